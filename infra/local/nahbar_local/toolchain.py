"""Go and Node.js out of the virtual environment, shielded from what else the machine has."""

import os
from pathlib import Path


def tool_environment(venv_bin: Path) -> dict[str, str]:
    """Give the variables under which go, node and npm run: our own versions, first on PATH."""
    return {
        "PATH": f"{venv_bin}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        # Go looks nowhere else for its cache, and some containers do not set it.
        "HOME": str(Path.home()),
        # Exactly the pinned Go: it never fetches another toolchain, and needs no C compiler.
        "GOTOOLCHAIN": "local",
        "CGO_ENABLED": "0",
        "GOFLAGS": "-mod=readonly -buildvcs=false",
        "GOWORK": "off",
        "npm_config_update_notifier": "false",
        "npm_config_fund": "false",
        "npm_config_audit": "false",
    }
