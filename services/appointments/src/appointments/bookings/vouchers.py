"""The vouchers of a booking: what it asks for, and what data_allowance tells of them.

Each client's attendance has one. Events come at least once and in any order; of a voucher only what
is newer than what is known counts. An event about an unknown attendance is dropped.
"""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import CloudEvent
from nahbar_common.news import take_newer
from pydantic import BaseModel, Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance, awaited
from appointments.bookings import repository
from appointments.bookings.models import Appointment
from appointments.bookings.service import concern_of
from appointments.tasks import service as tasks
from appointments.vocabulary import VoucherState

BRAND_NOT_SOLD = "brand_not_sold"
"""The refusal that is said here: the office buys no codes that fit the person's SIM card."""


class AboutVoucher(BaseModel):
    """A voucher event as far as it matters here."""

    appointment_id: UUID
    person_id: UUID
    revision: int = Field(ge=1, le=2**31 - 1)
    reason: str | None = Field(default=None, max_length=40)
    """Passed on as it is: a new reason is no reason to refuse the event."""
    step: str | None = Field(default=None, max_length=40)
    """Of a code that failed; passed on as it is."""
    replacement: str | None = Field(default=None, max_length=40)
    """Of a voucher in place of one that failed: `decided` when somebody of the office said yes."""


async def forget_unreserved(session: AsyncSession, appointment: Appointment) -> None:
    """Give up what nothing is held for yet; what is comes back as voucher.released."""
    for attendance in await attendances.clients(session, appointment.id):
        if attendance.voucher_state in ("brand_needed", "reserving", "refused"):
            attendance.voucher_state = "none"
            attendance.voucher_refusal = None


async def ask_for_missing(session: AsyncSession, appointment: Appointment) -> None:
    """Wait for what a talk by video was to have; for one whose time is over nobody reserves.

    The event of the change is enough: data_allowance reserves then.
    """
    if not appointment.takes_vouchers or appointment.ends_at <= utc_now():
        return
    for attendance in await attendances.clients(session, appointment.id):
        if attendance.voucher_requested and attendance.voucher_state in ("none", "released"):
            attendance.voucher_state = awaited(attendance.voucher_brand_id)


async def on_reserved(session: AsyncSession, event: CloudEvent) -> None:
    """Take in voucher.reserved."""
    await _step(session, event, "reserved")


async def on_refused(session: AsyncSession, event: CloudEvent) -> None:
    """Take in voucher.refused."""
    await _step(session, event, "refused")


async def on_issued(session: AsyncSession, event: CloudEvent) -> None:
    """Take in voucher.issued."""
    await _step(session, event, "issued")


async def on_released(session: AsyncSession, event: CloudEvent) -> None:
    """Take in voucher.released."""
    await _step(session, event, "released")


async def on_failed(session: AsyncSession, event: CloudEvent) -> None:
    """Take in voucher.failed: the adviser is told, whatever came of it since."""
    about = AboutVoucher.model_validate(event.data)
    appointment = await repository.lock(session, about.appointment_id)
    attendance = await _attendance_of(session, about)
    if appointment is None or attendance is None:
        return
    attendance.voucher_failed_step = about.step
    if appointment.ends_at > utc_now() and appointment.state == "booked":
        await tasks.make(session, "voucher_failed", concern_of(appointment))
    if take_newer(attendance, about, revision="voucher_revision"):
        attendance.voucher_state, attendance.voucher_refusal = "failed", None


async def _step(session: AsyncSession, event: CloudEvent, state: VoucherState) -> None:
    about = AboutVoucher.model_validate(event.data)
    appointment = await repository.lock(session, about.appointment_id)
    attendance = await _attendance_of(session, about)
    if appointment is None or attendance is None:
        return
    if not take_newer(attendance, about, revision="voucher_revision"):
        return
    wanted = appointment.takes_vouchers and attendance.voucher_requested
    if state == "refused" and not wanted:
        # Nobody waits for it any more: a task about it would have no way on.
        state = "none"
    if state == "released" and wanted and attendance.voucher_brand_id is None:
        if attendance.voucher_refusal == BRAND_NOT_SOLD:
            return
        state = "brand_needed"
    attendance.voucher_state = state
    attendance.voucher_refusal = about.reason if state == "refused" else None
    clients = await attendances.clients(session, appointment.id)
    if any(one.voucher_state == "refused" for one in clients):
        await tasks.make(session, "voucher_refused", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["voucher_refused"])
    if about.replacement == "decided" and not any(one.voucher_state == "failed" for one in clients):
        # What was replaced by itself stays to be seen.
        await tasks.finish(session, appointment.id, ["voucher_failed"])


async def _attendance_of(session: AsyncSession, about: AboutVoucher) -> Attendance | None:
    clients = await attendances.clients(session, about.appointment_id)
    return next((one for one in clients if one.person_id == about.person_id), None)
