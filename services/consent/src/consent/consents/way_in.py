"""How somebody without an account came to declare something: through which link, made by whom."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from nahbar_common.auth import Participant, current_principal


class ComesByLink(Protocol):
    """Something declared, with room for the link it came by."""

    link_id: UUID | None
    link_made_by: str | None
    link_made_at: datetime | None


def note_way_in(entry: ComesByLink) -> None:
    """Write the caller's link into what they declare; staff come by no link.

    Links are forgotten a month after the talk; what was declared through them is not.
    """
    caller = current_principal.get()
    if isinstance(caller, Participant):
        entry.link_id = caller.link_id
        entry.link_made_by = caller.link_made_by
        entry.link_made_at = caller.link_made_at
