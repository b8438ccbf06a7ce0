"""Keeping the projection of appointments."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD, take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.appointments import repository
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.appointments.schemas import AppointmentNews

_FACTS = (
    "office_id",
    "adviser_id",
    "state",
    "channel",
    "starts_at",
    "ends_at",
    "opens_at",
    "closes_at",
    "zone",
)


async def find(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment."""
    return await repository.find(session, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment, and let no other transaction change it."""
    return await repository.lock(session, appointment_id)


async def take_over(
    session: AsyncSession, view: AppointmentView | None, news: AppointmentNews
) -> AppointmentView | None:
    """Take over what is newer than what is known (`view`, locked); give None when it is not."""
    if view is None:
        facts = {name: getattr(news, name) for name in _FACTS}
        view = AppointmentView(appointment_id=news.appointment_id, revision=NOTHING_HEARD, **facts)
    if not take_newer(view, news, *_FACTS):
        return None
    session.add(view)
    return view


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await repository.delete_of(session, appointment_ids)
