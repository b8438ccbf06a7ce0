"""What goes over the wire about data beyond what people type."""

from nahbar_common.schemas import RequestModel
from pydantic import Field


class ExcessReport(RequestModel):
    """That somebody sent more data than any honest page does, and where it was seen."""

    room_name: str = Field(
        min_length=1,
        max_length=64,
        description="The call room in which it came; of one that is gone nothing follows.",
    )
