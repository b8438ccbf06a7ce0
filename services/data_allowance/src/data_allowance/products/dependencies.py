"""The product a path names, found before anything else of the request is looked at."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.db import ReadSession

from data_allowance.access import Officer
from data_allowance.products import service
from data_allowance.products.models import Product


async def _own_product(officer: Officer, product_id: UUID, session: ReadSession) -> Product:
    return await service.find(session, officer, product_id)


OwnProduct = Annotated[Product, Depends(_own_product)]
"""A product of the officer's office; to all others it is not found, whatever they send."""
