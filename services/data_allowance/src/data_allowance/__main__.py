"""Commands: migrate, serve, openapi, ledger verify, seed-demo."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar
from uuid import UUID

from nahbar_common.cli import service_cli
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

import data_allowance
from data_allowance.calendar import today_in_germany
from data_allowance.commands import cli as ledger
from data_allowance.demo import DEMO_OFFICE_ID, seed
from data_allowance.main import create_app
from data_allowance.settings import Settings

Result = TypeVar("Result")

cli = service_cli(data_allowance.__file__, Settings, create_app)


cli.add_typer(ledger, name="ledger")


@cli.command("seed-demo")
def seed_demo() -> None:
    """Load the demo office; reads {"office_id": …} from stdin, if something is piped in."""
    settings = Settings()
    piped = "" if sys.stdin.isatty() else sys.stdin.read()
    office_id = UUID(json.loads(piped)["office_id"]) if piped.strip() else DEMO_OFFICE_ID
    sealer = Sealer.from_settings(settings.data_keys)
    today = today_in_germany()
    _in_transaction(settings, lambda session: seed(session, sealer, office_id, today))


def _in_transaction(settings: Settings, act: Callable[[AsyncSession], Awaitable[Result]]) -> Result:
    async def run() -> Result:
        database = Database(settings.database_url.get_secret_value())
        try:
            async with database.write() as session:
                return await act(session)
        finally:
            await database.close()

    return asyncio.run(run())


if __name__ == "__main__":
    cli()
