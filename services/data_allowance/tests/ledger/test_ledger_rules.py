"""What the database refuses by itself, whoever asks it and however."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

INSERT_POSTING = "INSERT INTO postings (entry_id, account, amount_cents) VALUES (:e, 'spent', 5)"
BAD_POSTINGS = {
    "none": [],
    "only one side": [("funding", -100)],
    "not zero in sum": [("funding", -100), ("available", 90)],
    "another amount": [("funding", -90), ("available", 90)],
    "the wrong way round": [("funding", 100), ("available", -100)],
    "other accounts": [("reserved", -100), ("spent", 100)],
    "one too many": [("funding", -100), ("available", 100), ("spent", 5)],
}


async def _write(office: Any, *statements: str, **values: Any) -> None:
    async with office.app.state.database.write() as session:
        for statement in statements:
            await session.exec(text(statement), params=values)


def _id(office: Any, value: UUID | str) -> Any:
    # Raw SQL: SQLite keeps ids as 32 hex digits, PostgreSQL as uuid.
    return UUID(str(value)).hex if office.app.state.database.is_sqlite else UUID(str(value))


async def _insert_entry(
    office: Any, budget_id: str, postings: list[tuple[str, int]], **changes: Any
) -> None:
    entry = {
        "id": _id(office, uuid4()),
        "budget": _id(office, budget_id),
        "kind": "funding",
        "amount": 100,
        **changes,
    }
    async with office.app.state.database.write() as session:
        for account, cents in postings:
            await session.exec(
                text("INSERT INTO postings (entry_id, account, amount_cents) VALUES (:e, :a, :c)"),
                params={"e": entry["id"], "a": account, "c": cents},
            )
        await session.exec(
            text(
                "INSERT INTO ledger_entries (id, budget_id, kind, amount_cents, occurred_at)"
                " VALUES (:id, :budget, :kind, :amount, CURRENT_TIMESTAMP)"
            ),
            params=entry,
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entries SET amount_cents = 1",
        "UPDATE ledger_entries SET reference = 'x'",
        "DELETE FROM ledger_entries",
        "UPDATE postings SET amount_cents = amount_cents * 2",
        "DELETE FROM postings",
    ],
)
async def test_entries_and_postings_are_never_changed_or_deleted(
    office: Any, statement: str
) -> None:
    budget = await office.create_budget()
    with pytest.raises(IntegrityError, match="append-only"):
        await _write(office, statement)
    assert (await office.get(f"/budgets/{budget['id']}/entries"))["items"][0][
        "amount_cents"
    ] == 5000


async def test_postgresql_refuses_to_truncate_the_ledger(office: Any, database_engine: str) -> None:
    if database_engine != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    for table in ("postings", "ledger_entries"):
        with pytest.raises(IntegrityError, match="append-only"):
            await _write(office, f"TRUNCATE {table} CASCADE")


async def test_sqlite_refuses_to_replace_an_entry(office: Any, database_engine: str) -> None:
    if database_engine != "sqlite":
        pytest.skip("PostgreSQL has no INSERT OR REPLACE")
    await office.create_budget()
    for table in ("ledger_entries", "postings"):
        columns = "id, budget_id, kind, amount_cents, occurred_at"
        if table == "postings":
            columns = "entry_id, account, amount_cents"
        with pytest.raises(IntegrityError, match="append-only"):
            await _write(
                office, f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}"
            )


async def test_sqlite_refuses_to_replace_an_entry_by_its_rowid(
    office: Any, database_engine: str
) -> None:
    if database_engine != "sqlite":
        pytest.skip("PostgreSQL has no rowid")
    budget = await office.create_budget()
    before = await office.get(f"/budgets/{budget['id']}/entries")
    for table, columns in (
        ("ledger_entries", "id, budget_id, kind, amount_cents, occurred_at"),
        ("postings", "entry_id, account, amount_cents"),
    ):
        other = columns.replace("id,", "'x',", 1).replace("entry_'x'", "'x'")
        with pytest.raises(IntegrityError, match="append-only"):
            await _write(
                office,
                f"INSERT OR REPLACE INTO {table} (rowid, {columns})"
                f" SELECT rowid, {other} FROM {table}",
            )
    assert await office.get(f"/budgets/{budget['id']}/entries") == before


async def test_an_entry_with_the_postings_of_its_kind_moves_the_balances(office: Any) -> None:
    budget = await office.create_budget(cents=0)
    await _insert_entry(office, budget["id"], [("funding", -100), ("available", 100)])
    assert (await office.get(f"/budgets/{budget['id']}"))["available_cents"] == 100


@pytest.mark.parametrize("postings", BAD_POSTINGS.values(), ids=BAD_POSTINGS.keys())
async def test_an_entry_with_other_postings_is_refused(
    office: Any, postings: list[tuple[str, int]]
) -> None:
    budget = await office.create_budget(cents=0)
    with pytest.raises(IntegrityError):
        await _insert_entry(office, budget["id"], postings)
    assert (await office.get(f"/budgets/{budget['id']}/entries"))["items"] == []


async def test_a_closed_entry_takes_no_more_postings(office: Any) -> None:
    budget = await office.create_budget()
    entry = (await office.get(f"/budgets/{budget['id']}/entries"))["items"][0]
    with pytest.raises(IntegrityError, match="append-only"):
        await _write(
            office,
            INSERT_POSTING,
            e=_id(office, entry["id"]),
        )


async def test_postings_without_an_entry_do_not_last(office: Any) -> None:
    with pytest.raises(IntegrityError):
        await _write(
            office,
            INSERT_POSTING,
            e=_id(office, uuid4()),
        )


async def test_a_budget_cannot_be_overdrawn_past_the_service(office: Any) -> None:
    budget = await office.create_budget(cents=99)
    with pytest.raises(IntegrityError, match="not_overdrawn"):
        await _insert_entry(
            office, budget["id"], [("available", -100), ("funding", 100)], kind="reduction"
        )
    accounts = ("available", "reserved", "spent", "disputed", "refunded", "lost")
    for column in (f"{account}_cents" for account in accounts):
        with pytest.raises(IntegrityError):
            await _write(office, f"UPDATE balances SET {column} = {column} - 100")


async def test_an_entry_needs_a_budget_and_a_known_kind(office: Any) -> None:
    budget = await office.create_budget(cents=0)
    postings = [("funding", -100), ("available", 100)]
    for changes in ({"budget": _id(office, uuid4())}, {"kind": "gift"}, {"amount": -100}):
        with pytest.raises(DBAPIError):
            await _insert_entry(office, budget["id"], postings, **changes)


async def test_an_entry_about_a_voucher_needs_that_voucher_to_name_it(office: Any) -> None:
    budget = await office.create_budget(cents=1_00)
    await office.create_product(price_cents=1)
    talk = await office.book()
    (voucher,) = await office.vouchers(talk)
    await _write_voucher_entry_expecting_refusal(office, budget["id"], voucher["id"], "release", 1)
    await _write_voucher_entry_expecting_refusal(office, budget["id"], voucher["id"], "spending", 1)
    await _write_voucher_entry_expecting_refusal(office, budget["id"], uuid4(), "reservation", 1)
    assert await office.state_of(talk) == "reserved"


async def _write_voucher_entry_expecting_refusal(
    office: Any, budget_id: str, voucher_id: UUID | str, kind: str, cents: int
) -> None:
    source, target = {
        "reservation": ("available", "reserved"),
        "release": ("reserved", "available"),
        "spending": ("reserved", "spent"),
    }[kind]
    entry = {
        "id": _id(office, uuid4()),
        "budget": _id(office, budget_id),
        "kind": kind,
        "voucher": _id(office, voucher_id),
        "cents": cents,
        "source": source,
        "target": target,
    }
    with pytest.raises(IntegrityError):
        async with office.app.state.database.write() as session:
            for account, sign in (("source", "-"), ("target", "")):
                await session.exec(
                    text(
                        "INSERT INTO postings (entry_id, account, amount_cents)"
                        f" VALUES (:id, :{account}, {sign}{cents})"
                    ),
                    params={"id": entry["id"], account: entry[account]},
                )
            await session.exec(
                text(
                    "INSERT INTO ledger_entries"
                    " (id, budget_id, kind, amount_cents, voucher_id, occurred_at)"
                    " VALUES (:id, :budget, :kind, :cents, :voucher, CURRENT_TIMESTAMP)"
                ),
                params={k: entry[k] for k in ("id", "budget", "kind", "cents", "voucher")},
            )


@pytest.mark.parametrize(
    "change",
    [
        "state = 'issued', issued_at = CURRENT_TIMESTAMP, issued_via = 'screen'",
        "state = 'released', pin_id = NULL",
        "state = 'refused', refusal = 'no_pins'",
        "state = 'nonsense'",
        "price_cents = price_cents + 1",
        "pin_id = NULL",
        "reservation_entry_id = NULL",
        "megabytes = NULL",
        "closing_entry_id = reservation_entry_id, closing_kind = 'reservation'",
    ],
)
async def test_a_vouchers_state_cannot_change_without_the_ledger(office: Any, change: str) -> None:
    await office.create_budget()
    await office.create_product()
    talk = await office.book()
    with pytest.raises(IntegrityError):
        await _write(office, f"UPDATE vouchers SET {change}")
    assert await office.state_of(talk) == "reserved"


@pytest.mark.parametrize(
    "change",
    [
        "state = 'reserved', closing_entry_id = NULL, closing_kind = NULL, issued_at = NULL,"
        " issued_via = NULL",
        "state = 'released', closing_kind = 'release', pin_id = NULL, issued_at = NULL,"
        " issued_via = NULL",
    ],
)
async def test_a_spent_voucher_cannot_be_made_unspent(office: Any, change: str) -> None:
    await office.create_budget()
    await office.create_product()
    talk = await office.book()
    await office.print(talk)
    with pytest.raises(IntegrityError):
        await _write(office, f"UPDATE vouchers SET {change}")
    assert await office.state_of(talk) == "issued"


async def test_one_pin_belongs_to_one_voucher(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    await office.book()
    await office.book()
    with pytest.raises(IntegrityError):
        await _write(office, "UPDATE pins SET voucher_id = NULL")
    with pytest.raises(IntegrityError):
        await _write(
            office,
            "UPDATE vouchers SET pin_id = (SELECT min(CAST(id AS text)) FROM pins)"
            if office.app.state.database.is_sqlite
            else "UPDATE vouchers SET pin_id = (SELECT id FROM pins LIMIT 1)",
        )
