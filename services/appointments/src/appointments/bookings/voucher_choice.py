"""What a member of staff decides about a voucher that was refused."""

from typing import Literal

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.attendances.models import awaited
from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold_booked
from appointments.bookings.errors import TalkOver, VoucherNotRefused
from appointments.bookings.models import Appointment
from appointments.tasks import service as tasks


async def choose_about_voucher(
    session: AsyncSession, change: Change, choice: Literal["without_voucher", "retry"]
) -> Booking:
    """Go on without the refused voucher, or ask for it again.

    Raises VoucherNotRefused or TalkOver.
    """
    appointment = await hold_booked(session, change)
    await _decide(session, appointment, again=choice == "retry")
    await tasks.finish(session, appointment.id, ["voucher_refused"])
    if choice == "retry":
        return await done(session, appointment, "appointment.voucher_retry")
    appointment.version += 1
    await session.flush()
    return await bookings.get(session, appointment.id)


async def _decide(session: AsyncSession, appointment: Appointment, *, again: bool) -> None:
    refused = [
        attendance
        for attendance in await attendances.clients(session, appointment.id)
        if attendance.voucher_state == "refused"
    ]
    if not refused:
        raise VoucherNotRefused
    if again and appointment.ends_at <= utc_now():
        # Once the talk's time is over, nobody reserves any more.
        raise TalkOver
    for attendance in refused:
        attendance.voucher_refusal = None
        attendance.voucher_state = awaited(attendance.voucher_brand_id) if again else "none"
        attendance.voucher_requested = again
