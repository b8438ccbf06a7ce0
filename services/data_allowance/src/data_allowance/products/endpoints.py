"""HTTP for products."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.access import Officer, OfficerOrMachine
from data_allowance.products import service
from data_allowance.products.errors import OptionNotExplained, ProductExists, ProductValueFixed
from data_allowance.products.named import OwnProduct
from data_allowance.products.schemas import (
    ProductChange,
    ProductCreate,
    ProductRead,
    ProductVersionRead,
)

router = APIRouter(prefix="/api/allowance/v1/products", tags=["products"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_products(
    reader: OfficerOrMachine,
    session: ReadSession,
    office_id: UUID,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProductRead]:
    """Give an office's products, oldest first; each with its version for If-Match."""
    return await service.list_of_office(session, reader, office_id, limit=limit, cursor=cursor)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(NotFound, ProductExists, OptionNotExplained),
)
@keyed
async def create_product(
    officer: Officer, body: ProductCreate, session: WriteSession
) -> ProductRead:
    """Add a product: codes of one of the office's brands, with what they cost and give."""
    return await service.create(session, officer, body)


@router.patch(
    "/{product_id}", responses=problem_responses(NotFound, ProductExists, ProductValueFixed)
)
@tagged
async def change_product(
    officer: Officer, own: OwnProduct, body: ProductChange, read: IfMatch, session: WriteSession
) -> ProductRead:
    """Change price, option or whether it is offered; vouchers made before keep their version."""
    return await service.change(session, officer, own.id, body, read)


@router.get(
    "/{product_id}/versions",
    responses=problem_responses(NotFound, InvalidCursor),
)
async def list_product_versions(
    reader: OfficerOrMachine,
    product_id: UUID,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProductVersionRead]:
    """Give what a product cost and gave, and since when, newest first."""
    return await service.list_versions(session, reader, product_id, limit=limit, cursor=cursor)
