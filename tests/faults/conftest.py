"""What tests of faults share: the product's folder, and services that do not answer."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.processes import Instance


@pytest.fixture(scope="session")
def instance(product) -> Instance:
    """Give the folder of the running product."""
    return Instance(Path(os.environ["NAHBAR_DEMO"]).resolve().parent)


@pytest.fixture
def away(instance: Instance) -> Callable[[str], object]:
    """Give a context manager in which a service does not answer."""
    return instance.paused
