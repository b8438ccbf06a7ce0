"""Fixtures of the security tests."""

import pytest
from estate import Estate


@pytest.fixture(scope="session")
def estate(product) -> Estate:
    """Give what there is to be reached, made when first asked for."""
    return Estate(product)
