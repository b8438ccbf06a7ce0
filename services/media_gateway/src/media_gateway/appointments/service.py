"""Keeping the projection of appointments, and what a change of one does to its call."""

from datetime import datetime
from uuid import UUID

from fastapi import FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.events import CloudEvent
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository, window
from media_gateway.appointments.models import AppointmentView
from media_gateway.appointments.schemas import AppointmentNews
from media_gateway.calls import service as calls
from media_gateway.ports import Ports, ports_of
from media_gateway.rooms.closing import delete_closed_rooms
from media_gateway.stream.hub import touch


async def find(ports: Ports, appointment_id: UUID) -> AppointmentView:
    """Give what is known of an appointment; ask appointments on first need.

    Raises NotFound when there is none, ServiceUnavailable when appointments does not answer.
    """
    async with ports.database.read() as session:
        view = await repository.find(session, appointment_id)
    if view is not None:
        return view
    parties = await ports.appointments.parties(appointment_id)
    news = AppointmentNews.model_validate(parties.model_dump())
    try:
        async with ports.database.write() as session:
            return await apply(session, news, parties.state, utc_now())
    except IntegrityError:
        # Its event came at the same moment, and knows as much.
        async with ports.database.read() as session:
            view = await repository.find(session, appointment_id)
        assert view is not None
        return view


async def apply(
    session: AsyncSession, news: AppointmentNews, state: str, heard_at: datetime
) -> AppointmentView:
    """Take over what is newer than what is stored, and let the call follow."""
    view = await repository.lock(session, news.appointment_id)
    if view is not None and news.revision <= view.revision:
        return view
    if view is None:
        view = _first_view(news, heard_at)
        session.add(view)
    adviser_changed = view.adviser_id != news.adviser_id
    view.revision, view.state = news.revision, state
    view.office_id, view.client_id = news.office_id, news.client_id
    view.adviser_id = news.adviser_id
    view.channel = news.channel or view.channel
    view.starts_at = news.starts_at or view.starts_at
    view.ends_at = news.ends_at or view.ends_at
    if news.voucher_requested is not None:
        view.voucher_requested = news.voucher_requested
    await session.flush()
    touch(session.info, ("call", view.appointment_id))
    await calls.follow_appointment(session, view, adviser_changed=adviser_changed)
    return view


def _first_view(news: AppointmentNews, heard_at: datetime) -> AppointmentView:
    # A cancellation that overtakes its booking has no times; nothing reads them when cancelled.
    return AppointmentView(
        appointment_id=news.appointment_id,
        revision=news.revision,
        office_id=news.office_id,
        adviser_id=news.adviser_id,
        client_id=news.client_id,
        channel=news.channel or window.VIDEO,
        state=window.BOOKED,
        starts_at=news.starts_at or heard_at,
        ends_at=news.ends_at or heard_at,
    )


async def on_booked(session: AsyncSession, event: CloudEvent) -> None:
    """Take over appointment.booked, .moved or .channel_changed."""
    await apply(session, AppointmentNews.model_validate(event.data), window.BOOKED, event.time)


async def on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    """Take over appointment.cancelled."""
    await apply(session, AppointmentNews.model_validate(event.data), window.CANCELLED, event.time)


async def close_rooms(app: FastAPI, event: CloudEvent) -> None:
    """Delete what the change closed, before the event is acknowledged."""
    await delete_closed_rooms(ports_of(app), UUID(event.subject))
