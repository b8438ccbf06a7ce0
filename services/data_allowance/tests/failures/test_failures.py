"""It did not work: told by one tap, booked, replaced by the office's rule, and cleared up."""

import asyncio
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
import time_machine
from data_allowance.reconciliation import find_differences
from nahbar_common.tables import OutboxMessage
from nahbar_testing import keyed, trail_of
from sqlmodel import col, select

from ..conftest import shows_a_pin

API = "/api/allowance/v1"
PRICE = 4_99


@pytest.fixture
async def talk(office: Any) -> Any:
    budget = await office.create_budget(cents=20_00)
    product = await office.create_product(pins=0)
    await office.upload(product, "pin;serial\n4711 0815 2342;A-17\n")
    await office.upload_new_pins(product, 2)
    office.consent(allowed=True)
    talk = await office.book()
    assert (await office.show(talk)).status_code == 200
    return {**talk, "budget_id": budget["id"], "product_id": product["id"]}


async def _report(office: Any, talk: Any, step: str = "redeem", **changes: Any) -> httpx.Response:
    body = {"voucher_id": (await _newest(office, talk))["id"], "step": step, **changes}
    headers = keyed(office.client_of(talk))
    answer: httpx.Response = await office.client.post(
        f"{API}/my/voucher/failure", json=body, headers=headers
    )
    return answer


async def _newest(office: Any, talk: Any) -> dict[str, Any]:
    voucher: dict[str, Any] = (await office.vouchers(talk))[0]
    return voucher


async def _let_replace_at_once(office: Any) -> None:
    answer = await office.client.patch(
        f"{API}/offices/{office.id}/replacement-rule",
        json={"rule": "automatic"},
        headers={**office.officer(), "if-match": '"0"'},
    )
    assert answer.status_code == 200, answer.text
    assert answer.json() == {"office_id": str(office.id), "rule": "automatic", "version": 1}


async def _decide(office: Any, voucher_id: str, headers: Any = None) -> httpx.Response:
    answer: httpx.Response = await office.client.post(
        f"{API}/vouchers/{voucher_id}/replacement", headers=keyed(headers or office.adviser())
    )
    return answer


async def _clear_up(office: Any, voucher_id: str, resolution: str) -> httpx.Response:
    return await office.post(
        f"/vouchers/{voucher_id}/resolution", {"resolution": resolution, "reference": "GS 12"}
    )


async def _accounts(office: Any, talk: Any) -> dict[str, int]:
    budget = await office.get(f"/budgets/{talk['budget_id']}")
    return {
        name.removesuffix("_cents"): cents
        for name, cents in budget.items()
        if name.endswith("_cents") and name != "funded_cents" and cents
    }


async def _agree(office: Any) -> bool:
    async with office.app.state.database.read() as session:
        return not await find_differences(session)


async def _told(office: Any, talk: Any) -> list[tuple[str, dict[str, Any]]]:
    async with office.app.state.database.read() as session:
        query = select(OutboxMessage).where(
            col(OutboxMessage.subject) == talk["appointment_id"],
            col(OutboxMessage.target) == "appointments",
        )
        messages = list(await session.exec(query))
    facts = [(one.event_type, json.loads(one.body)["data"]) for one in messages]
    return sorted(facts, key=lambda fact: fact[1]["revision"])


async def test_a_failed_code_is_booked_told_and_noted_at_once(office: Any, talk: Any) -> None:
    answer = await _report(office, talk, "code_refused")
    assert answer.status_code == 200
    failure = answer.json()
    (voucher,) = await office.vouchers(talk)
    assert failure == {
        "voucher_id": voucher["id"],
        "state": "failed",
        "step": "code_refused",
        "failed_at": voucher["failed_at"],
        "brand_name": "Musterfunk",
        "available": True,
    }
    assert (voucher["state"], voucher["failed_step"]) == ("failed", "code_refused")
    assert await _accounts(office, talk) == {"available": 20_00 - PRICE, "disputed": PRICE}
    event, data = (await _told(office, talk))[-1]
    assert (event, data["step"], data["voucher_id"]) == (
        "voucher.failed",
        "code_refused",
        voucher["id"],
    )
    (noted,) = await trail_of(office.app, "voucher.failed")
    assert (noted["actor_kind"], noted["step"]) == ("participant", "code_refused")
    assert await _agree(office)


async def test_telling_it_twice_books_it_once(office: Any, talk: Any) -> None:
    first, second = await _report(office, talk), await _report(office, talk, "check")
    assert first.json() == second.json()
    assert await _accounts(office, talk) == {"available": 20_00 - PRICE, "disputed": PRICE}
    assert [event for event, _ in await _told(office, talk)].count("voucher.failed") == 1


async def test_two_taps_at_once_book_it_once(office: Any, talk: Any) -> None:
    await _let_replace_at_once(office)
    answers = await asyncio.gather(*(_report(office, talk) for _ in range(6)))
    assert {answer.status_code for answer in answers} <= {200, 409, 503}
    assert 200 in {answer.status_code for answer in answers}
    states = sorted(one["state"] for one in await office.vouchers(talk))
    assert states == ["replaced", "reserved"]
    assert await _agree(office)


async def test_nobody_is_ever_given_the_code_again(office: Any, talk: Any) -> None:
    await _report(office, talk)
    assert (await office.show(talk)).status_code == 404
    others = [await office.book() for _ in range(2)]
    shown = [(await office.show(other)).json()["pin"] for other in others]
    assert "4711 0815 2342" not in shown
    stock = await office.get(f"/products/{talk['product_id']}/stock")
    assert (stock["free"], stock["issued"], stock["failed"]) == (0, 2, 1)


async def test_only_a_step_of_the_brand_can_fail(office: Any, talk: Any) -> None:
    answer = await _report(office, talk, "book")
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/voucher-step-none")
    assert answer.json()["steps"] == ["redeem", "check", "code_refused", "other"]
    assert (await _report(office, talk, "Ich heiße Anna")).status_code == 422
    assert await _accounts(office, talk) == {"available": 20_00 - PRICE, "spent": PRICE}


async def test_what_nobody_has_seen_cannot_fail(office: Any, talk: Any) -> None:
    unseen = await office.book()
    answer = await _report(office, unseen)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/voucher-not-shown")


async def test_another_persons_code_is_not_there(office: Any, talk: Any) -> None:
    other = await office.book()
    voucher = await _newest(office, talk)
    answer = await _report(office, other, voucher_id=voucher["id"])
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/voucher-none")
    assert (await _report(office, talk, voucher_id=str(uuid4()))).status_code == 404


async def test_after_the_talk_nothing_is_told_any_more(office: Any, talk: Any) -> None:
    with time_machine.travel(office.starts_at + timedelta(minutes=46)):
        assert (await _report(office, talk)).json()["type"] == "/problems/talk-over"


async def test_by_default_somebody_says_yes_first(office: Any, talk: Any) -> None:
    failed = (await _report(office, talk)).json()["voucher_id"]
    # Nor does any other news of the talk bring another code.
    await office.tell("moved", talk)
    assert [one["state"] for one in await office.vouchers(talk)] == ["failed"]
    view = await office.client.get(
        f"{API}/appointments/{talk['appointment_id']}/voucher/failure", headers=office.adviser()
    )
    assert view.json() | {"failed_at": ""} == {
        "voucher_id": failed,
        "person_id": talk["client_id"],
        "state": "failed",
        "step": "redeem",
        "failed_at": "",
        "brand_name": "Musterfunk",
        "available": True,
        "rule": "asked",
        "why_none": None,
        "resolution": None,
    }
    answer = await _decide(office, failed)
    assert (answer.status_code, answer.json()["state"]) == (200, "replaced")
    new, old = await office.vouchers(talk)
    assert (old["state"], old["replaced_by_id"], new["state"]) == (
        "replaced",
        new["id"],
        "reserved",
    )
    assert await _accounts(office, talk) == {
        "available": 20_00 - 2 * PRICE,
        "reserved": PRICE,
        "disputed": PRICE,
    }
    event, data = (await _told(office, talk))[-1]
    assert (event, data["replacement"], data["voucher_id"]) == (
        "voucher.reserved",
        "decided",
        new["id"],
    )
    assert (await office.show(talk)).status_code == 200
    mine = await office.client.get(f"{API}/my/voucher/failure", headers=office.client_of(talk))
    assert mine.json()["state"] == "replaced"
    assert await _agree(office)


@pytest.mark.parametrize("role", ["adviser", "team_lead", "allowance_officer"])
async def test_these_may_say_yes(office: Any, talk: Any, role: str) -> None:
    failed = (await _report(office, talk)).json()["voucher_id"]
    headers = office.tokens.staff(f"{role}@{office.id}")
    assert (await _decide(office, failed, headers)).status_code == 200


async def test_another_office_may_not(office: Any, talk: Any, create_office: Any) -> None:
    failed = (await _report(office, talk)).json()["voucher_id"]
    other = create_office()
    assert (await _decide(other, failed)).status_code == 404
    assert (await _clear_up(other, failed, "loss")).status_code == 404
    listed = await other.get("/failed-vouchers", office_id=other.id)
    assert listed["items"] == []


async def test_replaced_by_two_at_once_there_is_one_more_code(office: Any, talk: Any) -> None:
    failed = (await _report(office, talk)).json()["voucher_id"]
    answers = await asyncio.gather(*(_decide(office, failed) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(one["state"] for one in await office.vouchers(talk)) == ["replaced", "reserved"]
    assert await _agree(office)


async def test_by_rule_it_is_replaced_once_a_talk(office: Any, talk: Any) -> None:
    await _let_replace_at_once(office)
    assert (await _report(office, talk)).json()["state"] == "replaced"
    told = [(event, data.get("replacement")) for event, data in await _told(office, talk)]
    assert told[-2:] == [("voucher.failed", None), ("voucher.reserved", "automatic")]
    await office.show(talk)
    assert (await _report(office, talk)).json()["state"] == "failed"
    states = sorted(one["state"] for one in await office.vouchers(talk))
    assert states == ["failed", "replaced"]
    assert await _agree(office)


async def test_without_stock_it_stays_failed_and_is_said(office: Any, talk: Any) -> None:
    await _let_replace_at_once(office)
    for _ in range(2):
        await office.book()
    failure = (await _report(office, talk)).json()
    assert (failure["state"], failure["available"]) == ("failed", False)
    answer = await _decide(office, failure["voucher_id"])
    assert (answer.status_code, answer.json()["type"], answer.json()["reason"]) == (
        409,
        "/problems/voucher-no-replacement",
        "no_pins",
    )
    assert (await _accounts(office, talk))["disputed"] == PRICE


async def test_the_budget_holds_for_another_code_too(office: Any, talk: Any) -> None:
    await _let_replace_at_once(office)
    body = {"amount_cents": 20_00 - PRICE - 1_00, "reference": "x"}
    await office.post(f"/budgets/{talk['budget_id']}/reductions", body)
    failure = (await _report(office, talk)).json()
    assert (failure["state"], failure["available"]) == ("failed", False)
    answer = await _decide(office, failure["voucher_id"])
    assert answer.json()["reason"] == "budget_short"


async def test_a_talk_by_phone_needs_no_other_code(office: Any, talk: Any) -> None:
    failure = (await _report(office, talk)).json()
    await office.tell("channel_changed", talk, channel="phone")
    answer = await _decide(office, failure["voucher_id"])
    assert answer.json()["reason"] == "not_wanted"


@pytest.mark.parametrize(
    ("resolution", "account"),
    [("refund", "refunded"), ("confirmation", "spent"), ("loss", "lost")],
)
async def test_what_the_provider_says_is_booked_once(
    office: Any, talk: Any, resolution: str, account: str
) -> None:
    failed = (await _report(office, talk)).json()["voucher_id"]
    (listed,) = (await office.get("/failed-vouchers", office_id=office.id, open_only=True))["items"]
    assert (listed["id"], listed["serial"], listed["code_ends_with"]) == (failed, "A-17", "2342")
    assert not shows_a_pin(json.dumps(listed))
    answers = [await _clear_up(office, failed, resolution) for _ in range(2)]
    assert {answer.status_code for answer in answers} == {200}
    assert await _accounts(office, talk) == {"available": 20_00 - PRICE, account: PRICE}
    assert (await office.get("/failed-vouchers", office_id=office.id, open_only=True))[
        "items"
    ] == []
    (listed,) = (await office.get("/failed-vouchers", office_id=office.id))["items"]
    assert listed["resolution"] == resolution
    other = "loss" if resolution != "loss" else "refund"
    answer = await _clear_up(office, failed, other)
    assert (answer.status_code, answer.json()["resolution"]) == (409, resolution)
    (noted,) = await trail_of(office.app, "voucher.cleared_up")
    assert noted["result"] == resolution
    entry = (await office.get(f"/budgets/{talk['budget_id']}/entries"))["items"][0]
    assert (entry["kind"], entry["reference"]) == (resolution, "GS 12")
    assert await _agree(office)


async def test_a_code_in_use_is_not_cleared_up(office: Any, talk: Any) -> None:
    answer = await _clear_up(office, (await _newest(office, talk))["id"], "refund")
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/voucher-not-shown")


async def test_the_rule_is_changed_by_who_has_read_it(office: Any) -> None:
    path = f"{API}/offices/{office.id}/replacement-rule"
    read = await office.client.get(path, headers=office.officer())
    assert read.json() == {"office_id": str(office.id), "rule": "asked", "version": 0}
    await _let_replace_at_once(office)
    stale = await office.client.patch(
        path, json={"rule": "asked"}, headers={**office.officer(), "if-match": '"0"'}
    )
    assert stale.status_code == 412
    (noted,) = await trail_of(office.app, "replacement_rule.changed")
    assert noted["rule"] == "automatic"
