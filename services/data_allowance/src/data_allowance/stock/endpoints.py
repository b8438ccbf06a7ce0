"""HTTP for the pool: counts, files, and taking one back."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import DatabaseDep, ReadSession
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.access import Officer, OfficerOrMachine
from data_allowance.calendar import today_in_germany
from data_allowance.stock import flows, service
from data_allowance.stock.schemas import PinBatchState, Stock

router = APIRouter(prefix="/api/allowance/v1/products/{product_id}", tags=["pins"])


@router.get("/stock", responses=problem_responses(NotFound))
async def get_stock(reader: OfficerOrMachine, product_id: UUID, session: ReadSession) -> Stock:
    """Count a product's PINs: free, reserved, issued, expired, failed."""
    return await service.count(session, reader, product_id, today_in_germany())


@router.get("/pin-batches", responses=problem_responses(NotFound, InvalidCursor))
async def list_pin_batches(
    reader: OfficerOrMachine,
    product_id: UUID,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PinBatchState]:
    """Give the files PINs came in, newest first, each with what became of its PINs."""
    return await service.list_batches(session, reader, product_id, limit=limit, cursor=cursor)


@router.post("/pin-batches/{batch_id}/recall", responses=problem_responses(NotFound))
@keyed
async def recall_pins(
    officer: Officer, product_id: UUID, batch_id: UUID, database: DatabaseDep, once: OnceDep
) -> PinBatchState:
    """Take a file back: its PINs that nobody has seen leave the pool, what was issued stays.

    Reserved vouchers get another PIN, or are released and reserved anew, or refused.
    """
    return await flows.recall(database, once, officer, product_id, batch_id)
