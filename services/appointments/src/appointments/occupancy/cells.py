"""Cells: quarters of an hour counted from the UTC epoch, so no clock change can shift them."""

from datetime import UTC, datetime
from functools import lru_cache

CELL_MINUTES = 15
CELL_SECONDS = CELL_MINUTES * 60
CELLS_PER_DAY = 24 * 60 // CELL_MINUTES


def cell_of(moment: datetime) -> int:
    """Give the cell a moment lies in."""
    return int(moment.timestamp()) // CELL_SECONDS


def next_cell(moment: datetime) -> int:
    """Give the first cell that starts at the moment or after it."""
    return -int(-moment.timestamp() // CELL_SECONDS)


@lru_cache(maxsize=10_000)
def start_of(cell: int) -> datetime:
    """Give the moment (UTC) a cell starts; a search asks for the same one for each adviser."""
    return datetime.fromtimestamp(cell * CELL_SECONDS, UTC)


def cells_in(minutes: int) -> int:
    """Give how many cells a length in minutes needs; a started one counts."""
    return -(-minutes // CELL_MINUTES)
