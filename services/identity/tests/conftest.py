"""The identity service for the shared test plugin, and the people and browsers of its tests."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import time_machine
from fastapi import FastAPI
from identity.accounts.schemas import NewAccount
from identity.commands import AccountOrder, ensure_account
from identity.main import create_app
from identity.passwords import hashing
from identity.settings import Settings
from identity.signing_keys.signer import OwnKeys
from nahbar_testing import ServiceUnderTest, TestKeys, Tokens

API = "/api/identity/v1"
ONE_ENGINE = pytest.mark.parametrize("database_engine", ["sqlite"])
"""For what is decided before a database is asked."""
OFFICE = "00000000-0000-4000-8000-000000000001"
OTHER_OFFICE = "00000000-0000-4000-8000-000000000002"
PASSWORD = "Tannen Kuchen Regen 77"
REFRESH = {"x-nahbar-refresh": "1"}
SERVICE_SECRETS = {
    name: f"secret-of-{name}"
    for name in ("appointments", "consent", "media_gateway", "data_allowance")
}


class OwnAndTestKeys:
    """The service's own keys, and the one that signs the tests' tokens."""

    def __init__(self, own: OwnKeys, of_tests: TestKeys) -> None:
        self._own, self._of_tests = own, of_tests

    async def key(self, kid: str) -> Mapping[str, str] | None:
        return await self._of_tests.key(kid) or await self._own.key(kid)


def _create_app(values: dict[str, Any], *, transport: Any, keys: Any) -> FastAPI:
    return create_app(
        Settings(**values),
        transport=transport,
        keys=lambda app: OwnAndTestKeys(OwnKeys(app.state.database), keys),
    )


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    hashes = {
        name: hashlib.sha256(secret.encode()).hexdigest()
        for name, secret in SERVICE_SECRETS.items()
    }
    return ServiceUnderTest(
        create_app=_create_app,
        package="identity",
        migrations=Path(__file__).parents[1] / "migrations",
        extra_settings={"service_secret_hashes": hashes},
    )


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are not about the cost of a hash; test_hashing.py is."""
    for name, value in (("_MEMORY_KIB", 8), ("_PASSES", 1), ("_LANES", 1)):
        monkeypatch.setattr(hashing, name, value)


@dataclass(frozen=True)
class Person:
    """A member of staff as tests know them."""

    id: UUID
    email: str
    password: str
    roles: tuple[str, ...]


CreateAccount = Callable[..., Awaitable[Person]]


@pytest.fixture
def create_account(app: FastAPI, client: httpx.AsyncClient) -> CreateAccount:
    """Make an account with a password (or None: invited only) and roles."""

    async def create(
        *roles: str, email: str | None = None, password: str | None = PASSWORD
    ) -> Person:
        account_id = uuid4()
        address = email or f"{account_id.hex}@jobcenter.example"
        new = NewAccount.model_validate(
            {"email": address, "display_name": "Jana Beispiel", "roles": list(roles)}
        )
        async with app.state.database.write() as session:
            order = AccountOrder(new, account_id, password, reset_password=False)
            await ensure_account(session, app.state.sealer, "http://nahbar.test", order)
        return Person(account_id, address, password or "", tuple(sorted(roles)))

    return create


Browser = Callable[..., httpx.AsyncClient]


@pytest.fixture
async def open_browser(app: FastAPI, client: httpx.AsyncClient) -> AsyncIterator[Browser]:
    """Open a browser with no cookies, in a network of its own if need be."""
    async with AsyncExitStack() as stack:
        opened: list[httpx.AsyncClient] = []

        def open_(address: str = "127.0.0.1") -> httpx.AsyncClient:
            transport = httpx.ASGITransport(
                app=app, raise_app_exceptions=False, client=(address, 1234)
            )
            browser = httpx.AsyncClient(transport=transport, base_url="http://nahbar.test")
            opened.append(browser)
            stack.push_async_callback(browser.aclose)
            return browser

        yield open_


async def sign_in(
    browser: httpx.AsyncClient, person: Person, password: str | None = None
) -> httpx.Response:
    body = {"email": person.email, "password": password or person.password}
    return await browser.post(f"{API}/sessions", json=body)


async def refresh(browser: httpx.AsyncClient) -> httpx.Response:
    return await browser.post(f"{API}/sessions/refresh", headers=REFRESH)


async def sign_out(browser: httpx.AsyncClient) -> httpx.Response:
    return await browser.delete(f"{API}/sessions/current", headers=REFRESH)


def bearer(answer: httpx.Response) -> dict[str, str]:
    return {"authorization": f"Bearer {answer.json()['access_token']}"}


def problem(answer: httpx.Response) -> tuple[int, str]:
    """Give status and slug of a refusal."""
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


@pytest.fixture
def clock() -> Any:
    """Give a clock to move forward with `shift(seconds)`; it goes on running."""
    with time_machine.travel(datetime.now(UTC), tick=True) as traveller:
        yield traveller


@pytest.fixture
def whole_minute() -> Iterator[None]:
    """Start with a minute that has just begun: rates are counted by the minute of the clock."""
    with time_machine.travel(datetime.now(UTC).replace(second=0, microsecond=0), tick=True):
        yield


@pytest.fixture
def admin(tokens: Tokens) -> dict[str, str]:
    return tokens.staff("admin@*")


@pytest.fixture
def office_admin(tokens: Tokens) -> dict[str, str]:
    return tokens.staff(f"admin@{OFFICE}")


@pytest.fixture
def link_maker(tokens: Tokens) -> dict[str, str]:
    return tokens.service("appointments", "links:write")
