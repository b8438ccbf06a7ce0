"""Queries for streams."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlalchemy import ScalarSelect, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call
from media_gateway.call.roster import service as roster
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.vouchers.models import VoucherView
from media_gateway.staff import service as staff
from media_gateway.staff.models import StaffPresence


async def versions(session: AsyncSession, appointment_ids: list[UUID]) -> dict[UUID, object]:
    """Give for each appointment something that changes whenever a stream has news."""
    statement = (
        select(
            col(AppointmentView.appointment_id),
            col(AppointmentView.revision),
            col(Call.last_event_seq),
            _voucher_revisions(),
            _streams_that_show_the_adviser(utc_now()),
            roster.talks_elsewhere(
                col(AppointmentView.adviser_id), col(AppointmentView.appointment_id)
            ),
        )
        .outerjoin(Call, col(Call.appointment_id) == col(AppointmentView.appointment_id))
        .where(col(AppointmentView.appointment_id).in_(appointment_ids))
    )
    rows = await (await session.connection()).execute(statement)
    return {identifier: tuple(known) for identifier, *known in rows}


def _voucher_revisions() -> ScalarSelect[int | None]:
    return (
        select(func.sum(col(VoucherView.revision) + 1))
        .where(col(VoucherView.appointment_id) == col(AppointmentView.appointment_id))
        .scalar_subquery()
    )


def _streams_that_show_the_adviser(now: datetime) -> ScalarSelect[int]:
    showing = staff.showing(
        col(AppointmentView.appointment_id),
        col(AppointmentView.office_id),
        col(AppointmentView.adviser_id),
        now,
    )
    return select(func.count(col(StaffPresence.stream_id))).where(showing).scalar_subquery()
