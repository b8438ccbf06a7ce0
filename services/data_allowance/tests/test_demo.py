"""The demo office: loaded once, and topped up when PINs run low."""

from typing import Any
from uuid import UUID

from data_allowance.calendar import today_in_germany
from data_allowance.demo import seed
from sqlalchemy import Uuid, bindparam, text


async def _seed(office: Any) -> dict[int, int]:
    async with office.app.state.database.write() as session:
        await seed(session, office.app.state.sealer, office.id, today_in_germany())
    budgets = (await office.get("/budgets", office_id=office.id))["items"]
    return {budget["year"]: budget["available_cents"] for budget in budgets}


async def _data_pass(office: Any) -> Any:
    products = (await office.get("/products", office_id=office.id))["items"]
    return next(product for product in products if product["kind"] == "data_pass")


async def test_seeding_gives_two_years_money_brands_and_codes(office: Any) -> None:
    year = today_in_germany().year
    assert await _seed(office) == {year: 5_000_00, year + 1: 5_000_00}
    product = await _data_pass(office)
    assert (product["brand_name"], product["megabytes"], product["price_cents"]) == (
        "Demo-Mobilfunk",
        500,
        4_99,
    )
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 200
    talk = await office.book(brand_id=product["brand_id"])
    assert (await office.print(talk)).json()["pin"].startswith("0000 ")
    brands = (await office.get("/brands", office_id=office.id))["items"]
    assert len(brands) == 4
    assert all(brand["is_example"] for brand in brands)


async def test_seeding_again_changes_nothing_until_pins_run_low(office: Any) -> None:
    first = await _seed(office)
    assert await _seed(office) == first
    product = await _data_pass(office)
    path = f"/products/{product['id']}/stock"
    assert (await office.get(path))["free"] == 200
    async with office.app.state.database.write() as session:
        used_up = (
            "UPDATE pins SET expires_on = '2020-01-01' WHERE id IN (SELECT id FROM pins WHERE"
            " product_id = :product LIMIT 150)"
        )
        product_id = bindparam("product", UUID(product["id"]), type_=Uuid())
        await session.exec(text(used_up).bindparams(product_id))
    await _seed(office)
    assert (await office.get(path))["free"] == 50
    await office.book(brand_id=product["brand_id"])
    assert (await office.get(path))["free"] == 49
    await _seed(office)
    assert (await office.get(path))["free"] == 200
