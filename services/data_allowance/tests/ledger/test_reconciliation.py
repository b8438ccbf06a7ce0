"""The check that proves the books sees what constraints would have to miss first."""

from typing import Any

from data_allowance.reconciliation import find_differences
from sqlalchemy import text


async def _find(office: Any) -> set[str]:
    async with office.app.state.database.read() as session:
        return {difference.kind for difference in await find_differences(session)}


async def test_the_books_add_up_after_each_kind_of_movement(office: Any) -> None:
    budget = await office.create_budget()
    await office.create_product(pins=4)
    shown, cancelled, settled, _reserved = [await office.book() for _ in range(4)]
    refused = await office.book()
    for talk in (shown, settled):
        await office.print(talk)
    await office.tell("cancelled", cancelled)
    await office.end_call(settled, 1_000)
    await office.post(f"/budgets/{budget['id']}/reductions", {"amount_cents": 1, "reference": "x"})
    assert await office.state_of(refused) == "refused"
    assert await _find(office) == set()


async def test_a_changed_balance_is_found(office: Any) -> None:
    await office.create_budget()
    async with office.app.state.database.write() as session:
        await session.exec(
            text("UPDATE balances SET available_cents = available_cents - 1, spent_cents = 1")
        )
    assert await _find(office) == {"balance_differs"}


async def test_a_changed_posting_and_voucher_are_found(office: Any, database_engine: str) -> None:
    await office.create_budget()
    await office.create_product()
    await office.book()
    await _break_the_rules(office, database_engine)
    assert await _find(office) == {"unbalanced_entry", "balance_differs", "voucher_differs"}


async def _break_the_rules(office: Any, engine: str) -> None:
    off = {
        "sqlite": ["DROP TRIGGER postings_no_update"],
        "postgresql": ["ALTER TABLE postings DISABLE TRIGGER USER"],
    }[engine]
    change = "UPDATE postings SET amount_cents = 5 WHERE account = 'reserved'"
    async with office.app.state.database.write() as session:
        for statement in (*off, change):
            await session.exec(text(statement))
