"""The appointments service on both engines."""

from pathlib import Path
from typing import Any

import pytest
from appointments.main import create_app
from appointments.settings import Settings
from fastapi import FastAPI
from nahbar_common.testing import ServiceUnderTest

SERVICE = Path(__file__).parents[1]


def _create_app(values: dict[str, Any], *, transport: Any = None, keys: Any = None) -> FastAPI:
    return create_app(Settings(**values), transport=transport, keys=lambda _app: keys)


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(_create_app, "appointments", SERVICE / "migrations")
