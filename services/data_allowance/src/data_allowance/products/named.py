"""The product a path names."""

from typing import Annotated

from nahbar_common.named import named

from data_allowance.access import Officer
from data_allowance.products import service
from data_allowance.products.models import Product

OwnProduct = Annotated[Product, named(service.find, "product_id", Officer)]
"""A product of the officer's office; to all others it is not found, whatever they send."""
