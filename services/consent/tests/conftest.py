"""The consent service for the shared test plugin, and the people tests are about."""

from pathlib import Path

import pytest
from consent.main import create_app
from consent.settings import Settings
from nahbar_common.testing import ServiceUnderTest


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(
        create_app=lambda values, transport, keys: create_app(
            Settings(**values), transport=transport, keys=lambda app: keys
        ),
        package="consent",
        migrations=Path(__file__).parents[1] / "migrations",
    )
