"""The fixtures. A service's conftest.py defines `service_under_test`; the rest follows from it."""

import base64
import gc
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from nahbar_common.jobs import Job, JobRunner
from nahbar_common.outbox import LANE
from nahbar_common.retention.jobs import RETENTION_JOBS

from nahbar_testing.databases import ENGINES, TestDatabases
from nahbar_testing.events import create_webhook_secret
from nahbar_testing.network import OtherServices
from nahbar_testing.postgres import start_postgres
from nahbar_testing.tokens import ISSUER, TestKeys, Tokens

# Every test makes an app and lets it go; looking for garbage after each 700 objects is a tenth of
# the processor time of a run.
gc.set_threshold(20_000, 10, 10)


@dataclass(frozen=True)
class ServiceUnderTest:
    """What the plugin needs to run one service.

    create_app takes the settings' values by keyword and `transport` and `keys`; extra_settings are
    values beyond those every service has.
    """

    create_app: Callable[..., FastAPI]
    package: str
    migrations: Path
    extra_settings: Mapping[str, Any] = field(default_factory=dict)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Callable[[], str]]:
    """Give a function that gives the URL of a PostgreSQL server, started when first asked for.

    `NAHBAR_TEST_POSTGRES_URL` names one that runs already (superuser, without a database).
    """
    started: list[tuple[subprocess.Popen[bytes], Path, str]] = []

    def url() -> str:
        configured = os.environ.get("NAHBAR_TEST_POSTGRES_URL")
        if configured:
            return configured
        if not started:
            started.append(start_postgres())
        return started[0][2]

    yield url
    for process, directory, _ in started:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(directory, ignore_errors=True)


@pytest.fixture(scope="session")
def test_databases(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Callable[[], str]
) -> Iterator[TestDatabases]:
    """Give the maker of fresh databases; stateful tests use it directly."""
    databases = TestDatabases(tmp_path_factory.mktemp("databases"), postgres_server)
    yield databases
    databases.close()


@pytest.fixture(params=ENGINES)
def database_engine(request: pytest.FixtureRequest) -> str:
    """Run the test once on each engine."""
    return str(request.param)


@pytest.fixture
def database_url(
    database_engine: str, test_databases: TestDatabases, service_under_test: ServiceUnderTest
) -> Iterator[str]:
    """Give the URL of a fresh, migrated database."""
    with test_databases.create(database_engine, service_under_test.migrations) as url:
        yield url


@pytest.fixture(scope="session")
def signing_keys() -> TestKeys:
    """Give the key that signs the tests' tokens."""
    return TestKeys()


@pytest.fixture
def tokens(signing_keys: TestKeys, service_under_test: ServiceUnderTest) -> Tokens:
    """Give the maker of Authorization headers."""
    return Tokens(signing_keys, service_under_test.package)


@pytest.fixture
def other_services() -> Iterator[OtherServices]:
    """Give the stand-in for the network; what it answered has to be what services answer."""
    network = OtherServices()
    yield network
    assert network.violations == []


def create_settings_values(package: str, database_url: str, **extra: Any) -> dict[str, Any]:
    """Make the values every service's Settings takes."""
    producers = ("identity", "appointments", "consent", "media_gateway", "data_allowance")
    return {
        "database_url": database_url,
        "issuer": ISSUER,
        "instance_id": "test",
        "client_secret": "test-client-secret",
        "event_signing_secret": create_webhook_secret(package),
        "event_secrets": {name: create_webhook_secret(name) for name in producers},
        "data_keys": {"k1": base64.b64encode(bytes(range(32))).decode()},
        **extra,
    }


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Run an app with its lifespan and give a client of it; failures come as answers."""
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://nahbar.test") as client,
    ):
        yield client


@pytest.fixture
def app(
    service_under_test: ServiceUnderTest,
    database_url: str,
    signing_keys: TestKeys,
    other_services: OtherServices,
) -> FastAPI:
    """Give the service's app on a fresh database, not started yet."""
    return create_test_app(service_under_test, database_url, signing_keys, other_services)


def create_test_app(
    service: ServiceUnderTest,
    database_url: str,
    keys: TestKeys,
    network: httpx.AsyncBaseTransport,
    held: Iterable[Job] = RETENTION_JOBS,
) -> FastAPI:
    """Make a service's app for tests; stateful tests call it with databases of their own.

    held: jobs that run only when a test asks for them. What deletes by age goes through every
    table when an app starts, which takes longer than most tests. All others run when they are
    woken or their time comes, but not at the start, and events are sent once somebody listens.
    """
    values = create_settings_values(service.package, database_url, **service.extra_settings)
    app = service.create_app(values, transport=network, keys=keys)
    jobs: JobRunner = app.state.jobs
    jobs.hold(*(job.name for job in held))
    jobs.let_rest(*jobs.names - {job.name for job in RETENTION_JOBS})
    if isinstance(network, OtherServices) and not network.hears_events:
        # What the service's own tests hold stays held.
        lanes = [name for name in jobs.names - jobs.held if name.startswith(LANE)]
        jobs.hold(*lanes)
        network.on_hearing.append(lambda: jobs.release(*lanes))
    return app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Give an HTTP client of the running app."""
    async with running(app) as started:
        yield started


def keyed(headers: Mapping[str, str], key: str | None = None, **more: str) -> dict[str, str]:
    """Add an Idempotency-Key (a new one unless given) to headers."""
    return {**headers, "idempotency-key": key or str(uuid4()), **more}
