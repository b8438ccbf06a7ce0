"""`python -m identity`: the commands every service has, and those that make the first accounts.

Each prints one JSON object. All may be repeated: what is there stays as it is.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from contextlib import redirect_stdout
from typing import Annotated
from uuid import UUID

import typer
from nahbar_common.cli import service_cli
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.locales import DEFAULT_LOCALE, LOCALES
from pydantic import TypeAdapter
from sqlmodel.ext.asyncio.session import AsyncSession

from identity import commands
from identity.accounts.schemas import NewAccount
from identity.explaining import Explained
from identity.factor_rules.schemas import FactorRuleChange
from identity.machine_clients.schemas import NewMachineClient
from identity.main import create_app
from identity.roles import OfficeText
from identity.settings import Settings
from identity.signing_keys.service import create_missing, replace_compromised, rotate

cli = service_cli(__file__, Settings, create_app)

Act = Callable[[AsyncSession, Sealer, Settings], Awaitable[dict[str, object]]]

Email = Annotated[str, typer.Option(help="Address to sign in with.")]
Name = Annotated[str, typer.Option(help="Name as others see it.")]
PasswordStdin = Annotated[
    bool, typer.Option(help="Read the password from standard input instead of inviting.")
]
ResetPassword = Annotated[bool, typer.Option(help="Also when there is a password already.")]


@cli.command("create-admin")
def create_admin(
    email: Email,
    name: Name,
    office: Annotated[str, typer.Option(help="Office id, or * for all.")] = "*",
    password_stdin: PasswordStdin = False,
    reset_password: ResetPassword = False,
) -> None:
    """Make an admin; prints the address where they choose their password."""
    _ensure_account(email, name, [f"admin@{office}"], None, password_stdin, reset_password)


@cli.command("create-account")
def create_account(
    email: Email,
    name: Name,
    role: Annotated[list[str], typer.Option(help="adviser@<office id>; may come repeatedly.")],
    id: Annotated[UUID | None, typer.Option(help="The account's id; random unless given.")] = None,  # noqa: A002  # it names the option
    password_stdin: PasswordStdin = False,
    reset_password: ResetPassword = False,
) -> None:
    """Make an account of any role; prints its id, and an invitation when it has no password."""
    _ensure_account(email, name, role, id, password_stdin, reset_password)


@cli.command("create-machine-client")
def create_machine_client(
    name: Annotated[str, typer.Option(help="Name of the other system.")],
    scope: Annotated[list[str], typer.Option(help="Scopes, parted by spaces or repeated.")],
    office: Annotated[list[str], typer.Option(help="Office id or *; may come repeatedly.")],
    reset_secret: Annotated[bool, typer.Option(help="New secret for a known one.")] = False,
) -> None:
    """Let another system in; prints its client id, and its secret when that is new."""
    with Explained():
        new = NewMachineClient.model_validate(
            {"name": name, "scopes": " ".join(scope).split(), "offices": office}
        )
        _run(
            lambda session, _sealer, _settings: commands.ensure_machine_client(
                session, new, reset_secret=reset_secret
            )
        )


@cli.command("demand-second-factor")
def demand_second_factor(
    office: Annotated[str, typer.Option(help="Office id, or * for offices without a rule.")],
    role: Annotated[list[str] | None, typer.Option(help="Repeatedly; none: nobody.")] = None,
) -> None:
    """Settle for which roles an office wants a second factor."""
    with Explained():
        rule = FactorRuleChange.model_validate({"roles": role or []})
        place = TypeAdapter(OfficeText).validate_python(office)
        _run(lambda session, *_: commands.demand_second_factor(session, place, rule.roles))


@cli.command("reset-second-factor")
def reset_second_factor(email: Email) -> None:
    """Take an account's second factors away: its person sets up a new one with the next sign-in."""
    with Explained():
        _run(lambda session, sealer, _: commands.reset_second_factor(session, sealer, email))


@cli.command("add-authenticator")
def add_authenticator(email: Email) -> None:
    """Give an account a new app's secret and print it, for demonstrations and tests."""
    with Explained():
        _run(lambda session, sealer, _: commands.add_authenticator(session, sealer, email))


@cli.command("send-test-mail")
def send_test_mail(
    address: Annotated[str, typer.Argument(help="To whom.")],
    language: Annotated[str, typer.Option(help=f"One of {', '.join(LOCALES)}.")] = DEFAULT_LOCALE,
) -> None:
    """Send one message at once and say what the mail server made of it."""
    with Explained():
        with redirect_stdout(sys.stderr):
            answer = asyncio.run(commands.send_test_mail(Settings(), address, language))
        typer.echo(json.dumps(answer))


@cli.command("rotate-keys")
def rotate_keys(
    compromised: Annotated[
        bool,
        typer.Option(
            help="Throw all keys away: every token is void, everywhere within five minutes."
        ),
    ] = False,
) -> None:
    """Let the next key sign, if it has been published for ten minutes."""

    async def act(session: AsyncSession, sealer: Sealer, _settings: Settings) -> dict[str, object]:
        await create_missing(session, sealer)
        if compromised:
            await replace_compromised(session, sealer)
            return {"rotated": True}
        return {"rotated": await rotate(session, sealer)}

    _run(act)


def _ensure_account(
    email: str,
    name: str,
    roles: list[str],
    account_id: UUID | None,
    password_stdin: bool,
    reset_password: bool,
) -> None:
    with Explained():
        new = NewAccount.model_validate({"email": email, "display_name": name, "roles": roles})
        password = sys.stdin.readline().rstrip("\r\n") if password_stdin else None
        order = commands.AccountOrder(new, account_id, password, reset_password)
        _run(
            lambda session, sealer, settings: commands.ensure_account(
                session, sealer, settings.public_url, order
            )
        )


def _run(act: Act) -> None:
    # What is printed is one JSON object; the log goes beside it.
    with redirect_stdout(sys.stderr):
        answer = asyncio.run(_in_transaction(act))
    typer.echo(json.dumps(answer))


async def _in_transaction(act: Act) -> dict[str, object]:
    settings = Settings()
    database = Database(settings.database_url.get_secret_value())
    try:
        async with database.write() as session:
            return await act(session, Sealer.from_settings(settings.data_keys), settings)
    finally:
        await database.close()


if __name__ == "__main__":
    cli()
