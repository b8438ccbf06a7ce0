"""Loads the demo office's budgets, product and PINs; running it again changes nothing needless."""

import secrets
from datetime import date
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.budgets import service as budgets
from data_allowance.ledger import service as ledger
from data_allowance.pins import service as pins
from data_allowance.products import service as products
from data_allowance.products.models import Product
from data_allowance.products.schemas import ProductCreate

DEMO_OFFICE_ID = UUID("00000000-0000-4000-8000-000000000001")

_FUNDING_CENTS = 5_000_00
_PROVIDER, _MEGABYTES, _PRICE_CENTS = "Demo-Mobilfunk", 500, 4_99
_PINS_FREE, _PINS_TOO_FEW = 200, 50


async def seed(session: AsyncSession, sealer: Sealer, office_id: UUID, today: date) -> None:
    """Bring the demo office to where every voucher can be had, this year and next."""
    for year in (today.year, today.year + 1):
        await _open_and_fund(session, office_id, year)
    product = await _add_product(session, office_id)
    await _fill_pool(session, sealer, product, today)


async def _open_and_fund(session: AsyncSession, office_id: UUID, year: int) -> None:
    if await budgets.find_of_year(session, office_id, year) is not None:
        return
    budget = await budgets.open_budget(session, office_id, year)
    await ledger.record(
        session, budget_id=budget.id, kind="funding", amount_cents=_FUNDING_CENTS, reference="Demo"
    )


async def _add_product(session: AsyncSession, office_id: UUID) -> Product:
    known = await products.find_named(session, office_id, _PROVIDER, _MEGABYTES)
    if known is not None:
        return known
    wish = ProductCreate(
        office_id=office_id, provider_name=_PROVIDER, megabytes=_MEGABYTES, price_cents=_PRICE_CENTS
    )
    return await products.add(session, wish)


async def _fill_pool(session: AsyncSession, sealer: Sealer, product: Product, today: date) -> None:
    free = await pins.count_free(session, product.id, usable_on=today)
    if free >= _PINS_TOO_FEW:
        return
    lines = "\n".join(_new_pin() for _ in range(_PINS_FREE - free))
    sealed = await pins.read_file(f"pin\n{lines}\n".encode(), sealer, today)
    await pins.store(session, product.id, sealed, uploaded_by=None)


def _new_pin() -> str:
    digits = f"{secrets.randbelow(10**12):012d}"
    return f"DEMO {digits[:4]} {digits[4:8]} {digits[8:]}"
