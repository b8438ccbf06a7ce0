"""HTTP for brands."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.access import Officer, OfficerOrMachine
from data_allowance.brands import service
from data_allowance.brands.errors import BrandExists
from data_allowance.brands.examples import EXAMPLES
from data_allowance.brands.named import OwnBrand
from data_allowance.brands.schemas import (
    BrandChange,
    BrandCreate,
    BrandFacts,
    BrandRead,
    BrandVersionRead,
)

router = APIRouter(prefix="/api/allowance/v1", tags=["brands"])


@router.get("/brands", responses=problem_responses(NotFound, InvalidCursor))
async def list_brands(
    reader: OfficerOrMachine,
    session: ReadSession,
    office_id: UUID,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BrandRead]:
    """Give an office's brands, oldest first; each with its version for If-Match."""
    return await service.list_of_office(session, reader, office_id, limit=limit, cursor=cursor)


@router.post("/brands", status_code=201, responses=problem_responses(NotFound, BrandExists))
@keyed
async def create_brand(officer: Officer, body: BrandCreate, session: WriteSession) -> BrandRead:
    """Add a brand whose codes the office buys."""
    return await service.create(session, officer, body)


@router.get("/brand-examples")
async def list_brand_examples(_officer: Officer) -> list[BrandFacts]:
    """Give invented brands to begin with: all there is to say of one, way by way."""
    return list(EXAMPLES)


@router.patch("/brands/{brand_id}", responses=problem_responses(NotFound, BrandExists))
@tagged
async def change_brand(
    officer: Officer, own: OwnBrand, body: BrandChange, read: IfMatch, session: WriteSession
) -> BrandRead:
    """Change a brand, as a new version; vouchers that were issued keep the one they had."""
    return await service.change(session, officer, own.id, body, read)


@router.get("/brands/{brand_id}/versions", responses=problem_responses(NotFound, InvalidCursor))
async def list_brand_versions(
    reader: OfficerOrMachine,
    brand_id: UUID,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BrandVersionRead]:
    """Give what was said of a brand and when, newest first."""
    return await service.list_versions(session, reader, brand_id, limit=limit, cursor=cursor)
