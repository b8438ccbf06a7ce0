"""Runs the service on both engines, and the factories its tests share."""

from pathlib import Path
from typing import Any

import pytest
from data_allowance.main import create_app
from data_allowance.settings import Settings
from fastapi import FastAPI
from nahbar_common.testing import ServiceUnderTest


def _create_app(values: dict[str, Any], *, transport: Any, keys: Any) -> FastAPI:
    return create_app(Settings(**values), transport=transport, keys=lambda _app: keys)


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(_create_app, "data_allowance", Path(__file__).parents[1] / "migrations")
