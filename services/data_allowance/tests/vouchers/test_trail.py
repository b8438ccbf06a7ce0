"""Who saw a PIN, printed one, brought PINs in or moved money stands in the trail; no PIN does."""

import json
from typing import Any

from nahbar_testing import trail_of

from ..conftest import shows_a_pin


async def create_talk(office: Any) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    budget = await office.create_budget(cents=10_00)
    product = await office.create_product(pins=0)
    await office.upload(product, "pin\n4711 0815 2342\n")
    office.consent(allowed=True)
    return budget, product, await office.book()


async def test_showing_and_printing_are_noted_each_time(office: Any) -> None:
    _, _, talk = await create_talk(office)
    await office.show(talk)
    await office.show(talk)
    await office.print(talk)
    shown = await trail_of(office.app, "voucher.shown")
    (printed,) = await trail_of(office.app, "voucher.printed")
    assert [entry["actor_kind"] for entry in (*shown, printed)] == [
        "participant",
        "participant",
        "staff",
    ]
    assert all(entry["chain"] == str(office.id) for entry in shown)


async def test_who_may_not_see_it_has_seen_nothing(office: Any) -> None:
    _, _, talk = await create_talk(office)
    office.consent(allowed=False)
    await office.show(talk)
    assert await trail_of(office.app, "voucher.shown") == []


async def test_pins_and_money_are_noted_without_any_pin(office: Any) -> None:
    budget, _, _ = await create_talk(office)
    await office.fund(budget, 5_00)
    (taken_in,) = await trail_of(office.app, "pins.taken_in")
    funded = await trail_of(office.app, "budget.funded")
    assert taken_in["count"] == 1
    assert [entry["cents"] for entry in funded][-1] == 5_00
    assert not shows_a_pin(json.dumps(taken_in, default=str))
