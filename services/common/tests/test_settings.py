"""Settings are checked at the start, and what is wrong is told without a secret."""

import pytest
from nahbar_common.settings import ServiceSettings
from nahbar_testing import create_settings_values
from pydantic import ValidationError


def create_settings(**changes):
    values = create_settings_values("consent", "sqlite+aiosqlite:///unused.sqlite")
    return ServiceSettings(**values | changes)


def test_what_is_wrong_is_told_without_showing_a_secret():
    with pytest.raises(ValidationError) as raised:
        create_settings(client_secret=["a-secret-of-ours"], data_keys={"k1": ["another-one"]})
    assert "client_secret" in str(raised.value)
    assert "a-secret-of-ours" not in str(raised.value)
    assert "another-one" not in str(raised.value)


@pytest.mark.parametrize(
    ("url", "secure"),
    [
        ("https://nahbar.example", True),
        ("http://nahbar.example", True),
        ("http://localhost:8080", False),
        ("http://127.0.0.1:8080", False),
        ("http://[::1]:8080", False),
        ("http://localhost.example", True),
    ],
)
def test_cookies_go_without_secure_over_http_on_loopback_only(url, secure):
    assert create_settings(public_url=url).secure_cookies is secure


def test_a_slash_after_the_public_address_does_not_get_into_links():
    assert create_settings(public_url="https://nahbar.example/").public_url[-1] != "/"


def test_two_replicas_of_all_services_fit_into_postgresql():
    settings = create_settings()
    of_one = settings.database_pool_size + settings.database_pool_overflow
    services, replicas, migrations, backup, operators = 5, 2, 5, 5, 5
    kept_for_superusers = 3  # PostgreSQL's own default
    needed = services * replicas * of_one + migrations + backup + operators + kept_for_superusers
    assert needed <= 100  # max_connections


def test_the_pool_is_what_the_settings_say(service_under_test):
    from nahbar_common.db import Database

    database = Database("postgresql+asyncpg://nobody@localhost/x", pool_size=3, pool_overflow=1)
    pool = database._writers.pool
    assert (pool.size(), pool._max_overflow) == (3, 1)
    assert database._readers is database._writers
