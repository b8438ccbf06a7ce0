"""Chooses what a new voucher is made of: budget, product and PIN."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.budgets import service as budgets
from data_allowance.budgets.models import Budget
from data_allowance.calendar import local_date
from data_allowance.forecasts.service import megabytes_for
from data_allowance.ledger import service as ledger
from data_allowance.pins import service as pins
from data_allowance.pins.models import Pin
from data_allowance.products import service as products
from data_allowance.products.models import Product
from data_allowance.talks.models import Talk
from data_allowance.vouchers.models import Refusal, Voucher


@dataclass(frozen=True)
class Offer:
    """What a voucher can be made of."""

    budget: Budget
    product: Product
    pin: Pin


@dataclass(frozen=True)
class _Need:
    megabytes: int
    year: int
    usable_on: date


async def find_offer(
    session: AsyncSession, talk: Talk, starts_at: datetime, ends_at: datetime
) -> Offer | Refusal:
    """Give the smallest product that holds the talk, is in stock and within the budget; or why not.

    The year's budget pays in which the talk begins, by the office's calendar. The PIN must be good
    on the day the talk ends. Budget and products are held until the commit, in this order.
    """
    need = _need_of(talk, starts_at, ends_at)
    budget = await budgets.find_of_year(session, talk.office_id, need.year)
    if budget is None:
        return "no_budget"
    balance = await ledger.lock_balance(session, budget.id)
    fitting = await products.lock_fitting(session, talk.office_id, need.megabytes)
    if not fitting:
        return "no_product"
    return await _first_affordable(session, budget, balance.available_cents, fitting, need)


async def still_fits(session: AsyncSession, talk: Talk, voucher: Voucher) -> bool:
    """Tell whether a reserved voucher is still paid by the right budget and holds the talk.

    A talk may be moved past the turn of the year, to another office, or grow longer. Its PIN is
    looked at by `transitions.outlasts`.
    """
    if talk.starts_at is None or talk.ends_at is None or voucher.megabytes is None:
        return False
    need = _need_of(talk, talk.starts_at, talk.ends_at)
    budget = await budgets.find_of_year(session, talk.office_id, need.year)
    if budget is None or budget.id != voucher.budget_id:
        return False
    return voucher.megabytes >= need.megabytes


def _need_of(talk: Talk, starts_at: datetime, ends_at: datetime) -> _Need:
    return _Need(
        megabytes=megabytes_for(ends_at - starts_at, "sparsam"),
        year=local_date(starts_at, talk.zone).year,
        usable_on=local_date(ends_at, talk.zone),
    )


async def _first_affordable(
    session: AsyncSession,
    budget: Budget,
    available_cents: int,
    fitting: list[Product],
    need: _Need,
) -> Offer | Refusal:
    refusal: Refusal = "no_pins"
    for product in fitting:
        pin = await pins.find_free(session, product.id, need.usable_on)
        if pin is None:
            continue
        if product.price_cents <= available_cents:
            return Offer(budget, product, pin)
        refusal = "budget_short"
    return refusal
