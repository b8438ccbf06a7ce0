"""Commands of this service beside migrate, serve and openapi."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

import typer
from nahbar_common.db import Database
from nahbar_common.ids import new_record_id
from pydantic import ValidationError
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.demo import service as demo
from appointments.demo.schemas import DemoData
from appointments.offices import service as offices
from appointments.offices.schemas import NewOffice
from appointments.settings import Settings


def add_commands(cli: typer.Typer) -> None:
    """Add create-office and seed-demo."""
    cli.command("create-office")(create_office)
    cli.command("seed-demo")(seed_demo)


def create_office(
    name: Annotated[str, typer.Option(help="Name of the office.")],
    phone: Annotated[str, typer.Option(help="Shown on every page where something went wrong.")],
    zone: Annotated[str, typer.Option(help="IANA time zone it plans in.")] = "Europe/Berlin",
    address: str = "",
    holidays: Annotated[
        str | None, typer.Option(help="Land whose holidays it keeps, such as NI; none if absent.")
    ] = None,
    catholic: Annotated[
        bool, typer.Option(help="Its municipality keeps the Catholic holidays of the Land.")
    ] = False,
    dpo_name: Annotated[str, typer.Option(help="Data-protection officer.")] = "",
    dpo_email: str = "",
    dpo_phone: str = "",
    authority: Annotated[str, typer.Option(help="Supervisory authority, with address.")] = "",
    opening_hours: Annotated[str, typer.Option(help="In German.")] = "Nach Vereinbarung",
    id: Annotated[UUID | None, typer.Option(help="Chosen when absent.")] = None,  # noqa: A002 (the option's name)
) -> None:
    """Add an office and print its id; one with this id that is there already stays as it is."""
    try:
        new = NewOffice(
            id=id or new_record_id(),
            name=name,
            phone=phone,
            zone=zone,
            address=address,
            holiday_subdivision=holidays,
            holiday_categories=["catholic"] if catholic else [],
            dpo_name=dpo_name,
            dpo_email=dpo_email,
            dpo_phone=dpo_phone,
            authority=authority,
            opening_hours={"de": opening_hours},
        )
    except ValidationError as error:
        raise typer.BadParameter(_first_line(error)) from None

    async def act(session: AsyncSession) -> None:
        office = await offices.create(session, new)
        typer.echo(str(office.id))

    asyncio.run(_in_transaction(act))


def seed_demo() -> None:
    """Make the demo data from JSON on stdin; a second run changes nothing."""
    try:
        data = DemoData.model_validate_json(sys.stdin.read() or "{}")
    except ValidationError as error:
        raise typer.BadParameter(_first_line(error)) from None
    asyncio.run(_in_transaction(lambda session: demo.seed(session, data)))


async def _in_transaction(act: Callable[[AsyncSession], Awaitable[None]]) -> None:
    database = Database(Settings().database_url.get_secret_value())
    try:
        async with database.write() as session:
            await act(session)
    finally:
        await database.close()


def _first_line(error: ValidationError) -> str:
    first = error.errors(include_input=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
