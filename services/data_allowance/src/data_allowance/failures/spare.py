"""Looks for another code in place of one that failed: of the person's brand, within the budget."""

from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments import service as appointments
from data_allowance.appointments.models import Appointment
from data_allowance.failures.schemas import WhyNone
from data_allowance.products.models import Product
from data_allowance.vouchers.models import Voucher
from data_allowance.vouchers.offers import Need, Offer, find_offer, look_over, need_of


async def find_spare(
    session: AsyncSession, appointment: Appointment, voucher: Voucher
) -> Offer | WhyNone:
    """Give what another voucher can be made of, or why there is none; held until the commit."""
    found = await _need(session, appointment, voucher)
    return await find_offer(session, *found) if isinstance(found, tuple) else found


async def look_for_spare(
    session: AsyncSession, appointment: Appointment, voucher: Voucher
) -> WhyNone | None:
    """Tell why there would be no other one now, or None; nothing is held."""
    found = await _need(session, appointment, voucher)
    if not isinstance(found, tuple):
        return found
    need, brand_id = found
    offers = {brand.id: offer for brand, offer in await look_over(session, need)}
    offer = offers.get(brand_id, "no_product")
    return None if isinstance(offer, Product) else offer


async def _need(
    session: AsyncSession, appointment: Appointment, voucher: Voucher
) -> tuple[Need, UUID] | WhyNone:
    if appointment.starts_at is None or appointment.ends_at is None:
        return "talk_over"
    if appointment.is_over(utc_now()):
        return "talk_over"
    attendance = await appointments.find_attendance(
        session, appointment.appointment_id, voucher.person_id
    )
    if attendance is None or not attendance.wants_voucher(appointment):
        return "not_wanted"
    if attendance.voucher_brand_id is None:
        return "no_product"
    need = need_of(
        appointment.office_id, appointment.starts_at, appointment.ends_at, appointment.zone
    )
    return need, attendance.voucher_brand_id
