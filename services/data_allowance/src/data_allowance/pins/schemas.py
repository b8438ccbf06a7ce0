"""The PIN pool over the wire; no answer here holds a PIN."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel


class PinBatchRead(ResponseModel):
    """A file that was taken."""

    batch_id: UUID
    accepted: int
