"""Chooses what a new voucher is made of: budget, product and PIN, of the person's brand alone."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment
from data_allowance.brands import service as brands
from data_allowance.brands.models import Brand
from data_allowance.budgets import service as budgets
from data_allowance.budgets.models import Budget
from data_allowance.calendar import DEFAULT_ZONE, last_day_for, local_date
from data_allowance.ledger import service as ledger
from data_allowance.pins import service as pins
from data_allowance.pins.models import Pin
from data_allowance.products import service as products
from data_allowance.products.models import Product
from data_allowance.volume import megabytes_for
from data_allowance.vouchers.models import Reason, Voucher

Found = TypeVar("Found")


@dataclass(frozen=True)
class Offer:
    """What a voucher can be made of."""

    budget: Budget
    product: Product
    pin: Pin


@dataclass(frozen=True)
class Need:
    """What a voucher has to give: data for a talk, in a year's budget, until a day."""

    office_id: UUID
    megabytes: int
    year: int
    usable_on: date
    today: date
    """By the office's calendar: which codes there are, whether they last or not."""


def need_of(
    office_id: UUID, starts_at: datetime, ends_at: datetime, zone: str = DEFAULT_ZONE
) -> Need:
    """Work out the need: the year's budget pays in which the talk begins, by the office's calendar.

    The PIN must be good on the day after the talk ends: a talk begins late, lasts longer, or is
    held the next day, and a code that could not be redeemed on the day can be then.
    """
    return Need(
        office_id=office_id,
        megabytes=megabytes_for(ends_at - starts_at, "sparsam"),
        year=local_date(starts_at, zone).year,
        usable_on=last_day_for(ends_at, zone),
        today=local_date(utc_now(), zone),
    )


async def find_offer(session: AsyncSession, need: Need, brand_id: UUID) -> Offer | Reason:
    """Give the brand's smallest product that holds the talk, is in stock and paid; or why not.

    Budget and products are held until the commit, in this order.
    """
    budget = await budgets.find_of_year(session, need.office_id, need.year)
    if budget is None:
        return "no_budget"
    balance = await ledger.lock_balance(session, budget.id)
    fitting: list[Product] = []
    if await brands.find_active(session, need.office_id, brand_id) is not None:
        fitting = await products.lock_fitting(session, brand_id, need.megabytes)

    async def take(product: Product) -> Pin | None:
        return await pins.lock_free(session, product.id, need.usable_on)

    async def has_any(product: Product) -> bool:
        return await pins.has_free(session, product.id, need.today)

    chosen = await _choose(fitting, balance.available_cents, take, has_any)
    return Offer(budget, *chosen) if isinstance(chosen, tuple) else chosen


async def look_over(session: AsyncSession, need: Need) -> list[tuple[Brand, Product | Reason]]:
    """Tell for each brand from which product a voucher would be made now, or why there is none.

    Nothing is held: whoever books a moment later may find it gone.
    """
    own = await brands.list_active(session, need.office_id)
    budget = await budgets.find_of_year(session, need.office_id, need.year)
    if budget is None:
        return [(brand, "no_budget") for brand in own]
    balance = await ledger.get_balance(session, budget.id)
    fitting = await products.list_fitting(session, need.office_id, need.megabytes)

    async def look(product: Product) -> bool | None:
        return await pins.has_free(session, product.id, need.usable_on) or None

    async def has_any(product: Product) -> bool:
        return await pins.has_free(session, product.id, need.today)

    found: list[tuple[Brand, Product | Reason]] = []
    for brand in own:
        of_brand = [product for product in fitting if product.brand_id == brand.id]
        chosen = await _choose(of_brand, balance.available_cents, look, has_any)
        found.append((brand, chosen[0] if isinstance(chosen, tuple) else chosen))
    return found


async def still_fits(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, brand_id: UUID | None
) -> bool:
    """Tell whether a reserved voucher is paid by the right budget, holds the talk, and fits.

    A talk may be moved past the turn of the year, to another office, or grow longer; and people
    find out that their SIM card is of another brand.
    """
    if appointment.starts_at is None or appointment.ends_at is None or voucher.megabytes is None:
        return False
    need = need_of(
        appointment.office_id, appointment.starts_at, appointment.ends_at, appointment.zone
    )
    budget = await budgets.find_of_year(session, need.office_id, need.year)
    if budget is None or budget.id != voucher.budget_id or voucher.product_id is None:
        return False
    product = await products.of_voucher(session, voucher.product_id)
    return voucher.megabytes >= need.megabytes and product.brand_id == brand_id


async def _choose(
    fitting: Sequence[Product],
    available_cents: int,
    find_pin: Callable[[Product], Awaitable[Found | None]],
    has_any: Callable[[Product], Awaitable[bool]],
) -> tuple[Product, Found] | Reason:
    if not fitting:
        return "no_product"
    refusal: Reason = "no_pins"
    for product in fitting:
        pin = await find_pin(product)
        if pin is None:
            # What there is runs out too early: another one would only seem to be missing.
            if refusal == "no_pins" and await has_any(product):
                refusal = "pins_expire"
            continue
        if product.price_cents <= available_cents:
            return product, pin
        refusal = "budget_short"
    return refusal
