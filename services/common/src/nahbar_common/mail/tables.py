"""The table of messages on their way; of services that send mail."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, func, text
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id

MailState = Literal["waiting", "sent", "given_up"]
_WAITING = text("state = 'waiting'")


class MailMessage(SQLModel, table=True):
    """One message to one person; its content goes as soon as it was sent or given up.

    What is left says that something of a kind went out, not what and not to whom.
    """

    __tablename__ = "mail_messages"
    __table_args__ = (
        CheckConstraint("(state = 'waiting') = (content_sealed IS NOT NULL)", name="content"),
        CheckConstraint("(state = 'waiting') = (done_at IS NULL)", name="done"),
        Index(
            "ix_mail_messages_waiting",
            "next_attempt_at",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
        Index("ix_mail_messages_about", "about"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    """Random, as it stands in the Message-ID, which strangers see."""
    template: str = Field(max_length=60)
    about: UUID | None = None
    """What it is about, such as an account: whoever waits for it can ask what became of it."""
    content_sealed: bytes | None = Field(default=None, sa_column=Column(LargeBinary))
    """Recipient, language, subject and text as JSON, sealed for this row."""
    state: MailState = literal_column(MailState, default="waiting")
    attempts: int = 0
    failure: str | None = Field(default=None, max_length=40)
    """Of the last attempt: a reply's code or what broke, nothing that a server wrote."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    next_attempt_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


async def count_messages(session: AsyncSession) -> dict[str, int]:
    """Count the messages on file by what became of them: the retention keeps a month of them."""
    query = select(MailMessage.state, func.count()).group_by(col(MailMessage.state))
    return dict((await session.exec(query)).all())
