"""Loads the demo office's budgets, brands and codes; running it again changes nothing needless."""

import secrets
from datetime import date
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.brands import service as brands
from data_allowance.brands.examples import EXAMPLES
from data_allowance.brands.models import Brand
from data_allowance.brands.schemas import BrandCreate, BrandFacts
from data_allowance.budgets import service as budgets
from data_allowance.ledger import service as ledger
from data_allowance.pins import service as pins
from data_allowance.products import service as products
from data_allowance.products.models import Product
from data_allowance.products.schemas import ProductCreate

DEMO_OFFICE_ID = UUID("00000000-0000-4000-8000-000000000001")

_FUNDING_CENTS = 5_000_00
_DEMO = "Demo-Mobilfunk"
_CREDITS = {"Beispiel-Mobil": ("Surf M", "22"), "Muster-Talk": ("Daten 1", "D1")}
"""Brands of the examples that sell credit, with the option that turns it into data."""
_PINS_FREE, _PINS_TOO_FEW = 200, 50


async def seed(session: AsyncSession, sealer: Sealer, office_id: UUID, today: date) -> None:
    """Bring the demo office to where every voucher can be had, this year and next."""
    for year in (today.year, today.year + 1):
        await _open_and_fund(session, office_id, year)
    for facts in (_demo_brand(), *EXAMPLES):
        brand = await _add_brand(session, office_id, facts)
        for product in await _add_products(session, brand):
            await _fill_pool(session, sealer, product, today)


async def _open_and_fund(session: AsyncSession, office_id: UUID, year: int) -> None:
    if await budgets.find_of_year(session, office_id, year) is not None:
        return
    budget = await budgets.open_budget(session, office_id, year)
    await ledger.record(
        session, budget_id=budget.id, kind="funding", amount_cents=_FUNDING_CENTS, reference="Demo"
    )


def _demo_brand() -> BrandFacts:
    """Give the first example's ways under the name of what is sold as data alone."""
    return EXAMPLES[0].model_copy(update={"name": _DEMO, "network": None})


async def _add_brand(session: AsyncSession, office_id: UUID, facts: BrandFacts) -> Brand:
    known = await brands.find_named(session, office_id, facts.name)
    if known is not None:
        return known
    wish = BrandCreate(office_id=office_id, is_example=True, **facts.model_dump())
    return await brands.add(session, wish)


async def _add_products(session: AsyncSession, brand: Brand) -> list[Product]:
    known = await products.list_of_brand(session, brand.id)
    if known:
        return known
    facts = {"office_id": brand.office_id, "brand_id": brand.id, "validity_days": 28}
    if brand.name == _DEMO:
        pass_ = ProductCreate(kind="data_pass", price_cents=4_99, megabytes=500, **facts)
        return [await products.add(session, pass_, brand)]
    if brand.name not in _CREDITS:
        return []
    option_name, option_key = _CREDITS[brand.name]
    credit = ProductCreate(
        kind="credit",
        price_cents=15_00,
        credit_cents=15_00,
        option_name=option_name,
        option_key=option_key,
        option_cents=9_99,
        megabytes=5_000,
        **facts,
    )
    return [await products.add(session, credit, brand)]


async def _fill_pool(session: AsyncSession, sealer: Sealer, product: Product, today: date) -> None:
    free = await pins.count_free(session, product.id, usable_on=today)
    if free >= _PINS_TOO_FEW:
        return
    lines = "\n".join(_new_pin() for _ in range(_PINS_FREE - free))
    sealed = await pins.read_file(f"pin\n{lines}\n".encode(), sealer, today)
    await pins.store(session, product.id, sealed, uploaded_by=None)


def _new_pin() -> str:
    # Digits alone, so that it can be dialled; the zeros in front are what marks it.
    digits = f"{secrets.randbelow(10**12):012d}"
    return f"0000 {digits[:4]} {digits[4:8]} {digits[8:]}"
