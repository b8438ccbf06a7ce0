"""Whether a member of staff sees who waits: a stream that shows it is open, and is not closed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.accounts import service as accounts
from media_gateway.projections.accounts.schemas import AccountNews
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.staff import repository
from media_gateway.streaming.hub import touch


def showing(
    appointment_id: Mapped[UUID], office_id: Mapped[UUID], account_id: Mapped[UUID], now: datetime
) -> ColumnElement[bool]:
    """Choose the open streams that show an adviser who waits in an appointment of a query."""
    return repository.showing(appointment_id, office_id, account_id, now)


async def sees_who_waits(session: AsyncSession, view: AppointmentView, now: datetime) -> bool:
    """Tell whether an appointment's adviser has a page open that shows who waits in it."""
    streams = repository.showing(view.appointment_id, view.office_id, view.adviser_id, now)
    return await repository.is_any(session, streams)


async def is_closed(session: AsyncSession, account_id: UUID) -> bool:
    """Tell whether an account was closed: its token may still be good for minutes."""
    return await accounts.is_closed(session, account_id)


async def heed_account(session: AsyncSession, news: AccountNews, *, closed: bool) -> None:
    """Take over that an account was closed or opened; a closed one is present nowhere."""
    await accounts.take_over(session, news, closed=closed)
    if await accounts.is_closed(session, news.account_id):
        await repository.delete_account(session, news.account_id)
    touch(session.info, ("account", news.account_id))
