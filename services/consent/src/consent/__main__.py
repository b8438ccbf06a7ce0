"""Commands: migrate, serve, openapi, and seed-demo."""

import asyncio
from typing import Annotated
from uuid import UUID

import typer
from nahbar_common.cli import service_cli
from nahbar_common.db import Database

import consent
from consent.declarations.schemas import DpoContact
from consent.declarations.templates import publish_templates
from consent.main import create_app
from consent.people import Audience
from consent.settings import Settings

cli = service_cli(consent.__file__, Settings, create_app)


@cli.command()
def seed_demo(
    office: Annotated[UUID | None, typer.Option(help="Default: all offices.")] = None,
    dpo_name: str = "Datenschutz Jobcenter Musterstadt (Beispiel)",
    dpo_email: str = "datenschutz@demo.nahbar.example",
    dpo_phone: str = "0541 0000-150",
) -> None:
    """Publish the shipped template declarations where none is published; repeatable."""
    dpo = DpoContact(name=dpo_name, email=dpo_email, phone=dpo_phone)
    published = asyncio.run(_seed(office, dpo))
    typer.echo(f"declarations published: {', '.join(published) or 'none, they are there already'}")


async def _seed(office: UUID | None, dpo: DpoContact) -> list[Audience]:
    database = Database(Settings().database_url.get_secret_value())
    try:
        async with database.write() as session:
            return await publish_templates(session, office_id=office, dpo=dpo)
    finally:
        await database.close()


if __name__ == "__main__":
    cli()
