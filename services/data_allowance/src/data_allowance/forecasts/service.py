"""Forecasts what a talk costs, and whether its office could pay for it now."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import require_planner
from data_allowance.brands.models import Brand
from data_allowance.forecasts.schemas import BrandOutlook, Forecast, VoucherOutlook
from data_allowance.products.models import Product
from data_allowance.volume import MEGABYTES_PER_HOUR, Profile, megabytes_for
from data_allowance.vouchers.models import Reason
from data_allowance.vouchers.offers import look_over, need_of

_NEAREST: tuple[Reason, ...] = (
    "budget_short",
    "pins_expire",
    "no_pins",
    "no_product",
    "no_budget",
)
"""Which of several brands' reasons is said of the office: what comes nearest to a voucher."""


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
    brands = [_outlook_of(brand, offer) for brand, offer in await look_over(session, need)]
    reasons = {one.why_not for one in brands}
    if None in reasons:
        return VoucherOutlook(available=True, why_not=None, brands=brands)
    return _no(next((one for one in _NEAREST if one in reasons), "no_product"), brands)


def _outlook_of(brand: Brand, offer: Product | Reason) -> BrandOutlook:
    return BrandOutlook(
        brand_id=brand.id,
        brand_name=brand.name,
        available=isinstance(offer, Product),
        why_not=None if isinstance(offer, Product) else offer,
        megabytes=offer.megabytes if isinstance(offer, Product) else None,
    )


def _no(refusal: Reason, brands: Sequence[BrandOutlook] = ()) -> VoucherOutlook:
    return VoucherOutlook(available=False, why_not=refusal, brands=list(brands))
