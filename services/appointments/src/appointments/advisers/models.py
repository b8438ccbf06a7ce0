"""Table of advisers."""

from uuid import UUID

from nahbar_common.news import NOTHING_HEARD
from sqlmodel import Field, SQLModel


class Adviser(SQLModel, table=True):
    """A member of staff who counsels; the id is the account's id in identity."""

    __tablename__ = "advisers"

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id", index=True)
    display_name: str = Field(max_length=200)
    active: bool = True
    """Decided by the office."""
    account_open: bool = True
    """Told by identity."""
    account_revision: int = NOTHING_HEARD
    """Identity's own count of the account's changes; only what is newer holds."""
    name_revision: int = NOTHING_HEARD
    """The change of the account from which identity told of another name; see `advisers.naming`."""
    name_due: bool = False
    """That name was not asked for yet."""
    video_opted_in: bool = False
    """Nobody is obliged: video is offered only by those who chose it themselves."""
    version: int = 1
    hours_version: int = 1

    @property
    def takes_talks(self) -> bool:
        """Tell whether new talks can be booked."""
        return self.active and self.account_open
