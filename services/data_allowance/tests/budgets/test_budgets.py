"""Budgets: opened once a year, funded and reduced by officers, never overdrawn."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from nahbar_common.pagination import encode_cursor
from nahbar_testing import Tokens, keyed, trail_of

API = "/api/allowance/v1"


async def test_a_new_budget_has_no_money(office: Any) -> None:
    budget = await office.create_budget(cents=0)
    assert {name: budget[name] for name in budget if name.endswith("_cents")} == {
        "funded_cents": 0,
        "available_cents": 0,
        "reserved_cents": 0,
        "spent_cents": 0,
        "disputed_cents": 0,
        "refunded_cents": 0,
        "lost_cents": 0,
    }


async def test_an_office_has_one_budget_a_year(office: Any) -> None:
    await office.create_budget(year=2026, cents=0)
    await office.create_budget(year=2027, cents=0)
    again = await office.post("/budgets", {"office_id": str(office.id), "year": 2026})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/budget-exists")


async def test_funding_makes_money_available(office: Any) -> None:
    budget = await office.create_budget(cents=10_00)
    budget = await office.fund(budget, 5_50)
    assert (budget["funded_cents"], budget["available_cents"]) == (15_50, 15_50)
    assert budget == await office.get(f"/budgets/{budget['id']}")


async def test_a_reduction_takes_out_what_is_available_and_no_more(office: Any) -> None:
    budget = await office.create_budget(cents=10_00)
    path = f"/budgets/{budget['id']}/reductions"
    refused = await office.post(path, {"amount_cents": 10_01, "reference": "AZ 2"})
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/budget-short")
    assert refused.json()["available_cents"] == 10_00
    taken = await office.post(path, {"amount_cents": 10_00, "reference": "AZ 2"})
    assert taken.status_code == 201
    assert (taken.json()["funded_cents"], taken.json()["available_cents"]) == (0, 0)


@pytest.mark.parametrize("cents", [0, -1, 1.5, "100", 10_000_000_001, 10**30, None, True])
async def test_only_positive_whole_bounded_cents_are_booked(office: Any, cents: Any) -> None:
    budget = await office.create_budget(cents=0)
    body = {"amount_cents": cents, "reference": "AZ 3"}
    answer = await office.post(f"/budgets/{budget['id']}/fundings", body)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/validation-failed")
    assert (await office.get(f"/budgets/{budget['id']}"))["funded_cents"] == 0


@pytest.mark.parametrize("reference", ["", "  ", "x" * 101, "a\x00b", 5])
async def test_an_amount_needs_a_storable_reference(office: Any, reference: Any) -> None:
    budget = await office.create_budget(cents=0)
    body = {"amount_cents": 1, "reference": reference}
    answer = await office.post(f"/budgets/{budget['id']}/fundings", body)
    assert answer.status_code == 422


async def test_the_same_key_funds_once(office: Any, client: httpx.AsyncClient) -> None:
    budget = await office.create_budget(cents=0)
    headers = keyed(office.officer() | {}, key="funding-no-1")
    path, body = f"{API}/budgets/{budget['id']}/fundings", {"amount_cents": 7, "reference": "x"}
    # The key belongs to the person: the same token is used for both.
    first = await client.post(path, headers=headers, json=body)
    second = await client.post(path, headers=headers, json=body)
    assert first.json() == second.json()
    assert (await office.get(f"/budgets/{budget['id']}"))["funded_cents"] == 7


async def test_the_journal_lists_entries_newest_first_with_postings_that_sum_to_zero(
    office: Any,
) -> None:
    budget = await office.create_budget(cents=10_00)
    for cents in (1, 2, 3):
        await office.fund(budget, cents)
    path = f"/budgets/{budget['id']}/entries"
    first = await office.get(path, limit=3)
    rest = await office.get(path, limit=3, cursor=first["next_cursor"])
    entries = first["items"] + rest["items"]
    assert [entry["amount_cents"] for entry in entries] == [3, 2, 1, 10_00]
    assert rest["next_cursor"] is None
    for entry in entries:
        assert entry["kind"] == "funding"
        assert entry["occurred_at"].endswith("Z")
        assert sum(posting["amount_cents"] for posting in entry["postings"]) == 0
        assert [posting["account"] for posting in entry["postings"]] == ["funding", "available"]


async def test_the_journal_tells_whose_voucher_it_was_and_who_decided(office: Any) -> None:
    """From a voucher to its entries, and from an entry back to the voucher."""
    budget = await office.create_budget()
    await office.create_product()
    talk = await office.book()
    await office.book()
    await office.print(talk)
    (voucher,) = await office.vouchers(talk)
    assert voucher["budget_id"] == budget["id"]
    path = f"/budgets/{budget['id']}/entries"
    own = (await office.get(path, voucher_id=voucher["id"]))["items"]
    assert [entry["kind"] for entry in own] == ["spending", "reservation"]
    assert {entry["voucher_id"] for entry in own} == {voucher["id"]}
    assert {entry["recorded_by"] for entry in own} == {None}
    found = await office.get("/vouchers", office_id=office.id, voucher_id=own[0]["voucher_id"])
    assert found["items"] == [voucher]
    (funding,) = (await office.get(path, kind="funding"))["items"]
    assert UUID(funding["recorded_by"])


async def test_the_journal_is_filtered_by_kind_and_time_page_by_page(office: Any) -> None:
    budget = await office.create_budget(cents=10_00)
    for cents in (1, 2, 3):
        await office.fund(budget, cents)
    await office.post(
        f"/budgets/{budget['id']}/reductions", {"amount_cents": 4, "reference": "AZ 9"}
    )
    path = f"/budgets/{budget['id']}/entries"
    first = await office.get(path, kind="funding", limit=2)
    rest = await office.get(path, kind="funding", limit=2, cursor=first["next_cursor"])
    assert [entry["amount_cents"] for entry in first["items"] + rest["items"]] == [3, 2, 1, 10_00]
    moment = first["items"][1]["occurred_at"]
    since = await office.get(path, since=moment)
    until = await office.get(path, until=moment)
    assert [entry["amount_cents"] for entry in since["items"]] == [4, 3, 2]
    assert [entry["amount_cents"] for entry in until["items"]] == [1, 10_00]


async def test_budgets_are_listed_by_year(office: Any) -> None:
    for year in (2027, 2025, 2026):
        await office.create_budget(year=year, cents=0)
    first = await office.get("/budgets", office_id=office.id, limit=2)
    rest = await office.get("/budgets", office_id=office.id, cursor=first["next_cursor"])
    assert [budget["year"] for budget in first["items"] + rest["items"]] == [2027, 2026, 2025]
    only = await office.get("/budgets", office_id=office.id, year=2026)
    assert [budget["year"] for budget in only["items"]] == [2026]


@pytest.mark.parametrize(
    "cursor",
    [
        *("x", "W10", "WzFlNDAwXQ", "WyJhIl0", "Wzk5OTk5OTk5OTk5OTldvQ"),
        *(encode_cursor(key) for key in (0, -1, 10**9, True, "2026")),
    ],
)
async def test_a_forged_cursor_is_refused(office: Any, cursor: str) -> None:
    answer = await office.client.get(
        f"{API}/budgets",
        headers=office.officer(),
        params={"office_id": office.id, "cursor": cursor},
    )
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-cursor")


USUAL = "§ 16 Abs. 1 SGB II in Verbindung mit § 44 SGB III"


async def test_a_budget_names_its_legal_basis_which_can_be_worded_anew(office: Any) -> None:
    budget = await office.create_budget()
    assert budget["legal_basis"] == USUAL
    path = f"/budgets/{budget['id']}/legal-basis"
    changed = await office.post(path, {"legal_basis": "§ 16f SGB II"})
    assert (changed.status_code, changed.json()) == (200, budget | {"legal_basis": "§ 16f SGB II"})
    assert await office.get(f"/budgets/{budget['id']}") == changed.json()
    own = {"office_id": str(office.id), "year": office.year + 1, "legal_basis": "§ 44 SGB III"}
    assert (await office.post("/budgets", own)).json()["legal_basis"] == "§ 44 SGB III"


async def test_a_change_of_the_legal_basis_is_in_the_trail_once(office: Any) -> None:
    budget = await office.create_budget()
    path = f"/budgets/{budget['id']}/legal-basis"
    for text in (USUAL, "§ 16f SGB II", "§ 16f SGB II"):
        assert (await office.post(path, {"legal_basis": text})).status_code == 200
    assert len(await trail_of(office.app, "budget.legal_basis_changed")) == 1


@pytest.mark.parametrize("text", ["", "  ", "x" * 201, "a\x00b", 5, None])
async def test_a_legal_basis_is_a_storable_text(office: Any, text: Any) -> None:
    budget = await office.create_budget()
    answer = await office.post(f"/budgets/{budget['id']}/legal-basis", {"legal_basis": text})
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/validation-failed")


async def test_another_offices_budget_is_not_there(
    office: Any, client: httpx.AsyncClient, tokens: Tokens
) -> None:
    budget = await office.create_budget(cents=5_00)
    stranger = tokens.staff(f"allowance_officer@{uuid4()}")
    body = {"amount_cents": 1, "reference": "x"}
    own = f"{API}/budgets/{budget['id']}"
    answers = [
        await client.get(own, headers=stranger),
        await client.get(f"{own}/entries", headers=stranger),
        await client.get(f"{API}/budgets", headers=stranger, params={"office_id": office.id}),
        await client.post(f"{own}/fundings", headers=keyed(stranger), json=body),
        await client.post(f"{own}/reductions", headers=keyed(stranger), json=body),
        await client.post(f"{own}/legal-basis", headers=keyed(stranger), json={"legal_basis": "x"}),
        await client.post(
            f"{API}/budgets",
            headers=keyed(stranger),
            json={"office_id": str(office.id), "year": 2030},
        ),
        await client.get(f"{API}/budgets/{uuid4()}", headers=office.officer()),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert (await office.get(f"/budgets/{budget['id']}"))["available_cents"] == 5_00


async def test_a_finance_system_reads_the_books_of_its_offices_only(
    office: Any, client: httpx.AsyncClient, tokens: Tokens
) -> None:
    budget = await office.create_budget(cents=5_00)
    own = tokens.machine("allowance:read", offices=(str(office.id),))
    other = tokens.machine("allowance:read", offices=(str(uuid4()),))
    assert (await client.get(f"{API}/budgets/{budget['id']}", headers=own)).status_code == 200
    assert (await client.get(f"{API}/budgets/{budget['id']}", headers=other)).status_code == 404
    refused = await client.post(
        f"{API}/budgets/{budget['id']}/fundings",
        headers=keyed(own),
        json={"amount_cents": 1, "reference": "x"},
    )
    assert refused.status_code == 403
