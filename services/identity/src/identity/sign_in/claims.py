"""The claims of a member of staff's access token."""

from typing import Any
from uuid import UUID

from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.accounts.profiles import Profile


def staff_claims(profile: Profile, session_id: UUID) -> dict[str, Any]:
    """Write the claims of a member of staff, in one of their sessions."""
    return {
        "kind": "staff",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(profile.id),
        "sid": str(session_id),
        "roles": list(profile.roles),
    }
