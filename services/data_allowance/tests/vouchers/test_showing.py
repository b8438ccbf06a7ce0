"""Showing: the client's PIN, after consent, until the talk's end; shown is spent, once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
import time_machine
from nahbar_common.tables import OutboxMessage
from sqlalchemy import text
from sqlmodel import select

from ..conftest import shows_a_pin

API = "/api/allowance/v1"


@pytest.fixture
async def talk(office: Any) -> Any:
    budget = await office.create_budget(cents=10_00)
    product = await office.create_product(pins=0)
    await office.upload(product, "pin\n4711 0815 2342\n")
    office.consent(allowed=True)
    return {**await office.book(), "budget_id": budget["id"], "product_id": product["id"]}


async def _money(office: Any, talk: Any) -> tuple[int, int, int]:
    budget = await office.get(f"/budgets/{talk['budget_id']}")
    return budget["available_cents"], budget["reserved_cents"], budget["spent_cents"]


async def test_showing_gives_the_pin_and_spends_the_voucher(office: Any, talk: Any) -> None:
    answer = await office.show(talk)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert {**answer.json(), "redeem_hint": ""} == {
        "pin": "4711 0815 2342",
        "provider_name": "Musterfunk",
        "megabytes": 500,
        "redeem_hint": "",
    }
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], voucher["issued_via"]) == ("issued", "screen")
    assert await _money(office, talk) == (5_01, 0, 4_99)
    stock = await office.get(f"/products/{talk['product_id']}/stock")
    assert (stock["reserved"], stock["issued"]) == (0, 1)


async def test_showing_again_gives_the_same_pin_and_spends_nothing_more(
    office: Any, talk: Any
) -> None:
    answers = [await office.show(talk) for _ in range(3)]
    assert len({answer.text for answer in answers}) == 1
    assert await _money(office, talk) == (5_01, 0, 4_99)
    entries = (await office.get(f"/budgets/{talk['budget_id']}/entries"))["items"]
    assert [entry["kind"] for entry in entries] == ["spending", "reservation", "funding"]


async def test_the_hint_is_in_the_language_asked_for(office: Any, talk: Any) -> None:
    headers = {**office.client_of(talk), "accept-language": "de-x-leicht"}
    answer = await office.client.post(f"{API}/my/voucher/show", headers=headers)
    assert answer.json()["redeem_hint"].startswith("Öffnen Sie die App")


async def test_a_product_may_have_a_hint_of_its_own(office: Any, talk: Any) -> None:
    await office.client.patch(
        f"{API}/products/{talk['product_id']}",
        json={"redeem_hint": {"de": "*101*PIN#"}},
        headers={**office.officer(), "if-match": '"1"'},
    )
    assert (await office.show(talk)).json()["redeem_hint"] == "*101*PIN#"


async def test_without_consent_nothing_is_shown_or_spent(office: Any, talk: Any) -> None:
    office.consent(allowed=False)
    answer = await office.show(talk)
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/consent-missing")
    assert answer.json()["missing"] == ["self"]
    assert await _money(office, talk) == (5_01, 4_99, 0)


async def test_consent_withdrawn_after_the_first_showing_ends_the_showing(
    office: Any, talk: Any
) -> None:
    await office.show(talk)
    office.consent(allowed=False)
    assert (await office.show(talk)).status_code == 403


@pytest.mark.parametrize("answer", ["nobody listens", "error", "nonsense", "somebody else's"])
async def test_no_answer_about_consent_counts_as_no(office: Any, talk: Any, answer: str) -> None:
    path = "/api/consent/v1/decisions"
    match answer:
        case "nobody listens":
            office.others.fail("POST", path)
        case "error":
            office.others.answer("POST", path, {"type": "/problems/x"}, status=500)
        case "nonsense":
            office.others.answer("POST", path, {"allowed": True}, out_of_contract=True)
        case _:
            body = office.decisions_about(str(uuid4()), talk["client_id"])
            office.others.answer("POST", path, body)
    shown = await office.show(talk)
    assert (shown.status_code, shown.json()["type"]) == (503, "/problems/consent-unknown")
    assert "retry-after" in shown.headers
    assert await _money(office, talk) == (5_01, 4_99, 0)
    view = await office.client.get(f"{API}/my/voucher", headers=office.client_of(talk))
    assert (view.json()["may_show"], view.json()["why_not"]) == (False, "consent_unknown")


async def test_another_persons_consent_is_not_the_clients(office: Any, talk: Any) -> None:
    body = office.decisions_about(talk["appointment_id"], str(uuid4()))
    office.others.answer("POST", "/api/consent/v1/decisions", body)
    assert (await office.show(talk)).status_code == 403


async def test_after_the_talks_end_nothing_is_shown(office: Any, talk: Any) -> None:
    await office.show(talk)
    with time_machine.travel(office.starts_at + timedelta(minutes=44, seconds=50)):
        assert (await office.show(talk)).status_code == 200
    with time_machine.travel(office.starts_at + timedelta(minutes=45, seconds=1)):
        answer = await office.show(talk)
        assert (answer.status_code, answer.json()["type"]) == (410, "/problems/talk-over")
        printed = await office.print(talk)
        assert printed.status_code == 410
        view = await office.client.get(f"{API}/my/voucher", headers=office.client_of(talk))
        assert (view.json()["may_show"], view.json()["why_not"]) == (False, "talk_over")


async def test_the_client_sees_what_there_is_before_showing(office: Any, talk: Any) -> None:
    async def view() -> dict[str, Any]:
        answer = await office.client.get(f"{API}/my/voucher", headers=office.client_of(talk))
        assert not shows_a_pin(answer.text)
        body: dict[str, Any] = answer.json()
        return body

    before = await view()
    (voucher,) = await office.vouchers(talk)
    assert before == {
        "id": voucher["id"],
        "person_id": talk["client_id"],
        "state": "reserved",
        "megabytes": 500,
        "provider_name": "Musterfunk",
        "shown_at": None,
        "may_show": True,
        "why_not": None,
    }
    office.consent(allowed=False)
    assert (await view())["why_not"] == "consent_missing"
    office.consent(allowed=True)
    await office.show(talk)
    after = await view()
    assert (after["state"], after["may_show"]) == ("issued", True)
    assert after["shown_at"] == (await office.vouchers(talk))[0]["issued_at"]


async def test_only_the_client_of_the_talk_has_a_voucher_there(office: Any, talk: Any) -> None:
    strangers = [
        office.client_of(talk, part="companion"),
        office.client_of(talk, part="interpreter"),
        office.client_of({**talk, "client_id": str(uuid4())}),
        office.client_of({**talk, "appointment_id": str(uuid4())}),
        office.client_of({**talk, "office_id": str(uuid4())}),
    ]
    for headers in strangers:
        for method, path in (("GET", "/my/voucher"), ("POST", "/my/voucher/show")):
            answer = await office.client.request(method, f"{API}{path}", headers=headers)
            assert (answer.status_code, answer.json()["type"]) == (404, "/problems/voucher-none")
    assert await _money(office, talk) == (5_01, 4_99, 0)


async def test_a_talk_without_voucher_shows_none(office: Any) -> None:
    office.consent(allowed=True)
    talk = await office.book(voucher_requested=False)
    assert (await office.show(talk)).json()["type"] == "/problems/voucher-none"


async def test_the_adviser_prints_without_consent(office: Any, talk: Any) -> None:
    office.consent(allowed=False)
    answer = await office.print(talk)
    assert (answer.status_code, answer.json()["pin"]) == (200, "4711 0815 2342")
    assert (await office.vouchers(talk))[0]["issued_via"] == "letter"
    assert await _money(office, talk) == (5_01, 0, 4_99)


async def test_print_and_screen_give_the_same_pin_and_spend_once(office: Any, talk: Any) -> None:
    printed, shown = await office.print(talk), await office.show(talk)
    again = await office.print(talk)
    assert printed.json()["pin"] == shown.json()["pin"] == again.json()["pin"]
    assert await _money(office, talk) == (5_01, 0, 4_99)
    assert (await office.vouchers(talk))[0]["issued_via"] == "letter"


async def test_only_advisers_and_team_leads_of_the_office_print(office: Any, talk: Any) -> None:
    path = f"{API}/appointments/{talk['appointment_id']}/voucher"
    for role, status in (
        (f"adviser@{uuid4()}", 404),
        (f"team_lead@{uuid4()}", 404),
        (f"dpo@{office.id}", 403),
        (f"allowance_officer@{office.id}", 403),
        (f"admin@{office.id}", 403),
    ):
        headers = office.tokens.staff(role)
        assert (await office.client.get(path, headers=headers)).status_code == status
        assert (await office.client.post(f"{path}/print", headers=headers)).status_code == status
    assert await _money(office, talk) == (5_01, 4_99, 0)
    lead = office.tokens.staff(f"team_lead@{office.id}")
    view = await office.client.get(path, headers=lead)
    assert (view.json()["state"], view.json()["may_show"]) == ("reserved", True)
    assert (await office.client.post(f"{path}/print", headers=lead)).status_code == 200


async def test_a_pin_that_was_tampered_with_is_not_spent(office: Any, talk: Any) -> None:
    async with office.app.state.database.write() as session:
        await session.exec(text("UPDATE pins SET sealed_pin = blind_index"))
    assert (await office.show(talk)).status_code == 500
    assert await _money(office, talk) == (5_01, 4_99, 0)


async def test_no_pin_reaches_the_log_or_an_event(
    office: Any, talk: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    await office.show(talk)
    await office.print(talk)
    async with office.app.state.database.read() as session:
        events = [row.body for row in await session.exec(select(OutboxMessage))]
    logged = "".join(capfd.readouterr())
    assert not shows_a_pin("".join((logged, *events)))
    assert talk["client_id"] not in logged


async def test_showing_asks_consent_about_the_client_of_this_talk(office: Any, talk: Any) -> None:
    await office.show(talk)
    asked = [call for call in office.others.calls if call.url.path.endswith("/decisions")][-1]
    assert httpx.Response(200, content=asked.content).json() == {
        "appointment_id": talk["appointment_id"],
        "persons": [{"person_id": talk["client_id"], "part": "client"}],
    }
    assert asked.headers["authorization"] == "Bearer service-token"
