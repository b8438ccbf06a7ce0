"""Opens budgets, puts money in and takes it out."""

from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.ids import new_record_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader, require_office
from data_allowance.budgets import repository
from data_allowance.budgets.errors import BudgetExists
from data_allowance.budgets.models import USUAL_LEGAL_BASIS, Budget
from data_allowance.budgets.schemas import (
    AmountChange,
    BudgetCreate,
    BudgetRead,
    LegalBasisChange,
)
from data_allowance.ledger import service as ledger
from data_allowance.ledger.models import Balance
from data_allowance.ledger.movements import EntryKind
from data_allowance.ledger.schemas import EntryFilter, LedgerEntryRead


async def create(session: AsyncSession, officer: Staff, wish: BudgetCreate) -> BudgetRead:
    """Open a budget with empty accounts; raise BudgetExists when office and year have one."""
    officer.require(wish.office_id, "allowance_officer")
    return await open_budget(session, wish.office_id, wish.year, wish.legal_basis)


async def open_budget(
    session: AsyncSession, office_id: UUID, year: int, legal_basis: str = USUAL_LEGAL_BASIS
) -> BudgetRead:
    """Open a budget for whoever may; raise BudgetExists when office and year have one."""
    budget = Budget(id=new_record_id(), office_id=office_id, year=year, legal_basis=legal_basis)
    try:
        await repository.add(session, budget)
    except IntegrityError:
        raise BudgetExists from None
    return _read(budget, await ledger.open_accounts(session, budget.id))


async def get(session: AsyncSession, reader: Reader, budget_id: UUID) -> BudgetRead:
    """Give a budget; raise NotFound when there is none or it is another office's."""
    found = await repository.find(session, budget_id)
    if found is None:
        raise NotFound
    require_office(reader, found[0].office_id)
    return _read(*found)


async def find_of_year(session: AsyncSession, office_id: UUID, year: int) -> Budget | None:
    """Find the budget that pays for talks of an office in a year."""
    return await repository.find_of_year(session, office_id, year)


async def list_of_office(
    session: AsyncSession,
    reader: Reader,
    office_id: UUID,
    *,
    year: int | None,
    limit: int,
    cursor: str | None,
) -> Page[BudgetRead]:
    """Give one page of an office's budgets, newest year first."""
    require_office(reader, office_id)
    before = decode_cursor(cursor, _parse_year)[0] if cursor else None
    rows = await repository.page_of_office(
        session, office_id, year=year, before=before, limit=limit + 1
    )
    page, next_cursor = split_page(rows, limit, lambda row: (row[0].year,))
    return Page(items=[_read(*row) for row in page], next_cursor=next_cursor)


async def change_amount(
    session: AsyncSession, officer: Staff, budget_id: UUID, kind: EntryKind, change: AmountChange
) -> BudgetRead:
    """Fund or reduce a budget; raise BudgetShort when a reduction is over what is available."""
    budget = await get(session, officer, budget_id)
    await ledger.record(
        session,
        budget_id=budget_id,
        kind=kind,
        amount_cents=change.amount_cents,
        reference=change.reference,
        recorded_by=officer.account_id,
    )
    record(
        session,
        "budget.funded" if kind == "funding" else "budget.reduced",
        Subject("budget", budget_id),
        office_id=budget.office_id,
        cents=change.amount_cents,
    )
    return await get(session, officer, budget_id)


async def change_legal_basis(
    session: AsyncSession, officer: Staff, budget_id: UUID, change: LegalBasisChange
) -> BudgetRead:
    """Name the law by which a budget is spent; the same again is noted by nobody."""
    budget = await get(session, officer, budget_id)
    if budget.legal_basis != change.legal_basis:
        await repository.set_legal_basis(session, budget_id, change.legal_basis)
        record(
            session,
            "budget.legal_basis_changed",
            Subject("budget", budget_id),
            office_id=budget.office_id,
        )
    return await get(session, officer, budget_id)


async def list_entries(
    session: AsyncSession,
    reader: Reader,
    budget_id: UUID,
    wanted: EntryFilter,
    *,
    limit: int,
    cursor: str | None,
) -> Page[LedgerEntryRead]:
    """Give one page of a budget's wanted entries, newest first."""
    await get(session, reader, budget_id)
    return await ledger.list_entries(session, budget_id, wanted, limit=limit, cursor=cursor)


def _parse_year(value: object) -> int:
    # A cursor is the caller's to forge: what no column can hold is refused here.
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000:
        return value
    raise ValueError("not a year")


def _read(budget: Budget, balance: Balance) -> BudgetRead:
    return BudgetRead.model_validate({**budget.model_dump(), **balance.model_dump()})
