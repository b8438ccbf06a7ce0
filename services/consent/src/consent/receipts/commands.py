"""The command replace-receipt-key: a newer key seals, the older ones still check."""

import asyncio

import typer
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from consent.receipts.flows import replace_key
from consent.settings import Settings


def add_receipt_commands(cli: typer.Typer) -> None:
    """Add the command."""
    cli.command("replace-receipt-key")(replace)


def replace() -> None:
    """Make a new key for receipts; what older keys sealed still verifies."""
    settings = Settings()
    typer.echo(f"receipts are sealed with {asyncio.run(_replace(settings))} from now on")


async def _replace(settings: Settings) -> str:
    database = Database(settings.database_url.get_secret_value())
    try:
        return await replace_key(database, Sealer.from_settings(settings.data_keys))
    finally:
        await database.close()
