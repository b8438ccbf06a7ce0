"""The brand of a client's SIM card, said by them or by the office: a code fits one brand alone.

It stands with the wish for a voucher, and nowhere else.
"""

from uuid import UUID

from nahbar_common.auth import Participant
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold_booked
from appointments.bookings.errors import VoucherNotWanted, VoucherShown
from appointments.bookings.service import concern_of
from appointments.bookings.vouchers import BRAND_NOT_SOLD
from appointments.tasks import service as tasks


async def name_brand(
    session: AsyncSession, change: Change, brand_id: UUID | None, *, person_id: UUID | None = None
) -> Booking:
    """Ask for a voucher of this brand; None: the office buys no codes that fit.

    Then there is none, and somebody of the office looks for another way. Raises NotFound,
    VoucherNotWanted or VoucherShown, and what hold_booked raises.
    """
    appointment = await hold_booked(session, change)
    attendance = await _attendance_of(session, change, person_id)
    if not (appointment.takes_vouchers and attendance.voucher_requested):
        raise VoucherNotWanted
    if attendance.voucher_state in ("issued", "failed"):
        raise VoucherShown
    attendance.voucher_brand_id = brand_id
    attendance.voucher_state = "reserving" if brand_id else "refused"
    attendance.voucher_refusal = None if brand_id else BRAND_NOT_SOLD
    clients = await attendances.clients(session, appointment.id)
    if any(one.voucher_state == "refused" for one in clients):
        await tasks.make(session, "voucher_refused", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["voucher_refused"])
    return await done(session, appointment, "appointment.voucher_brand_named")


async def _attendance_of(
    session: AsyncSession, change: Change, person_id: UUID | None
) -> Attendance:
    """Give whose SIM card it is: the client's own, or whom the office names."""
    if isinstance(change.by, Participant):
        return await attendances.get_own(session, change.by)
    clients = await attendances.clients(session, change.appointment_id)
    found = [one for one in clients if person_id in (None, one.person_id)]
    if not found:
        raise NotFound
    return found[0]
