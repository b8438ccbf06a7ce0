"""What identity tells of accounts: an adviser whose account is closed counsels nobody."""

from typing import Annotated
from uuid import UUID

from nahbar_common.events import CloudEvent
from pydantic import BaseModel, Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.foresight import service


class AboutAccount(BaseModel):
    """An event about an account as far as it matters here; an adviser has the account's id."""

    account_id: UUID
    revision: Annotated[int, Field(ge=0, le=2**31 - 1)]
    adviser_at: list[UUID] | None = None
    """The offices where it may counsel; None: wherever it has a calendar."""


async def on_closed(session: AsyncSession, event: CloudEvent) -> None:
    """Take in account.closed."""
    await _note(session, event, is_open=False)


async def on_opened(session: AsyncSession, event: CloudEvent) -> None:
    """Take in account.opened."""
    await _note(session, event, is_open=True)


async def _note(session: AsyncSession, event: CloudEvent, *, is_open: bool) -> None:
    about = AboutAccount.model_validate(event.data)
    await service.note_account(
        session, about.account_id, about, is_open=is_open, offices=about.adviser_at
    )
