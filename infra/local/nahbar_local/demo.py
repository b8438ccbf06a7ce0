"""The demo office: loaded once, before the first start, through the services' own commands."""

import json
import secrets
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from nahbar_local.files import read_json, write_private_json
from nahbar_local.progress import say, step
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES, Service

OFFICE_ID = "00000000-0000-4000-8000-000000000001"
OFFICE = {
    "id": OFFICE_ID,
    "name": "Jobcenter Musterstadt",
    "phone": "0541 0000-100",
    "address": "Beispielstraße 1, 49000 Musterstadt (erfunden)",
    "dpo_name": "Alex Muster (erfunden)",
    "dpo_email": "datenschutz@demo.nahbar.example",
    "dpo_phone": "0541 0000-199",
    "authority": (
        "Landesbeauftragte:r für den Datenschutz Niedersachsen"
        " (Beispiel, vor dem Einsatz zu prüfen)"
    ),
}
"""What appointments keeps as the office's record and consent names in the declarations."""
MACHINE_SCOPES = (
    "appointments:read appointments:write links:write topics:read consent:read allowance:read"
    " media:read"
)


class Commands(Protocol):
    """Runs the commands that each service brings itself, in a local run or under compose."""

    def call(self, service: Service, *arguments: str, stdin: str | None = None) -> str:
        """Run one command and give what it prints; raises SetupProblem when it fails."""


@dataclass(frozen=True)
class DemoAccount:
    """Somebody who works at the demo office."""

    key: str
    """Name in demo.json and local part of the e-mail address."""
    role: str
    display_name: str
    number: int

    @property
    def id(self) -> str:
        """Give the fixed account id, by which the other services know this person."""
        return f"00000000-0000-4000-8000-{100 + self.number:012d}"

    @property
    def email(self) -> str:
        """Give the sign-in name; the domain can never exist (RFC 2606)."""
        return f"{self.key}@demo.nahbar.example"


ACCOUNTS = (
    DemoAccount("adviser", "adviser", "Jana Beispiel", 1),
    DemoAccount("adviser2", "adviser", "Murat Muster", 2),
    DemoAccount("team_lead", "team_lead", "Petra Probe", 3),
    DemoAccount("allowance_officer", "allowance_officer", "Karim Kasse", 4),
    DemoAccount("dpo", "dpo", "Dana Datenschutz", 5),
    DemoAccount("admin", "admin", "Alex Admin", 6),
    DemoAccount("second_factor", "admin", "Sina Sicher", 7),
)
GUARDED = "second_factor"
"""The account whose sign-in asks for a code: demo.json and the banner have the app's key."""


def discard_half_loaded(settings: LocalSettings) -> None:
    """Throw away databases of a first start that was interrupted before anyone could use them."""
    if _marker(settings).exists():
        if not _is_loaded(settings):
            say("the earlier first start was interrupted: making the databases anew")
            shutil.rmtree(settings.var / "db", ignore_errors=True)
        _marker(settings).unlink()


def mark_first_start(settings: LocalSettings) -> None:
    """Remember, until the demo office is loaded, that nothing here is worth keeping yet.

    Never where there are databases already: demo.json may be lost, and they hold somebody's work.
    """
    if settings.databases is not None:
        return
    if not any((settings.var / "db").glob("*.sqlite")):
        (settings.var / "demo.json").unlink(missing_ok=True)
        _marker(settings).touch(mode=0o600)


def _marker(settings: LocalSettings) -> Path:
    return settings.var / "demo.loading"


def _is_loaded(settings: LocalSettings) -> bool:
    known = read_json(settings.var / "demo.json")
    return isinstance(known, dict) and bool(known.get("complete"))


def load_once(settings: LocalSettings, commands: Commands) -> None:
    """Load the demo office unless var/demo.json says that it was; keeps its base URL current."""
    path = settings.var / "demo.json"
    if _is_loaded(settings):
        known = read_json(path)
        if known["base_url"] != settings.base_url:
            write_private_json(path, known | {"base_url": settings.base_url})
    else:
        with step("loading the demo office"):
            demo = load(commands, settings.base_url, settings.demo_second_factor)
            write_private_json(path, demo)
    _marker(settings).unlink(missing_ok=True)


def load(commands: Commands, base_url: str, second_factor: bool = False) -> dict[str, Any]:
    """Load the demo office into an empty installation; give what demo.json says of it.

    Everybody signs in with a password alone, which no real office should do: unless
    `second_factor`, which leaves what a new office demands.
    """
    identity, appointments, consent, _, data_allowance = SERVICES
    passwords = {account.key: secrets.token_urlsafe(15) for account in ACCOUNTS}
    advisers = [
        {"id": account.id, "display_name": account.display_name}
        for account in ACCOUNTS
        if account.role == "adviser"
    ]
    office = json.dumps({"office_id": OFFICE_ID, "office": OFFICE, "advisers": advisers})

    def create_account(account: DemoAccount) -> None:
        commands.call(
            identity,
            "create-account",
            "--id",
            account.id,
            "--email",
            account.email,
            "--name",
            account.display_name,
            "--role",
            f"{account.role}@{OFFICE_ID}",
            "--password-stdin",
            stdin=f"{passwords[account.key]}\n",
        )

    # Each command is a process that mostly starts up; two at a time halve the wait.
    with ThreadPoolExecutor(max_workers=2) as pool:
        machine_client = pool.submit(
            commands.call,
            identity,
            "create-machine-client",
            "--name",
            "Demo",
            "--scope",
            MACHINE_SCOPES,
            "--office",
            OFFICE_ID,
        )
        seeded = [
            pool.submit(commands.call, service, "seed-demo", stdin=office)
            for service in (appointments, consent, data_allowance)
        ]
        made = [pool.submit(create_account, account) for account in ACCOUNTS]
        for future in seeded:
            future.result()
        for account_made in made:
            account_made.result()
        guarded = next(account for account in ACCOUNTS if account.key == GUARDED)
        factor = json.loads(commands.call(identity, "add-authenticator", "--email", guarded.email))
        if not second_factor:
            commands.call(identity, "demand-second-factor", "--office", "*")
        client = json.loads(machine_client.result())
    return {
        "complete": True,
        "base_url": base_url,
        "office_id": OFFICE_ID,
        "second_factor_demanded": second_factor,
        "accounts": {
            account.key: {
                "email": account.email,
                "password": passwords[account.key],
                "id": account.id,
                **(factor if account.key == GUARDED else {}),
            }
            for account in ACCOUNTS
        },
        "machine_client": {name: client[name] for name in ("client_id", "client_secret")},
    }
