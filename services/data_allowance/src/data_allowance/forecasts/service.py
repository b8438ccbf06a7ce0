"""Forecasts what a talk costs, and whether its office could pay for it now."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import require_planner
from data_allowance.brands import service as brands
from data_allowance.forecasts.schemas import Forecast, VoucherOutlook
from data_allowance.products.models import Product
from data_allowance.volume import MEGABYTES_PER_HOUR, Profile, megabytes_for
from data_allowance.vouchers.models import Refusal
from data_allowance.vouchers.offers import look_for_offer, need_of


async def forecast(
    session: AsyncSession,
    person: Staff | Participant,
    minutes: int,
    profile: Profile,
    *,
    office_id: UUID | None,
    starts_at: datetime | None,
) -> Forecast:
    """Give the forecast for one profile, for the others to compare, and the office's outlook.

    Raises NotFound when the office is not one that the caller plans for.
    """
    length = timedelta(minutes=minutes)
    outlook = None
    if office_id is not None:
        require_planner(person, office_id)
        outlook = await _look_out(session, office_id, starts_at or utc_now(), length)
    return Forecast(
        megabytes=megabytes_for(length, profile),
        profiles={name: megabytes_for(length, name) for name in MEGABYTES_PER_HOUR},
        voucher=outlook,
    )


async def _look_out(
    session: AsyncSession, office_id: UUID, starts_at: datetime, length: timedelta
) -> VoucherOutlook:
    try:
        ends_at = starts_at + length
        need = need_of(office_id, starts_at, ends_at)
    except OverflowError:
        # The last day of the year 9999: nobody has a budget for what comes after it.
        return _no("no_budget")
    if ends_at <= utc_now():
        return _no("talk_over")
    offer = await look_for_offer(session, need)
    if isinstance(offer, Product):
        return VoucherOutlook(
            available=True,
            why_not=None,
            megabytes=offer.megabytes,
            brand_name=(await brands.of_product(session, offer.brand_id)).name,
        )
    return _no(offer)


def _no(refusal: Refusal) -> VoucherOutlook:
    return VoucherOutlook(available=False, why_not=refusal, megabytes=None, brand_name=None)
