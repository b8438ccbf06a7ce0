"""What a talk needs of an adviser or a room."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, order=True)
class Need:
    """A run of cells a talk needs of one resource."""

    resource_id: UUID
    first_cell: int
    cells: int
