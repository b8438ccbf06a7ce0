"""The claims of a member of staff's access token."""

from typing import Any
from uuid import UUID

from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.accounts.profiles import Profile


def staff_claims(profile: Profile, session_id: UUID, *, limited: bool) -> dict[str, Any]:
    """Write the claims of a member of staff, in one of their sessions.

    Limited, they may set up their factor only.
    """
    return {
        "kind": "staff",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(profile.id),
        "sid": str(session_id),
        "roles": [] if limited else list(profile.roles),
    }
