"""The commands publish-templates, for an office that works, and seed-demo, for the demo."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar
from uuid import UUID

import typer
from nahbar_common.db import Database
from nahbar_common.problems import Problem
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.parts import WRITTEN
from consent.peers.appointments import OfficeRecord, connect
from consent.settings import Settings
from consent.templates.demo import read_demo_office
from consent.templates.office_data import (
    DataError,
    OfficeData,
    OwnData,
    read_file,
    require_own,
)
from consent.templates.publishing import preview, publish_templates

Result = TypeVar("Result")

_OFFICE = Annotated[UUID, typer.Option(help="Id of the office, as create-office printed it.")]
_DATA = Annotated[
    Path | None,
    typer.Option(
        help="TOML or JSON: name, address, phone, authority, [dpo] name, email, phone. What it "
        "says has to be what the office's record says."
    ),
]


def add_commands(cli: typer.Typer) -> None:
    """Add both commands."""
    cli.command("publish-templates")(publish)
    cli.command("seed-demo")(seed_demo)


def publish(
    office: _OFFICE,
    data: _DATA = None,
    name: Annotated[str, typer.Option(help="The same as in the file, one by one.")] = "",
    address: str = "",
    phone: str = "",
    authority: str = "",
    dpo_name: str = "",
    dpo_email: str = "",
    dpo_phone: str = "",
    dry_run: Annotated[bool, typer.Option(help="Only show what would be published.")] = False,
) -> None:
    """Publish the shipped declarations for an office, with the contacts of its own record.

    Only where it has published none; they are templates, marked as needing legal review.
    """
    settings = Settings()
    try:
        written = read_file(data) if data is not None else OwnData()
        written.dpo |= _said({"name": dpo_name, "email": dpo_email, "phone": dpo_phone})
        options = {"name": name, "address": address, "phone": phone, "authority": authority}
        written = OwnData.model_validate(written.model_dump() | _said(options))
        own = OfficeData.of(asyncio.run(_fetch_record(settings, office)))
        require_own(own, written)
    except DataError as error:
        _refuse(error.problems)
    except Problem as problem:
        _refuse([f"the office's record could not be read: {problem.slug}"])
    if dry_run:
        for purpose, audience in WRITTEN:
            typer.echo(preview(purpose, audience, office, own))
        return
    _publish(settings, office, own)


def seed_demo() -> None:
    """Publish the shipped declarations for the demo office, which `make run` names on stdin."""
    piped = "" if sys.stdin.isatty() else sys.stdin.read()
    try:
        office_id, data = read_demo_office(piped)
    except DataError as error:
        _refuse(error.problems)
    _publish(Settings(), office_id, data)


def _publish(settings: Settings, office_id: UUID, data: OfficeData) -> None:
    published = asyncio.run(
        _in_transaction(settings, lambda session: publish_templates(session, office_id, data))
    )
    names = ", ".join(f"{purpose} ({audience})" for purpose, audience in published)
    typer.echo(f"declarations published: {names or 'none, they are there already'}")


def _said(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _refuse(problems: list[str]) -> None:
    for problem in problems:
        typer.echo(problem, err=True)
    typer.echo("nothing was published", err=True)
    raise typer.Exit(1)


async def _fetch_record(settings: Settings, office_id: UUID) -> OfficeRecord:
    async with connect(settings) as appointments:
        return await appointments.office(office_id)


async def _in_transaction(
    settings: Settings, act: Callable[[AsyncSession], Awaitable[Result]]
) -> Result:
    database = Database(settings.database_url.get_secret_value())
    try:
        async with database.write() as session:
            return await act(session)
    finally:
        await database.close()
