"""The commands every service has; a service adds its own to the app this gives."""

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import metadata
from pathlib import Path
from typing import Annotated, TypeVar

import structlog
import typer
import uvicorn
from fastapi import FastAPI

from nahbar_common import migrations
from nahbar_common.logging import configure_logging
from nahbar_common.retention import command as retention_command
from nahbar_common.settings import ServiceSettings
from nahbar_common.trail.command import TimestampRoots, tell
from nahbar_common.trail.in_database import verify_database
from nahbar_common.trail.timestamps import read_roots

log = structlog.get_logger()

OwnSettings = TypeVar("OwnSettings", bound=ServiceSettings)


def migrations_directory(package_file: str) -> Path:
    """Find migrations/ beside src/, or where `NAHBAR_MIGRATIONS` says (in an image)."""
    configured = os.environ.get("NAHBAR_MIGRATIONS")
    return Path(configured) if configured else Path(package_file).parents[2] / "migrations"


def version_of(package: str) -> str:
    """Give the version of the installed service."""
    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "unknown"


def service_cli(
    package_file: str,
    load_settings: Callable[[], OwnSettings],
    create_app: Callable[[OwnSettings], FastAPI],
) -> typer.Typer:
    """Make the typer app with migrate and serve."""
    cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

    @cli.command()
    def migrate() -> None:
        """Bring the database to the newest schema."""
        settings = load_settings()
        configure_logging(settings.package, settings.log_level)
        url, directory = (
            settings.database_url.get_secret_value(),
            migrations_directory(package_file),
        )
        before = migrations.current(url)
        migrations.upgrade(directory, url)
        log.info(
            "migrated",
            version=version_of(settings.package),
            schema=migrations.current(url),
            schema_before=before,
        )

    @cli.command()
    def serve(
        port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
        host: str = "127.0.0.1",
    ) -> None:
        """Serve the API."""
        settings = load_settings()
        app = create_app(settings)
        log.info(
            "serving",
            version=version_of(settings.package),
            schema=migrations.current(settings.database_url.get_secret_value()),
            port=port,
        )
        uvicorn.run(
            app,
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=True,
            forwarded_allow_ips=settings.trusted_proxies,
            timeout_graceful_shutdown=3,
        )

    @cli.command()
    def retention(
        dry_run: Annotated[bool, typer.Option(help="Only count what would be deleted.")] = False,
    ) -> None:
        """Delete what is past its time; prints the rows of each table as one JSON object."""
        with redirect_stdout(sys.stderr):  # the log goes beside the one object
            app = create_app(load_settings())
            counted = asyncio.run(
                retention_command.run(app.state.database, app.state.retention, dry_run=dry_run)
            )
        retention_command.tell(counted, dry_run=dry_run)

    @cli.command("verify-log")
    def verify_log(
        checkpoints: Annotated[
            Path | None,
            typer.Option(exists=True, dir_okay=False, help="Checkpoints kept outside, one a line"),
        ] = None,
        timestamp_roots: TimestampRoots = None,
    ) -> None:
        """Find every edit, deletion, reordering and truncation of this service's own trail."""
        lines = checkpoints.read_text().splitlines() if checkpoints else []
        roots = read_roots(timestamp_roots) if timestamp_roots else ()
        report = asyncio.run(verify_database(load_settings(), lines, roots))
        tell(report)
        raise typer.Exit(0 if report.is_whole else 1)

    return cli
