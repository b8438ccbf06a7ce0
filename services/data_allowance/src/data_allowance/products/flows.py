"""The product a path names, found before anything else of the request is looked at."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.db import DatabaseDep

from data_allowance.access import Officer
from data_allowance.products import service
from data_allowance.products.models import Product


async def _own_product(officer: Officer, product_id: UUID, database: DatabaseDep) -> Product:
    # Its connection goes back before the route takes one: nobody holds one and waits for another.
    async with database.read() as session:
        return await service.find(session, officer, product_id)


OwnProduct = Annotated[Product, Depends(_own_product)]
"""A product of the officer's office; to all others it is not found, whatever they send."""
