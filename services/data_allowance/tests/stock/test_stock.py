"""The stock: every PIN is counted once, whatever happens while it is counted."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from data_allowance.calendar import today_in_germany
from data_allowance.stock import service as stock
from nahbar_common.auth import Staff


async def test_a_booking_while_the_stock_is_counted_loses_no_pin(
    office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.create_budget()
    product = await office.create_product(pins=9)
    officer = Staff(uuid4(), frozenset({("allowance_officer", str(office.id))}))
    async with office.app.state.database.read() as session:
        ask = session.exec

        async def book_after_asking(statement: Any) -> Any:
            answer = await ask(statement)
            await office.book()
            return answer

        monkeypatch.setattr(session, "exec", book_after_asking)
        counted = await stock.count(session, officer, UUID(product["id"]), today_in_germany())
    assert counted.free + counted.reserved == 9


async def test_a_pin_is_free_reserved_issued_or_expired(office: Any) -> None:
    await office.create_budget()
    product = await office.create_product(pins=6)
    await office.create_product(megabytes=900, pins=1)
    settled, shown, cancelled, _ = [await office.book() for _ in range(4)]
    for talk in (settled, shown):
        assert (await office.print(talk)).status_code == 200
    await office.end_call(settled)
    await office.tell("cancelled", cancelled)
    today = today_in_germany()
    await office.upload(product, f"pin;expires_on\n111111;{today}\n")
    officer = Staff(uuid4(), frozenset({("allowance_officer", str(office.id))}))
    async with office.app.state.database.read() as session:
        counted = [
            (await stock.count(session, officer, UUID(product["id"]), day)).model_dump()
            for day in (today, today + timedelta(days=1))
        ]
    assert counted == [
        {"free": 4, "expiring": 1, "reserved": 1, "issued": 2, "expired": 0, "failed": 0},
        {"free": 3, "expiring": 0, "reserved": 1, "issued": 2, "expired": 1, "failed": 0},
    ]


async def test_what_runs_out_within_a_month_is_said(office: Any) -> None:
    product = await office.create_product(pins=0)
    today = today_in_germany()
    days = [today + timedelta(days=after) for after in (0, 29, 30, 400)]
    lines = "".join(f"{number}{number}111111;{day}\n" for number, day in enumerate(days, 1))
    await office.upload(product, f"pin;expires_on\n{lines}99111111;\n")
    counted = await office.get(f"/products/{product['id']}/stock")
    assert (counted["free"], counted["expiring"]) == (5, 2)
