"""`nahbar ledger verify`: every balance anew from its postings, against the balance that is kept.

It reads the database that the service's settings name, and changes nothing.
"""

import asyncio

import typer

cli = typer.Typer(no_args_is_help=True, help="Look after the books.")


@cli.callback()
def ledger() -> None:
    """Keep `verify` a word of its own: a group of one command would swallow it."""


@cli.command()
def verify() -> None:
    """Print kept balance, sum of postings and drift of each account in cents; exit 1 on any."""
    differences = asyncio.run(_verify())
    typer.echo("the books add up" if not differences else f"{differences} DIFFERENCES")
    raise typer.Exit(1 if differences else 0)


async def _verify() -> int:
    # Not before they are needed: other commands of `nahbar` know no database.
    from nahbar_common.db import Database

    from data_allowance.ledger.drift import compare_balances
    from data_allowance.reconciliation import find_other_differences
    from data_allowance.settings import Settings

    database = Database(Settings().database_url.get_secret_value())
    differences = 0
    try:
        async with database.read() as session:
            async for one in compare_balances(session):
                differences += one.drift_cents != 0
                typer.echo(
                    f"budget {one.budget_id} {one.account:<9} kept {one.kept_cents:>12}"
                    f" postings {one.posted_cents:>12} drift {one.drift_cents}"
                )
            async for difference in find_other_differences(session):
                differences += 1
                typer.echo(f"{difference.kind} {difference.id}")
    finally:
        await database.close()
    return differences
