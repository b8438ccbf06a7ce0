"""Keeping the projection of appointments."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD, take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.appointments import repository, window
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.appointments.schemas import AppointmentNews


async def find(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment."""
    return await repository.find(session, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment, and let no other transaction change it."""
    return await repository.lock(session, appointment_id)


async def take_over(
    session: AsyncSession, view: AppointmentView | None, news: AppointmentNews, heard_at: datetime
) -> AppointmentView | None:
    """Take over what is newer than what is known (`view`, locked); give None when it is not."""
    view = view or _first_view(news, heard_at)
    if not take_newer(view, news, "state", "office_id", "adviser_id"):
        return None
    session.add(view)
    view.channel = news.channel or view.channel
    view.starts_at = news.starts_at or view.starts_at
    view.ends_at = news.ends_at or view.ends_at
    view.opens_at = news.opens_at or view.opens_at
    # News of the release before moves the end and does not say when it closes.
    view.closes_at = news.closes_at if news.ends_at else view.closes_at
    return view


def _first_view(news: AppointmentNews, heard_at: datetime) -> AppointmentView:
    # A cancellation that overtakes its booking has no times; nothing reads them when cancelled.
    return AppointmentView(
        appointment_id=news.appointment_id,
        revision=NOTHING_HEARD,
        office_id=news.office_id,
        adviser_id=news.adviser_id,
        channel=news.channel or window.VIDEO,
        state=news.state,
        starts_at=news.starts_at or heard_at,
        ends_at=news.ends_at or heard_at,
        opens_at=news.opens_at or heard_at,
    )


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await repository.delete_of(session, appointment_ids)
