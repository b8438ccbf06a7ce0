"""What a client chooses their brand from; what they chose, appointments tells."""

from nahbar_common.auth import Participant
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments import service as appointments
from data_allowance.products.models import Product
from data_allowance.vouchers.errors import VoucherNone
from data_allowance.vouchers.offers import look_over, need_of
from data_allowance.vouchers.schemas import BrandChoice, BrandChoices


async def list_brands(session: AsyncSession, person: Participant) -> BrandChoices:
    """Give the office's brands; raise VoucherNone for whom no voucher is wanted.

    Why there is none of one is the office's to know: here it is said alone that there is none.
    """
    talk = await appointments.find(session, person.appointment_id)
    attendance = await appointments.find_attendance(
        session, person.appointment_id, person.person_id
    )
    if talk is None or attendance is None or not attendance.wants_voucher(talk):
        raise VoucherNone
    if talk.starts_at is None or talk.ends_at is None or talk.office_id != person.office_id:
        raise VoucherNone
    need = need_of(talk.office_id, talk.starts_at, talk.ends_at, talk.zone)
    return BrandChoices(
        items=[
            BrandChoice(id=brand.id, name=brand.name, available=isinstance(offer, Product))
            for brand, offer in await look_over(session, need)
        ]
    )
