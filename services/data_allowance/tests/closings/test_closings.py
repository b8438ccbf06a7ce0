"""Closing months: in order, once, for good, and with numbers that have no gap."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from data_allowance.closings.months import Month
from data_allowance.reconciliation import find_differences
from hypothesis import given
from hypothesis import strategies as st
from nahbar_testing import Tokens, keyed, trail_of
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

MARCH = datetime(2027, 3, 10, 9, tzinfo=UTC)
APRIL = datetime(2027, 4, 10, 9, tzinfo=UTC)
MAY = datetime(2027, 5, 10, 9, tzinfo=UTC)


INSERT_POSTINGS = """INSERT INTO postings (entry_id, account, amount_cents)
    VALUES (:entry, 'funding', -100), (:entry, 'available', 100)"""
INSERT_ENTRY = """INSERT INTO ledger_entries (id, budget_id, kind, amount_cents, occurred_at)
    VALUES (:entry, :budget, 'funding', 100, :late)"""


async def close(office: Any, budget: dict[str, Any], through: str) -> Any:
    return await office.post(f"/budgets/{budget['id']}/closings", {"through": through})


async def create_two_months(office: Any) -> dict[str, Any]:
    """Open a budget in March with two entries, and one more in April."""
    with office.at(MARCH):
        budget = await office.create_budget(cents=10_00, year=2027)
        await office.fund(budget, 5_00)
    with office.at(APRIL):
        await office.fund(budget, 2_50)
    return budget


async def test_a_month_that_is_over_is_closed_with_its_numbers(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        done = await close(office, budget, "2027-04")
        assert done.status_code == 201, done.text
        listed = await office.get(f"/budgets/{budget['id']}/closings")
    shown = [
        (one["month"], one["first_number"], one["entries"], one["turnover_cents"])
        for one in listed["items"]
    ]
    assert shown == [("2027-04", 3, 1, 2_50), ("2027-03", 1, 2, 15_00)]
    assert (listed["next_month"], listed["next_is_over"]) == ("2027-05", False)
    assert done.json() == listed


async def test_nothing_is_closed_before_it_is_over(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(APRIL):
        refused = await close(office, budget, "2027-04")
        assert (refused.status_code, refused.json()["type"]) == (409, "/problems/month-not-over")
        assert refused.json()["month"] == "2027-03"
        assert (await office.get(f"/budgets/{budget['id']}/closings"))["items"] == []


async def test_a_month_ends_at_midnight_in_germany(office: Any) -> None:
    with office.at(MARCH):
        budget = await office.create_budget(cents=10_00, year=2027)
    with office.at(datetime(2027, 3, 31, 21, 59, 50, tzinfo=UTC)):
        assert (await close(office, budget, "2027-03")).status_code == 409
    with office.at(datetime(2027, 3, 31, 22, 0, 1, tzinfo=UTC)):
        assert (await close(office, budget, "2027-03")).status_code == 201


@pytest.mark.parametrize("month", ["2027-03", "2027-02", "2020-01"])
async def test_a_month_is_closed_once(office: Any, month: str) -> None:
    budget = await create_two_months(office)
    with office.at(APRIL):
        assert (await close(office, budget, "2027-03")).status_code == 201
        again = await close(office, budget, month)
    assert (again.status_code, again.json()["type"]) == (409, "/problems/month-closed")
    assert again.json()["month"] == "2027-04"


@pytest.mark.parametrize("month", ["2027-13", "2027-00", "2027-3", "1999-01", "", "2027-03-01"])
async def test_what_is_no_month_is_refused(office: Any, month: str) -> None:
    budget = await office.create_budget(cents=10_00)
    assert (await close(office, budget, month)).status_code == 422


async def test_a_clock_that_is_set_back_books_after_what_is_closed(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        await close(office, budget, "2027-04")
    with office.at(MARCH):
        await office.fund(budget, 1_00)
        entries = (await office.get(f"/budgets/{budget['id']}/entries"))["items"]
    # The last of April's seconds is the first that may be booked in: midnight in Germany.
    moments = [datetime.fromisoformat(one["occurred_at"]) for one in entries]
    assert Month(2027, 5).starts_at in moments


async def test_the_database_takes_nothing_into_a_closed_month(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        await close(office, budget, "2027-04")
    database, entry = office.app.state.database, uuid4()
    raw = {
        "late": APRIL.replace(tzinfo=None) if database.is_sqlite else APRIL,
        "budget": UUID(budget["id"]).hex if database.is_sqlite else UUID(budget["id"]),
        "entry": entry.hex if database.is_sqlite else entry,
    }
    with pytest.raises(DBAPIError, match="the month is closed"):
        async with database.write() as session:
            await session.exec(text(INSERT_POSTINGS), params={"entry": raw["entry"]})
            await session.exec(text(INSERT_ENTRY), params=raw)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE closings SET entries = 0, turnover_cents = 0", "DELETE FROM closings"],
)
async def test_a_closing_is_never_changed(office: Any, statement: str) -> None:
    budget = await create_two_months(office)
    with office.at(APRIL):
        await close(office, budget, "2027-03")
    with pytest.raises(DBAPIError, match="append-only"):
        async with office.app.state.database.write() as session:
            await session.exec(text(statement))


async def test_the_books_say_when_a_closed_month_has_changed(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        await close(office, budget, "2027-04")
    database = office.app.state.database
    async with database.read() as session:
        assert await find_differences(session) == []
    async with database.write() as session:
        if database.is_sqlite:
            await session.exec(text("DROP TRIGGER ledger_entries_no_update"))
        else:
            await session.exec(text("ALTER TABLE ledger_entries DISABLE TRIGGER USER"))
        later = MAY.replace(tzinfo=None) if database.is_sqlite else MAY
        await session.exec(
            text("UPDATE ledger_entries SET occurred_at = :later WHERE amount_cents = 500"),
            params={"later": later},
        )
    async with database.read() as session:
        found = await find_differences(session)
    assert [(one.kind, str(one.id)) for one in found] == [("closing_differs", budget["id"])]


async def test_who_closed_which_month_is_in_the_trail(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        await close(office, budget, "2027-04")
    noted = await trail_of(office.app, "budget.month_closed")
    assert [(one["month"], one["cents"]) for one in noted] == [
        ("2027-03", 15_00),
        ("2027-04", 2_50),
    ]


async def test_the_same_request_again_closes_once(office: Any) -> None:
    budget = await create_two_months(office)
    with office.at(MAY):
        headers, path = (
            keyed(office.officer()),
            f"/api/allowance/v1/budgets/{budget['id']}/closings",
        )
        answers = [
            await office.client.post(path, headers=headers, json={"through": "2027-03"})
            for _ in range(2)
        ]
    assert [one.status_code for one in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


async def test_another_offices_officer_finds_no_budget(office: Any, tokens: Tokens) -> None:
    budget = await create_two_months(office)
    path = f"/api/allowance/v1/budgets/{budget['id']}/closings"
    with office.at(MAY):
        stranger = keyed(tokens.staff("allowance_officer@00000000-0000-4000-8000-00000000aaaa"))
        answer = await office.client.post(path, headers=stranger, json={"through": "2027-03"})
        assert answer.status_code == 404
        assert (await office.client.get(path, headers=stranger)).status_code == 404


@given(st.integers(0, 70 * 365 * 24 * 3600 * 10**6))
def test_every_moment_is_in_exactly_one_month(microseconds: int) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
    month = Month.of(moment)
    assert month.starts_at <= moment < month.following.starts_at
    assert Month.named(str(month)) == month
    assert Month.of(month.starts_at - timedelta(microseconds=1)).following == month
