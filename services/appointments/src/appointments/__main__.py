"""Command line: python -m appointments."""

from nahbar_common.cli import service_cli

from appointments.commands import add_commands
from appointments.main import create_app
from appointments.settings import Settings

cli = service_cli(__file__, Settings, create_app)
add_commands(cli)

if __name__ == "__main__":
    cli()
