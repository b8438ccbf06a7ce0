"""The claims of the access token of a person from a link."""

from typing import Any
from uuid import UUID

from nahbar_common.tokens import PEOPLE_AUDIENCE

from identity.links.models import Link


def participant_claims(link: Link, visit_id: UUID) -> dict[str, Any]:
    """Write the claims of a person from a link: one appointment, one part in it, one visit."""
    return {
        "kind": "participant",
        "aud": PEOPLE_AUDIENCE,
        "sub": str(link.person_id),
        "appointment_id": str(link.appointment_id),
        "office_id": str(link.office_id),
        "part": link.part,
        "sid": str(visit_id),
        "link_id": str(link.id),
        "link_made_at": int(link.created_at.timestamp()),
        **({"link_made_by": link.made_by} if link.made_by else {}),
    }
