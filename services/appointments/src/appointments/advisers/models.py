"""Table of advisers."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class Adviser(SQLModel, table=True):
    """A member of staff who counsels; the id is the account's id in identity."""

    __tablename__ = "advisers"

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id", index=True)
    display_name: str = Field(max_length=200)
    active: bool = True
    video_opted_in: bool = False
    """Nobody is obliged: video is offered only by those who chose it themselves."""
    version: int = 1
    hours_version: int = 1
