"""People with second factors, and a passkey made of software."""

import base64
import hashlib
import json
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import cbor2
import httpx
import pyotp
import pytest
import time_machine
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from identity.commands import demand_second_factor
from nahbar_common.clock import utc_now

from ..conftest import API, OFFICE, Person, bearer, sign_in

STEP_SECONDS = 30
FACTORS = f"{API}/me/factors"
SECOND = f"{API}/sessions/second-factor"


@pytest.fixture(autouse=True)
def _early_in_a_step() -> Iterator[None]:
    """Start when a code has just changed, so that it holds while a test runs."""
    now = datetime.now(UTC)
    late = now.timestamp() % STEP_SECONDS
    with time_machine.travel(now + timedelta(seconds=STEP_SECONDS - late + 1), tick=True):
        yield


def code_of(secret: str, steps: int = 0) -> str:
    """Give the code an app shows now, or some steps of 30 seconds later."""
    return pyotp.TOTP(secret).at(utc_now(), counter_offset=steps)


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class Device:
    """A device that makes and uses a passkey, as a browser would send it."""

    origin: str = "http://localhost:8080"
    rp_id: str = "localhost"
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    credential_id: bytes = field(default_factory=lambda: os.urandom(32))
    count: int = 0

    def make(self, options: dict[str, Any]) -> dict[str, Any]:
        """Make a passkey."""
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)}
        attested = (
            bytes(16)
            + len(self.credential_id).to_bytes(2)
            + self.credential_id
            + cbor2.dumps(public)
        )
        data = self._authenticator_data(0x41) + attested
        statement = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._credential(
            {
                "clientDataJSON": self._client_data("webauthn.create", options),
                "attestationObject": base64url(statement),
                "transports": ["internal", "a surprise"],
            }
        )

    def sign(self, options: dict[str, Any]) -> dict[str, Any]:
        """Sign in with it."""
        self.count += 1
        data = self._authenticator_data(0x01)
        client_data = self._client_data("webauthn.get", options)
        hashed = hashlib.sha256(base64.urlsafe_b64decode(client_data + "==")).digest()
        signature = self.key.sign(data + hashed, ec.ECDSA(hashes.SHA256()))
        return self._credential(
            {
                "clientDataJSON": client_data,
                "authenticatorData": base64url(data),
                "signature": base64url(signature),
            }
        )

    def _authenticator_data(self, flags: int) -> bytes:
        rp_hash = hashlib.sha256(self.rp_id.encode()).digest()
        return rp_hash + bytes([flags]) + self.count.to_bytes(4)

    def _client_data(self, kind: str, options: dict[str, Any]) -> str:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        return base64url(json.dumps(said).encode())

    def _credential(self, response: dict[str, Any]) -> dict[str, Any]:
        identifier = base64url(self.credential_id)
        return {
            "id": identifier,
            "rawId": identifier,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
        }


@dataclass
class Guarded:
    """Somebody with an app, whose codes we can read, and with recovery codes."""

    person: Person
    secret: str
    recovery_codes: list[str]


async def set_up_app(
    browser: httpx.AsyncClient, headers: dict[str, str], password: str | None = None
) -> tuple[str, httpx.Response]:
    """Set an app up with the code of the step before, so that today's is still good."""
    begun = await browser.post(
        f"{FACTORS}/app", headers=headers, json={"current_password": password}
    )
    assert begun.status_code == 200, begun.text
    secret = begun.json()["secret"]
    body = {"set_up_id": begun.json()["set_up_id"], "code": code_of(secret, -1)}
    return secret, await browser.post(f"{FACTORS}/app/confirm", headers=headers, json=body)


CreateGuarded = Callable[..., Awaitable[Guarded]]


@pytest.fixture
def create_guarded(open_browser, create_account) -> CreateGuarded:
    """Make an account whose sign-in asks for an app's code."""

    async def create(*roles: str) -> Guarded:
        person = await create_account(*(roles or (f"adviser@{OFFICE}",)))
        browser = open_browser("192.0.2.77")
        signed_in = await sign_in(browser, person)
        password = None if signed_in.json()["second_factor_missing"] else person.password
        secret, done = await set_up_app(browser, bearer(signed_in), password)
        return Guarded(person, secret, done.json()["recovery_codes"])

    return create


@pytest.fixture
def demand(app):
    """Let an office (or all) demand a second factor of roles."""

    async def settle(office: str, *roles: Any) -> None:
        async with app.state.database.write() as session:
            await demand_second_factor(session, office, roles)

    return settle
