"""HTTP for products."""

from uuid import UUID

from fastapi import APIRouter, Response
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.idempotency import OnceDep
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    IfMatchMissing,
    InvalidCursor,
    NotFound,
    PreconditionFailed,
    problem_responses,
)
from nahbar_common.schemas import Page

from data_allowance.dependencies import Officer, OfficerOrMachine
from data_allowance.products import service
from data_allowance.products.errors import ProductExists
from data_allowance.products.schemas import ProductChange, ProductCreate, ProductRead

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


@router.post("", status_code=201, responses=problem_responses(NotFound, ProductExists))
async def create_product(
    officer: Officer, body: ProductCreate, session: WriteSession, once: OnceDep, response: Response
) -> ProductRead:
    """Add a product whose PINs the office buys."""

    async def act() -> ProductRead:
        product = await service.create(session, officer, body)
        response.headers["etag"] = etag(product.version)
        return product

    return await once.run(session, act, ProductRead)


@router.patch(
    "/{product_id}",
    responses=problem_responses(NotFound, ProductExists, PreconditionFailed, IfMatchMissing),
)
async def change_product(
    officer: Officer,
    product_id: UUID,
    body: ProductChange,
    read: IfMatch,
    session: WriteSession,
    response: Response,
) -> ProductRead:
    """Change price, name, hint or whether it is offered; vouchers made before stay as they are."""
    product = await service.change(session, officer, product_id, body, read)
    response.headers["etag"] = etag(product.version)
    return product
