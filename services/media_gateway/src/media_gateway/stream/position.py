"""How far a reader got, as the id of an event says it: what happened, and what was known then."""

import re
from dataclasses import dataclass, replace

_ID = re.compile(r"(\d{1,18})(?:\.(\d{1,10})\.([a-z_]+)\.([a-z_]*))?", re.ASCII)


@dataclass(frozen=True)
class Position:
    """The number of the newest event read, and the circumstances that were told last.

    They are None for a reader who comes with an id of the release before: whatever holds is news.
    """

    seq: int
    revision: int | None = None
    presence: str | None = None
    voucher_state: str | None = None

    def at(self, seq: int) -> "Position":
        """Give the position after another event."""
        return replace(self, seq=seq)

    def __str__(self) -> str:
        """Write it as the id of an event."""
        if self.revision is None:
            return str(self.seq)
        return f"{self.seq}.{self.revision}.{self.presence}.{self.voucher_state or ''}"


def parse(last_event_id: str | None) -> Position | None:
    """Read the id of an event; None for one that we never gave."""
    found = _ID.fullmatch(last_event_id or "")
    if found is None:
        return None
    seq, revision, presence, voucher_state = found.groups()
    return Position(int(seq), int(revision) if revision else None, presence, voucher_state or None)
