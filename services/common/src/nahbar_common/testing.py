"""Pytest plugin for the services: both databases, signed tokens, an app with its lifespan.

A service's conftest.py defines the fixture `service_under_test` (a `ServiceUnderTest`); then
`app` and `client` run it on SQLite and on PostgreSQL, on a fresh migrated database for each test.
"""

import base64
import itertools
import json
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI
from jose import jwk
from standardwebhooks import Webhook

from nahbar_common import migrations
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.ids import new_record_id
from nahbar_common.tokens import ALGORITHM, PEOPLE_AUDIENCE, sign

ISSUER = "http://nahbar.test"
KID = "test-key"
ENGINES = ("sqlite", "postgresql")


def create_webhook_secret(name: str) -> str:
    """Make the event signing secret a producer has in tests."""
    return "whsec_" + base64.b64encode(name.encode().ljust(32, b"x")).decode()


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


class TestKeys:
    """A signing key of the tests' own, and the KeySource that publishes it."""

    __test__ = False

    def __init__(self) -> None:
        private = ec.generate_private_key(ec.SECP256R1())
        self.private_pem = private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()
        public_pem = private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        key = jwk.construct(public_pem.decode(), ALGORITHM).to_dict()
        self.public: dict[str, str] = {
            name: value.decode() if isinstance(value, bytes) else value
            for name, value in key.items()
        } | {"kid": KID, "use": "sig"}

    async def key(self, kid: str) -> Mapping[str, str] | None:
        """Give the public key."""
        return self.public if kid == KID else None

    def sign(self, **claims: Any) -> str:
        """Sign claims as identity would."""
        return sign(claims, private_pem=self.private_pem, kid=KID, issuer=ISSUER)


class Tokens:
    """Makes Authorization headers for every kind of principal."""

    def __init__(self, keys: TestKeys, package: str) -> None:
        self._keys, self._package = keys, package

    def staff(self, *roles: str, account_id: UUID | None = None) -> dict[str, str]:
        """Sign in a member of staff; roles are written "adviser@<office id>"."""
        return self._header(
            kind="staff", aud=PEOPLE_AUDIENCE, sub=str(account_id or uuid4()), roles=list(roles)
        )

    def participant(
        self, *, person_id: UUID, appointment_id: UUID, office_id: UUID, part: str = "client"
    ) -> dict[str, str]:
        """Sign in somebody from a link."""
        return self._header(
            kind="participant",
            aud=PEOPLE_AUDIENCE,
            sub=str(person_id),
            appointment_id=str(appointment_id),
            office_id=str(office_id),
            part=part,
        )

    def machine(self, *scopes: str, offices: tuple[str, ...] = ("*",)) -> dict[str, str]:
        """Sign in another jobcenter system."""
        return self._header(
            kind="machine",
            aud=self._package,
            sub="test-machine",
            scope=" ".join(scopes),
            offices=list(offices),
        )

    def service(self, name: str, *scopes: str) -> dict[str, str]:
        """Sign in one of our services."""
        return self._header(kind="service", aud=self._package, sub=name, scope=" ".join(scopes))

    def _header(self, **claims: Any) -> dict[str, str]:
        return {"authorization": f"Bearer {self._keys.sign(**claims)}"}


class OtherServices(httpx.AsyncBaseTransport):
    """Stands where the network is: tests register what other services answer.

    Unregistered calls fail as a refused connection does. The token endpoint always answers.
    """

    def __init__(self) -> None:
        self.calls: list[httpx.Request] = []
        self._answers: dict[tuple[str, str], Callable[[httpx.Request], httpx.Response]] = {}

    def answer(self, method: str, path: str, body: Any = None, status: int = 200) -> None:
        """Register a fixed JSON answer for a method and path."""
        self._answers[(method, path)] = lambda _request: httpx.Response(status, json=body)

    def answer_with(
        self, method: str, path: str, answer: Callable[[httpx.Request], httpx.Response]
    ) -> None:
        """Register a function that answers."""
        self._answers[(method, path)] = answer

    def fail(self, method: str, path: str) -> None:
        """Let calls to a path fail as if nobody listened."""
        self._answers.pop((method, path), None)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one call."""
        await request.aread()
        self.calls.append(request)
        if request.url.path == "/api/identity/v1/token":
            return httpx.Response(200, json={"access_token": "service-token", "expires_in": 600})
        answer = self._answers.get((request.method, request.url.path))
        if answer is None:
            raise httpx.ConnectError("nobody listens", request=request)
        return answer(request)


@dataclass(frozen=True)
class SignedEvent:
    """An event ready to be posted to /internal/events."""

    content: str
    headers: dict[str, str]


def create_event(
    producer: str,
    event_type: str,
    data: dict[str, Any],
    *,
    subject: UUID | str | None = None,
    event_id: UUID | None = None,
) -> SignedEvent:
    """Make an event as the producer's outbox sends it."""
    identifier, now = str(event_id or new_record_id()), utc_now()
    content = json.dumps({
        "specversion": "1.0", "id": identifier, "source": f"/{producer}", "type": event_type,
        "time": rfc3339(now), "subject": str(subject or data.get("appointment_id", uuid4())),
        "datacontenttype": "application/json", "data": data,
    })  # fmt: skip
    signature = Webhook(create_webhook_secret(producer)).sign(identifier, now, content)
    return SignedEvent(content, {
        "content-type": "application/cloudevents+json; charset=utf-8", "webhook-id": identifier,
        "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": signature,
    })  # fmt: skip


_numbers = itertools.count()


class TestDatabases:
    """Fresh migrated databases, copied from one template per engine."""

    __test__ = False

    def __init__(self, directory: Path, postgres_url: Callable[[], str]) -> None:
        self._directory, self._postgres_url = directory, postgres_url
        self._templates: set[tuple[str, Path]] = set()

    @contextmanager
    def create(self, engine: str, scripts: Path) -> Iterator[str]:
        """Give the URL of a fresh database with the schema of a migrations/ directory."""
        make = self._create_sqlite if engine == "sqlite" else self._create_postgres
        with make(scripts, f"nahbar_{os.getpid()}_{next(_numbers)}") as url:
            yield url

    @contextmanager
    def _create_sqlite(self, scripts: Path, name: str) -> Iterator[str]:
        template = self._directory / f"{scripts.parent.name}.sqlite"
        if ("sqlite", scripts) not in self._templates:
            migrations.upgrade(scripts, f"sqlite+aiosqlite:///{template}")
            self._templates.add(("sqlite", scripts))
        file = self._directory / f"{name}.sqlite"
        shutil.copyfile(template, file)
        yield f"sqlite+aiosqlite:///{file}"
        for leftover in self._directory.glob(f"{name}.sqlite*"):
            leftover.unlink()

    @contextmanager
    def _create_postgres(self, scripts: Path, name: str) -> Iterator[str]:
        server = self._postgres_url()
        template = f"template_{os.getpid()}_{scripts.parent.name}"
        if ("postgresql", scripts) not in self._templates:
            _psql(server, f'CREATE DATABASE "{template}"')
            migrations.upgrade(scripts, _asyncpg(server, template))
            self._templates.add(("postgresql", scripts))
        _psql(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        yield _asyncpg(server, name)
        _psql(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _asyncpg(server: str, database: str) -> str:
    return server.replace("postgresql://", "postgresql+asyncpg://", 1) + f"/{database}"


def _psql(server: str, statement: str) -> None:
    subprocess.run(
        ["psql", f"{server}/postgres", "-v", "ON_ERROR_STOP=1", "-qc", statement],  # noqa: S607
        check=True,
        capture_output=True,
    )


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
            started.append(_start_postgres())
        return started[0][2]

    yield url
    for process, directory, _ in started:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(directory, ignore_errors=True)


def _start_postgres() -> tuple[subprocess.Popen[bytes], Path, str]:
    # PostgreSQL refuses to run as root: run it as the user Debian's package made for it.
    as_user: dict[str, Any] = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    directory = Path(tempfile.mkdtemp(prefix="nahbar-pg-"))
    if as_user:
        shutil.chown(directory, "postgres", "postgres")
    binaries = _postgres_binaries()
    data = directory / "data"
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "--no-instructions"],
        check=True, capture_output=True, cwd=directory, **as_user,
    )  # fmt: skip
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Durability is not under test; conflicts are.
    options = {
        "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",
        "max_connections": "200", "unix_socket_directories": "", "listen_addresses": "127.0.0.1",
        "shared_buffers": "64MB",
    }  # fmt: skip
    process = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-p", str(port)]
        + [text for name, value in options.items() for text in ("-c", f"{name}={value}")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=directory, **as_user,
    )  # fmt: skip
    url = f"postgresql://postgres@127.0.0.1:{port}"
    _wait_for_postgres(binaries, port)
    return process, directory, url


def _wait_for_postgres(binaries: Path, port: int) -> None:
    for _ in range(60):
        ready = subprocess.run(
            [binaries / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"],
            check=False,
        )
        if ready.returncode == 0:
            return
        # pg_isready returns at once while nobody listens yet.
        with socket.socket() as pause:
            pause.settimeout(0.5)
            pause.bind(("127.0.0.1", 0))
            pause.listen()
            try:
                pause.accept()
            except TimeoutError:
                continue
    raise RuntimeError("PostgreSQL did not start within 30 s")


def _postgres_binaries() -> Path:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name)
    if versions:
        return versions[-1]
    found = shutil.which("initdb")
    if found is None:
        pytest.fail("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    return Path(found).parent


@pytest.fixture(scope="session")
def test_databases(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Callable[[], str]
) -> TestDatabases:
    """Give the maker of fresh databases; stateful tests use it directly."""
    return TestDatabases(tmp_path_factory.mktemp("databases"), postgres_server)


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
def other_services() -> OtherServices:
    """Give the stand-in for the network."""
    return OtherServices()


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
    service: ServiceUnderTest, database_url: str, keys: TestKeys, network: httpx.AsyncBaseTransport
) -> FastAPI:
    """Make a service's app for tests; stateful tests call it with databases of their own."""
    values = create_settings_values(service.package, database_url, **service.extra_settings)
    return service.create_app(values, transport=network, keys=keys)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Give an HTTP client of the running app."""
    async with running(app) as started:
        yield started


def keyed(headers: Mapping[str, str], key: str | None = None, **more: str) -> dict[str, str]:
    """Add an Idempotency-Key (a new one unless given) to headers."""
    return {**headers, "idempotency-key": key or str(uuid4()), **more}
