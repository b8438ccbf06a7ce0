"""How far a reader got, as the id of an event says it: what happened, and what was known then."""

import re
from dataclasses import dataclass, replace

_ID = re.compile(r"(\d{1,18})\.(\d{1,10})\.([a-z_]+)\.([a-z_]*)", re.ASCII)


@dataclass(frozen=True)
class Position:
    """The number of the newest event read, and the circumstances that were told last."""

    seq: int
    revision: int
    presence: str
    voucher_state: str | None

    def at(self, seq: int) -> "Position":
        """Give the position after another event."""
        return replace(self, seq=seq)

    def __str__(self) -> str:
        """Write it as the id of an event."""
        return f"{self.seq}.{self.revision}.{self.presence}.{self.voucher_state or ''}"


def parse(last_event_id: str | None) -> Position | None:
    """Read the id of an event; None for one that we never gave."""
    found = _ID.fullmatch(last_event_id or "")
    if found is None:
        return None
    seq, revision, presence, voucher_state = found.groups()
    return Position(int(seq), int(revision), presence, voucher_state or None)
