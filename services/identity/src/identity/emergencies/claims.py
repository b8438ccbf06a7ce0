"""The claims of a token that reads in an emergency."""

from typing import Any

from nahbar_common.auth.reading import EMERGENCY_ROLE
from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.emergencies.models import EmergencyAccess


def emergency_claims(access: EmergencyAccess) -> dict[str, Any]:
    """Write the claims: no role of the person, and nothing beside the one office.

    It names the sign-in and the access, and falls with either.
    """
    return {
        "kind": "staff",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(access.account_id),
        "sid": str(access.session_id),
        "roles": [f"{EMERGENCY_ROLE}@{access.office_id}"],
        "emergency_id": str(access.id),
    }
