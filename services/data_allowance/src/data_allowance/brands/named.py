"""The brand a path names."""

from typing import Annotated

from nahbar_common.named import named

from data_allowance.access import Officer
from data_allowance.brands import service
from data_allowance.brands.models import Brand

OwnBrand = Annotated[Brand, named(service.find, "brand_id", Officer)]
"""A brand of the officer's office; to all others it is not found, whatever they send."""
