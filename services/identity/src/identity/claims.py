"""The claims of access tokens for people; what programs get is in client_credentials."""

from typing import Any

from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.accounts.profiles import Profile
from identity.links.models import Link


def staff_claims(profile: Profile) -> dict[str, Any]:
    """Write the claims of a member of staff."""
    return {
        "kind": "staff",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(profile.id),
        "roles": list(profile.roles),
    }


def participant_claims(link: Link) -> dict[str, Any]:
    """Write the claims of a person from a link: one appointment, one part in it."""
    return {
        "kind": "participant",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(link.person_id),
        "appointment_id": str(link.appointment_id),
        "office_id": str(link.office_id),
        "part": link.part,
    }
