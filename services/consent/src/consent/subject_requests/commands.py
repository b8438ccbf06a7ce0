"""The command repeat-erasures: after a restore, nobody who was erased is there again."""

import asyncio
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from nahbar_common.db import Database

from consent.settings import Settings
from consent.subject_requests.outside import NAME, ErasureLine, ListDamaged, read_list
from consent.subject_requests.repeating import Repeated, repeat_erasures


def add_erasure_commands(cli: typer.Typer) -> None:
    """Add the command."""
    cli.command("repeat-erasures")(repeat)


def repeat(
    listed: Annotated[
        Path | None,
        typer.Option("--list", exists=True, dir_okay=False, help=f"{NAME}, as it was kept outside"),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Only erasures since this day: the backup's"),
    ] = None,
) -> None:
    """Begin erasures again that a restored database may not know of; the service does the rest."""
    try:
        lines = read_list(listed.read_text("ascii").splitlines()) if listed else {}
    except ListDamaged as damaged:
        typer.echo(f"line {damaged} of {listed} cannot be read; nothing was begun", err=True)
        raise typer.Exit(1) from None
    moment = _start_of(since.date()) if since else None
    repeated = asyncio.run(_repeat(Settings(), lines, moment))
    typer.echo(
        f"{repeated.begun} erasures begin again within a minute, {repeated.restored} of them"
        " because of the list"
    )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


async def _repeat(
    settings: Settings, lines: dict[UUID, ErasureLine], since: datetime | None
) -> Repeated:
    database = Database(settings.database_url.get_secret_value())
    try:
        async with database.write() as session:
            return await repeat_erasures(session, lines, since)
    finally:
        await database.close()
