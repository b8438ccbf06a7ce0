"""HTTP for closing months."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses

from data_allowance.access import Officer, OfficerOrMachine
from data_allowance.budgets import service as budgets
from data_allowance.budgets.named import OwnBudget
from data_allowance.closings import service
from data_allowance.closings.errors import MonthClosed, MonthNotOver
from data_allowance.closings.schemas import ClosingCreate, Closings

router = APIRouter(prefix="/api/allowance/v1/budgets/{budget_id}/closings", tags=["budgets"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_closings(
    reader: OfficerOrMachine,
    budget_id: UUID,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Closings:
    """Give a budget's closed months, the newest first, and which can be closed next."""
    budget = await budgets.get(session, reader, budget_id)
    return await service.list_closings(session, budget, limit=limit, cursor=cursor)


@router.post("", status_code=201, responses=problem_responses(NotFound, MonthNotOver, MonthClosed))
@keyed
async def close_months(
    officer: Officer, budget: OwnBudget, body: ClosingCreate, session: WriteSession
) -> Closings:
    """Close all months up to one, for good: numbers are given, nothing is booked there any more."""
    return await service.close_through(session, officer, budget, body.through)
