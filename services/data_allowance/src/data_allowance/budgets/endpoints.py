"""HTTP for budgets and their journal."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page, UtcMoment

from data_allowance.access import Officer, OfficerOrMachine
from data_allowance.budgets import service
from data_allowance.budgets.errors import BudgetExists
from data_allowance.budgets.named import OwnBudget
from data_allowance.budgets.schemas import (
    AmountChange,
    BudgetCreate,
    BudgetRead,
    LegalBasisChange,
    Year,
)
from data_allowance.ledger.errors import BudgetShort
from data_allowance.ledger.movements import EntryKind
from data_allowance.ledger.schemas import EntryFilter, LedgerEntryRead

router = APIRouter(prefix="/api/allowance/v1/budgets", tags=["budgets"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_budgets(
    reader: OfficerOrMachine,
    session: ReadSession,
    office_id: UUID,
    year: Annotated[Year | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BudgetRead]:
    """Give an office's budgets, newest year first."""
    return await service.list_of_office(
        session, reader, office_id, year=year, limit=limit, cursor=cursor
    )


@router.post("", status_code=201, responses=problem_responses(NotFound, BudgetExists))
@keyed
async def create_budget(officer: Officer, body: BudgetCreate, session: WriteSession) -> BudgetRead:
    """Open a budget for an office and year, with nothing in it."""
    return await service.create(session, officer, body)


@router.get("/{budget_id}", responses=problem_responses(NotFound))
async def get_budget(reader: OfficerOrMachine, budget_id: UUID, session: ReadSession) -> BudgetRead:
    """Give a budget with what is available, reserved and spent, in cents."""
    return await service.get(session, reader, budget_id)


@router.post("/{budget_id}/fundings", status_code=201, responses=problem_responses(NotFound))
@keyed
async def fund_budget(
    officer: Officer, budget: OwnBudget, body: AmountChange, session: WriteSession
) -> BudgetRead:
    """Put money into a budget; gives the budget as it is afterwards."""
    return await service.change_amount(session, officer, budget.id, "funding", body)


@router.post(
    "/{budget_id}/reductions", status_code=201, responses=problem_responses(NotFound, BudgetShort)
)
@keyed
async def reduce_budget(
    officer: Officer, budget: OwnBudget, body: AmountChange, session: WriteSession
) -> BudgetRead:
    """Take money out of a budget, never more than is available."""
    return await service.change_amount(session, officer, budget.id, "reduction", body)


@router.post("/{budget_id}/legal-basis", responses=problem_responses(NotFound))
@keyed
async def change_legal_basis(
    officer: Officer, budget: OwnBudget, body: LegalBasisChange, session: WriteSession
) -> BudgetRead:
    """Name the law by which a budget is spent; gives the budget as it is afterwards."""
    return await service.change_legal_basis(session, officer, budget.id, body)


@router.get("/{budget_id}/entries", responses=problem_responses(NotFound, InvalidCursor))
async def list_ledger_entries(
    reader: OfficerOrMachine,
    budget_id: UUID,
    session: ReadSession,
    kind: Annotated[EntryKind | None, Query()] = None,
    voucher_id: Annotated[UUID | None, Query(description="What was booked for it.")] = None,
    since: Annotated[UtcMoment | None, Query(description="From this moment on.")] = None,
    until: Annotated[UtcMoment | None, Query(description="Before this moment.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LedgerEntryRead]:
    """Give a budget's journal, newest entry first."""
    wanted = EntryFilter(kind, voucher_id, since, until)
    return await service.list_entries(
        session, reader, budget_id, wanted, limit=limit, cursor=cursor
    )
