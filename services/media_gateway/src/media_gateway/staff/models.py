"""Table of who of the staff is signed in now."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlmodel import Field, SQLModel


class StaffPresence(SQLModel, table=True):
    """An event stream that a member of staff holds open, with whichever replica."""

    __tablename__ = "staff_presence"

    stream_id: UUID = Field(default_factory=new_random_id, primary_key=True)
    account_id: UUID = Field(index=True)
    office_id: UUID | None = None
    """Whose waiting people it shows; None: the adviser's own of all offices."""
    appointment_id: UUID | None = None
    """The one talk it shows; None: it is a waiting list."""
    fresh_until: datetime = Field(sa_type=UtcDateTime, index=True)
    """The replica that holds the stream puts it off; when it dies, this passes."""
