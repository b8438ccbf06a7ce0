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


DATA = {
    "kind": "data_pass",
    "megabytes": 500,
    "credit_cents": None,
    "option_name": None,
    "option_cents": None,
    "validity_days": None,
}


async def _money(office: Any, talk: Any) -> tuple[int, int, int]:
    budget = await office.get(f"/budgets/{talk['budget_id']}")
    return budget["available_cents"], budget["reserved_cents"], budget["spent_cents"]


async def test_showing_gives_the_pin_and_spends_the_voucher(office: Any, talk: Any) -> None:
    answer = await office.show(talk)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {
        "pin": "4711 0815 2342",
        "brand_name": "Musterfunk",
        "gives": DATA,
        "expires_on": None,
        "steps": [
            {
                "action": "redeem",
                "ways": [
                    {
                        "by": "key_sequence",
                        "dial": "*101*471108152342#",
                        "text": None,
                        "app": None,
                    },
                    {"by": "hotline", "dial": "1155", "text": "4711 0815 2342", "app": None},
                ],
                "note": None,
            },
            {
                "action": "check",
                "ways": [{"by": "key_sequence", "dial": "*100#", "text": None, "app": None}],
                "note": None,
            },
        ],
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


async def test_notes_are_in_the_language_asked_for(office: Any, talk: Any) -> None:
    note = {"de": "Die SMS ist frei.", "de-x-leicht": "Die SMS kostet nichts."}
    await _say_anew(office, {"redeem": {"hotline": "1155", "note": note}})
    headers = {**office.client_of(talk), "accept-language": "de-x-leicht"}
    answer = await office.client.post(f"{API}/my/voucher/show", headers=headers)
    assert answer.json()["steps"][0]["note"] == "Die SMS kostet nichts."


async def test_an_issued_voucher_keeps_the_brands_and_products_versions(
    office: Any, talk: Any
) -> None:
    # Corrected before anybody saw it: the newest counts.
    await _say_anew(office, {"redeem": {"key_sequence": "*102*{code}#"}})
    assert _dialled(await office.show(talk)) == "*102*471108152342#"
    await _say_anew(office, {"redeem": {"key_sequence": "*103*{code}#"}})
    await office.client.patch(
        f"{API}/products/{talk['product_id']}",
        json={"validity_days": 7, "price_cents": 1_00},
        headers={**office.officer(), "if-match": '"1"'},
    )
    answer = await office.show(talk)
    assert _dialled(answer) == "*102*471108152342#"
    assert answer.json()["gives"] == DATA
    (voucher,) = await office.vouchers(talk)
    assert (voucher["product_version"], voucher["price_cents"]) == (1, 4_99)


async def test_a_code_with_letters_is_not_dialled(office: Any) -> None:
    await office.create_budget(10_00)
    product = await office.create_product(pins=0)
    await office.upload(product, "pin\nABCD 1234 5678\n")
    office.consent(allowed=True)
    answer = await office.show(await office.book())
    assert [way["by"] for way in answer.json()["steps"][0]["ways"]] == ["hotline"]


async def test_credit_is_turned_into_data_by_an_option(office: Any) -> None:
    await office.create_budget(20_00)
    credit = {
        "kind": "credit",
        "credit_cents": 15_00,
        "option_name": "Surf M",
        "option_key": "22",
        "option_cents": 9_99,
        "validity_days": 28,
    }
    product = await office.create_product(5_000, 15_00, pins=0, **credit)
    await office.upload(product, "pin;expires_on\n1234567890123456;2099-05-31\n")
    office.consent(allowed=True)
    shown = (await office.show(await office.book())).json()
    del credit["option_key"]
    assert shown["gives"] == {**credit, "megabytes": 5_000}
    assert shown["expires_on"] == "2099-05-31"
    dialled = {step["action"]: step["ways"][0]["dial"] for step in shown["steps"]}
    assert dialled == {"redeem": "*101*1234567890123456#", "book": "*100*22#", "check": "*100#"}


def _dialled(answer: Any) -> str:
    return str(answer.json()["steps"][0]["ways"][0]["dial"])


async def _say_anew(office: Any, instructions: dict[str, Any]) -> None:
    (brand,) = (await office.get("/brands", office_id=office.id))["items"]
    answer = await office.client.patch(
        f"{API}/brands/{brand['id']}",
        json={"instructions": instructions},
        headers={**office.officer(), "if-match": f'"{brand["version"]}"'},
    )
    assert answer.status_code == 200, answer.text


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
        "brand_name": "Musterfunk",
        "gives": DATA,
        "shown_at": None,
        "may_show": True,
        "expires_on": None,
        "expires_before_talk": False,
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
    lead = office.lead()
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
