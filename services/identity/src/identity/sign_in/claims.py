"""The claims of a member of staff's access token."""

from typing import Any

from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.accounts.profiles import Profile


def staff_claims(profile: Profile, *, limited: bool) -> dict[str, Any]:
    """Write the claims of a member of staff; limited, they may set up their factor only."""
    return {
        "kind": "staff",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(profile.id),
        "roles": [] if limited else list(profile.roles),
    }
