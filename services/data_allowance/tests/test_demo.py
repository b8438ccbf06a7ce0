"""The demo office: loaded once, and topped up when PINs run low."""

from typing import Any

from data_allowance.calendar import today_in_germany
from data_allowance.demo import seed
from sqlalchemy import text


async def _seed(office: Any) -> dict[int, int]:
    async with office.app.state.database.write() as session:
        await seed(session, office.app.state.sealer, office.id, today_in_germany())
    budgets = (await office.get("/budgets", office_id=office.id))["items"]
    return {budget["year"]: budget["available_cents"] for budget in budgets}


async def test_seeding_gives_two_years_money_a_product_and_pins(office: Any) -> None:
    year = today_in_germany().year
    assert await _seed(office) == {year: 5_000_00, year + 1: 5_000_00}
    (product,) = (await office.get("/products", office_id=office.id))["items"]
    assert (product["provider_name"], product["megabytes"], product["price_cents"]) == (
        "Demo-Mobilfunk",
        500,
        4_99,
    )
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 200
    talk = await office.book()
    assert (await office.print(talk)).json()["pin"].startswith("DEMO ")


async def test_seeding_again_changes_nothing_until_pins_run_low(office: Any) -> None:
    first = await _seed(office)
    assert await _seed(office) == first
    (product,) = (await office.get("/products", office_id=office.id))["items"]
    path = f"/products/{product['id']}/stock"
    assert (await office.get(path))["free"] == 200
    async with office.app.state.database.write() as session:
        used_up = (
            "UPDATE pins SET expires_on = '2020-01-01' WHERE id IN (SELECT id FROM pins LIMIT "
        )
        await session.exec(text(f"{used_up} 150)"))
    await _seed(office)
    assert (await office.get(path))["free"] == 50
    await office.book()
    assert (await office.get(path))["free"] == 49
    await _seed(office)
    assert (await office.get(path))["free"] == 200
