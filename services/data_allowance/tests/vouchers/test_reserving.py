"""Booking: a talk that wants a voucher gets one, or a reason why not."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from data_allowance.calendar import local_date
from nahbar_common.pagination import encode_cursor
from nahbar_common.tables import OutboxMessage
from sqlmodel import select


async def told(office: Any, talk: Any, target: str = "appointments") -> list[tuple[str, Any]]:
    """Give the events about a talk's voucher, in their order, as one receiver gets them."""
    async with office.app.state.database.read() as session:
        rows = list(await session.exec(select(OutboxMessage)))
    events = [
        (row.event_type, json.loads(row.body)["data"])
        for row in rows
        if row.target == target and row.subject == talk["appointment_id"]
    ]
    return sorted(events, key=lambda event: event[1]["revision"])


async def test_booking_reserves_money_and_a_pin(office: Any) -> None:
    budget, product = await office.create_budget(cents=10_00), await office.create_product(pins=2)
    talk = await office.book()
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], voucher["product_id"]) == ("reserved", product["id"])
    assert (voucher["megabytes"], voucher["price_cents"]) == (500, 4_99)
    books = await office.get(f"/budgets/{budget['id']}")
    assert (books["available_cents"], books["reserved_cents"]) == (5_01, 4_99)
    stock = await office.get(f"/products/{product['id']}/stock")
    assert stock == {
        "free": 1,
        "expiring": 0,
        "reserved": 1,
        "issued": 0,
        "expired": 0,
        "failed": 0,
    }
    entry = (await office.get(f"/budgets/{budget['id']}/entries"))["items"][0]
    assert (entry["kind"], entry["voucher_id"]) == ("reservation", voucher["id"])


async def test_both_services_that_need_it_hear_of_a_reservation(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk = await office.book()
    (voucher,) = await office.vouchers(talk)
    expected = (
        "voucher.reserved",
        {
            "appointment_id": talk["appointment_id"],
            "person_id": talk["client_id"],
            "voucher_id": voucher["id"],
            "revision": 1,
            "megabytes": 500,
            "bytes_limit": 500_000_000,
            "replacement": None,
        },
    )
    for target in ("appointments", "media_gateway"):
        assert await told(office, talk, target) == [expected]


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-01T00:00:00", "soon"],
)
async def test_a_forged_cursor_of_the_list_is_refused(office: Any, moment: str) -> None:
    cursor = encode_cursor(moment, str(uuid4()))
    answer = await office.client.get(
        "/api/allowance/v1/vouchers",
        headers=office.officer(),
        params={"office_id": office.id, "cursor": cursor},
    )
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-cursor")


async def test_no_voucher_where_none_was_asked_for(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    for changes in ({"voucher_requested": False}, {"channel": "phone"}):
        talk = await office.book(**changes)
        assert await office.vouchers(talk) == []
        assert await told(office, talk) == []


async def _refusal(office: Any, **changes: Any) -> str:
    talk = await office.book(**changes)
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], voucher["price_cents"]) == ("refused", None)
    ((event_type, data),) = await told(office, talk)
    assert (event_type, data["reason"]) == ("voucher.refused", voucher["refusal"])
    return str(voucher["refusal"])


async def test_each_refusal_has_its_reason(office: Any) -> None:
    await office.create_budget(year=office.year + 5)
    assert await _refusal(office) == "no_budget"
    budget = await office.create_budget(cents=0)
    assert await _refusal(office) == "no_product"
    await office.create_product(megabytes=137, pins=1)
    assert await _refusal(office) == "no_product"
    product = await office.create_product(megabytes=138, pins=0)
    assert await _refusal(office) == "no_pins"
    await office.upload_new_pins(product, 2)
    assert await _refusal(office) == "budget_short"
    await office.fund(budget, 4_98)
    assert await _refusal(office) == "budget_short"
    await office.fund(budget, 1)
    assert await office.state_of(await office.book()) == "reserved"


async def test_the_smallest_product_that_holds_the_talk_is_taken(office: Any) -> None:
    await office.create_budget()
    for megabytes, cents in ((1000, 9_99), (100, 1_99), (250, 2_99)):
        await office.create_product(megabytes=megabytes, price_cents=cents, pins=1)
    talk = await office.book()
    assert (await office.vouchers(talk))[0]["megabytes"] == 250
    # Out of stock: the next larger one, so that the client does not go without.
    assert (await office.vouchers(await office.book()))[0]["megabytes"] == 1000
    assert await _refusal(office) == "no_pins"


async def test_an_inactive_product_is_not_taken(office: Any) -> None:
    await office.create_budget()
    product = await office.create_product()
    await office.client.patch(
        f"/api/allowance/v1/products/{product['id']}",
        json={"active": False},
        headers={**office.officer(), "if-match": '"1"'},
    )
    assert await _refusal(office) == "no_product"


async def test_a_pin_must_last_until_the_talk_and_the_oldest_goes_first(office: Any) -> None:
    await office.create_budget()
    product = await office.create_product(pins=0)
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date()
    await office.upload(product, f"pin;expires_on\n111111;2099-01-01\n222222;{tomorrow}\n333333;")
    far = office.starts_at + timedelta(days=10)
    await office.create_budget(year=office.year + 1)
    for starts_at, pin in ((far, "111111"), (office.starts_at, "222222")):
        answer = await office.print(await office.book(starts_at=starts_at))
        assert answer.json()["pin"] == pin


@pytest.mark.parametrize(
    ("days_after", "state"), [(-1, "refused"), (0, "refused"), (1, "reserved")]
)
async def test_a_code_is_good_on_the_day_after_the_talk_as_well(
    office: Any, days_after: int, state: str
) -> None:
    """A talk begins late or is held the next day; and what lasts no longer is said to run out."""
    await office.create_budget()
    product = await office.create_product(pins=0)
    talk = office.create_talk(starts_at=office.starts_at + timedelta(days=5))
    ends_on = local_date(datetime.fromisoformat(talk["ends_at"]))
    last_day = ends_on + timedelta(days=days_after)
    await office.upload(product, f"pin;expires_on\n111111;{last_day}\n")
    await office.hear("appointment.booked", talk)
    assert await office.state_of(talk) == state
    ((event_type, data),) = await told(office, talk)
    reason = data.get("reason")
    assert (event_type, reason) == (f"voucher.{state}", "pins_expire" if reason else None)


async def test_codes_that_run_out_are_no_matter_where_another_product_lasts(office: Any) -> None:
    await office.create_budget()
    small = await office.create_product(megabytes=200, pins=0)
    await office.create_product(megabytes=900, pins=1)
    talk = office.create_talk(starts_at=office.starts_at + timedelta(days=5))
    tomorrow = local_date(office.starts_at)
    await office.upload(small, f"pin;expires_on\n111111;{tomorrow}\n")
    await office.hear("appointment.booked", talk)
    assert (await office.vouchers(talk))[0]["megabytes"] == 900


@pytest.mark.parametrize(
    ("starts_at", "zone", "year"),
    [
        ("2098-12-31T22:30:00Z", None, 2098),
        ("2098-12-31T23:30:00Z", None, 2099),
        ("2098-12-31T23:30:00Z", "Europe/London", 2098),
        ("2098-12-31T23:30:00Z", "Nowhere/Land", 2099),
        ("2098-12-31T23:30:00Z", "../../etc/passwd", 2099),
    ],
)
async def test_the_year_the_talk_begins_in_at_the_office_pays(
    office: Any, starts_at: str, zone: str | None, year: int
) -> None:
    budgets = {y: (await office.create_budget(year=y))["id"] for y in (2098, 2099)}
    await office.create_product()
    talk = office.create_talk(starts_at=datetime.fromisoformat(starts_at))
    await office.hear("appointment.booked", {**talk, **({"zone": zone} if zone else {})})
    reserved = {y: (await office.get(f"/budgets/{budgets[y]}"))["reserved_cents"] for y in budgets}
    assert reserved == {2098: 0, 2099: 0} | {year: 4_99}


async def test_a_booking_heard_of_twice_reserves_once(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk, event_id = office.create_talk(), uuid4()
    for _ in range(2):
        await office.hear("appointment.booked", talk, event_id=event_id)
    # The same news as another event: still one voucher.
    await office.hear("appointment.booked", talk)
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved"]


async def test_a_cancellation_heard_of_first_wins_over_the_booking(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk = office.create_talk()
    await office.hear("appointment.cancelled", {**talk, "revision": 2})
    await office.hear("appointment.booked", talk)
    assert await office.vouchers(talk) == []


async def test_a_move_heard_of_first_reserves_and_the_booking_changes_nothing(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk = office.create_talk()
    await office.hear("appointment.moved", {**talk, "revision": 2})
    await office.hear("appointment.booked", {**talk, "channel": "phone"})
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved"]


async def test_a_retry_after_a_refusal_reserves(office: Any) -> None:
    budget = await office.create_budget(cents=0)
    await office.create_product()
    talk = await office.book()
    assert await office.state_of(talk) == "refused"
    await office.fund(budget, 4_99)
    # An unchanged appointment may retry: the revision stays.
    await office.hear("appointment.voucher_retry", talk)
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved", "refused"]
    assert [kind for kind, _ in await told(office, talk)] == ["voucher.refused", "voucher.reserved"]


async def test_a_talk_that_is_over_is_refused_a_voucher(office: Any) -> None:
    """Whoever booked waits for an answer, and would wait for good."""
    await office.create_budget()
    await office.create_product()
    assert await _refusal(office, starts_at=office.starts_at - timedelta(hours=2)) == "talk_over"


async def test_a_retry_after_the_planned_end_is_refused(office: Any) -> None:
    await office.create_product()
    talk = await office.book()
    await office.create_budget()
    with time_machine.travel(office.starts_at + timedelta(minutes=45)):
        await office.hear("appointment.voucher_retry", talk)
        assert await office.state_of(talk) == "refused"
    told_reasons = [data["reason"] for _, data in await told(office, talk)]
    assert told_reasons == ["no_budget", "talk_over"]


async def test_an_office_pays_from_its_own_budget_and_pool(office: Any, create_office: Any) -> None:
    rich = create_office()
    await rich.create_budget()
    await rich.create_product()
    assert await _refusal(office) == "no_budget"
    await office.create_budget()
    assert await _refusal(office) == "no_product"


async def test_a_retry_for_a_talk_that_has_a_voucher_is_answered_with_it(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk = await office.book()
    await office.hear("appointment.voucher_retry", talk)
    await office.print(talk)
    await office.hear("appointment.voucher_retry", talk)
    assert [kind for kind, _ in await told(office, talk)] == [
        "voucher.reserved",
        "voucher.reserved",
        "voucher.issued",
        "voucher.issued",
    ]
    assert [v["state"] for v in await office.vouchers(talk)] == ["issued"]


async def test_a_retry_overtaken_by_a_move_is_answered_all_the_same(office: Any) -> None:
    budget = await office.create_budget(cents=0)
    await office.create_product()
    talk = await office.book()
    moved = await office.tell("moved", {**talk, "revision": 2})
    await office.fund(budget, 4_99)
    await office.hear("appointment.voucher_retry", {**talk, "revision": 2})
    assert (await told(office, talk))[-1][0] == "voucher.reserved"
    await office.tell("channel_changed", moved, channel="phone")
    await office.hear("appointment.voucher_retry", {**talk, "revision": 2})
    assert (await told(office, talk))[-1][0] == "voucher.released"
