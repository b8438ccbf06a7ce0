"""Many at once: nothing is overdrawn, nothing is spent twice, and ledger and vouchers agree."""

import asyncio
from collections import Counter
from typing import Any

import pytest
from data_allowance.reconciliation import find_differences

API = "/api/allowance/v1"


async def _agree(office: Any) -> bool:
    async with office.app.state.database.read() as session:
        return not await find_differences(session)


async def _deliver(office: Any, event_type: str, data: dict[str, Any]) -> None:
    # As the outbox does: what is not acknowledged comes again.
    event = office.event(event_type, data)
    for _ in range(10):
        answer = await office.client.post(
            "/internal/events", content=event.content, headers=event.headers
        )
        if answer.status_code == 204:
            return
        assert answer.status_code in (409, 503), answer.text
    pytest.fail("never acknowledged")


async def test_two_hundred_reservations_at_once_cannot_overdraw(office: Any) -> None:
    budget = await office.create_budget(cents=50 * 4_99 + 4_98)
    await office.create_product(pins=200)
    talks = [office.create_talk() for _ in range(200)]
    await asyncio.gather(*(_deliver(office, "appointment.booked", talk) for talk in talks))
    vouchers = await office.vouchers()
    assert Counter(v["refusal"] or v["state"] for v in vouchers) == {
        "reserved": 50,
        "budget_short": 150,
    }
    books = await office.get(f"/budgets/{budget['id']}")
    assert (books["available_cents"], books["reserved_cents"]) == (4_98, 50 * 4_99)
    assert await _agree(office)


async def test_the_last_pins_go_to_as_many_talks_and_nobody_is_refused_too_early(
    office: Any,
) -> None:
    await office.create_budget(cents=1_000_00)
    await office.create_product(pins=20)
    talks = [office.create_talk() for _ in range(60)]
    await asyncio.gather(*(_deliver(office, "appointment.booked", talk) for talk in talks))
    assert Counter(v["refusal"] or v["state"] for v in await office.vouchers()) == {
        "reserved": 20,
        "no_pins": 40,
    }
    shown = await asyncio.gather(*(office.print(talk) for talk in talks))
    pins = [answer.json()["pin"] for answer in shown if answer.status_code == 200]
    assert (len(pins), len(set(pins))) == (20, 20)
    assert await _agree(office)


async def test_the_same_booking_delivered_at_once_reserves_once(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    talk = office.create_talk()
    await asyncio.gather(*(_deliver(office, "appointment.booked", talk) for _ in range(8)))
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved"]
    assert await _agree(office)


@pytest.mark.parametrize("event", ["cancelled", "channel_changed"])
async def test_of_showing_and_cancelling_at_once_exactly_one_wins(office: Any, event: str) -> None:
    budget = await office.create_budget(cents=200_00)
    await office.create_product(pins=30)
    office.consent(allowed=True)
    talks = [await office.book() for _ in range(24)]

    async def cancel(talk: dict[str, Any]) -> None:
        later = {**talk, "revision": 2, "channel": "phone"}
        await _deliver(office, f"appointment.{event}", later)

    async def both(talk: dict[str, Any], turn: int) -> Any:
        asked = [office.show(talk), cancel(talk)]
        answers = await asyncio.gather(*(asked if turn % 2 else reversed(asked)))
        return next(answer for answer in answers if answer is not None)

    answers = await asyncio.gather(*(both(talk, turn) for turn, talk in enumerate(talks)))
    states = [await office.state_of(talk) for talk in talks]
    outcomes = {(answer.status_code, state) for answer, state in zip(answers, states, strict=True)}
    # Shown and spent, or given back and not shown; nothing between.
    assert outcomes <= {(200, "issued"), (404, "released")}
    books = await office.get(f"/budgets/{budget['id']}")
    assert (books["reserved_cents"], books["spent_cents"]) == (0, states.count("issued") * 4_99)
    assert await _agree(office)


async def test_showing_and_printing_at_once_spend_once(office: Any) -> None:
    budget = await office.create_budget(cents=100_00)
    await office.create_product()
    office.consent(allowed=True)
    talk = await office.book()
    asked = [office.show(talk) if turn % 2 else office.print(talk) for turn in range(12)]
    answers = await asyncio.gather(*asked)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["pin"] for answer in answers}) == 1
    assert (await office.get(f"/budgets/{budget['id']}"))["spent_cents"] == 4_99
    assert await _agree(office)


async def test_reducing_and_reserving_at_once_cannot_overdraw(office: Any) -> None:
    budget = await office.create_budget(cents=10 * 4_99)
    await office.create_product(pins=20)
    path, body = f"/budgets/{budget['id']}/reductions", {"amount_cents": 4_99, "reference": "x"}
    talks = [office.create_talk() for _ in range(10)]
    answers = await asyncio.gather(
        *(_deliver(office, "appointment.booked", talk) for talk in talks),
        *(office.post(path, body) for _ in range(10)),
    )
    reduced = sum(answer is not None and answer.status_code == 201 for answer in answers)
    reserved = Counter(v["state"] for v in await office.vouchers())["reserved"]
    assert {a.status_code for a in answers if a is not None} <= {201, 409}
    assert reduced + reserved == 10
    assert (await office.get(f"/budgets/{budget['id']}"))["available_cents"] == 0
    assert await _agree(office)


async def test_the_same_pins_uploaded_twice_at_once_are_taken_once(office: Any) -> None:
    product = await office.create_product(pins=0)
    content = "pin\n" + "".join(f"{number:08d}\n" for number in range(300))
    answers = await asyncio.gather(*(office.upload(product, content) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers)[0] == 201
    assert {answer.status_code for answer in answers[1:]} <= {201, 409, 422}
    assert sum(answer.status_code == 201 for answer in answers) == 1
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 300


async def test_the_same_pins_in_the_other_order_at_once_are_taken_once(office: Any) -> None:
    product = await office.create_product(pins=0)
    pins = [f"{number:08d}" for number in range(600)]
    files = ["pin\n" + "\n".join(order) for order in (pins, pins[::-1])]
    answers = await asyncio.gather(*(office.upload(product, files[n % 2]) for n in range(4)))
    taken = [answer for answer in answers if answer.status_code == 201]
    refused = {answer.json()["type"] for answer in answers if answer.status_code != 201}
    assert len(taken) == 1
    # Nobody is told to try again after two uploads waited for each other in a circle.
    assert refused <= {"/problems/pins-taken", "/problems/pin-file-refused"}
