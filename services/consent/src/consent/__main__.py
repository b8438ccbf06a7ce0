"""Commands: migrate, serve, publish-templates, seed-demo, replace-receipt-key, repeat-erasures."""

from nahbar_common.cli import service_cli

import consent
from consent.main import create_app
from consent.receipts.commands import add_receipt_commands
from consent.settings import Settings
from consent.subject_requests.commands import add_erasure_commands
from consent.templates.commands import add_commands

cli = service_cli(consent.__file__, Settings, create_app)
add_commands(cli)
add_receipt_commands(cli)
add_erasure_commands(cli)


if __name__ == "__main__":
    cli()
