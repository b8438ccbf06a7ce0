"""Pytest plugin for the services: both databases, signed tokens, an app with its lifespan.

A service's conftest.py defines the fixture `service_under_test` (a `ServiceUnderTest`); then
`app` and `client` run it on SQLite and on PostgreSQL, on a fresh migrated database for each test.
"""

import nahbar_testing.profile  # noqa: F401  (before any test names its settings)
from nahbar_testing.commands import said
from nahbar_testing.databases import ENGINES, TestDatabases
from nahbar_testing.events import SignedEvent, create_event, create_webhook_secret
from nahbar_testing.network import OtherServices
from nahbar_testing.plugin import (
    ServiceUnderTest,
    app,
    client,
    create_settings_values,
    create_test_app,
    database_engine,
    database_url,
    keyed,
    other_services,
    postgres_server,
    running,
    signing_keys,
    test_databases,
    tokens,
)
from nahbar_testing.tokens import ISSUER, KID, TestKeys, Tokens
from nahbar_testing.trail import trail_of

__all__ = [
    "ENGINES",
    "ISSUER",
    "KID",
    "OtherServices",
    "ServiceUnderTest",
    "SignedEvent",
    "TestDatabases",
    "TestKeys",
    "Tokens",
    "app",
    "client",
    "create_event",
    "create_settings_values",
    "create_test_app",
    "create_webhook_secret",
    "database_engine",
    "database_url",
    "keyed",
    "other_services",
    "postgres_server",
    "running",
    "said",
    "signing_keys",
    "test_databases",
    "tokens",
    "trail_of",
]
