"""Commands of this service: `python -m media_gateway migrate | serve`."""

from nahbar_common.cli import service_cli

import media_gateway
from media_gateway.main import create_app
from media_gateway.settings import Settings

cli = service_cli(media_gateway.__file__, Settings, create_app)

if __name__ == "__main__":
    cli()
