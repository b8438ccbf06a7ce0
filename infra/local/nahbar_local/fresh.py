"""Deletes what one copy of the product has gathered: databases, secrets, demo accounts, logs."""

import shutil
from pathlib import Path

OF_THE_PRODUCT = (
    "db",
    "checkpoints",
    "env",
    "log",
    "caddy",
    "secrets.json",
    "demo.json",
    "demo.loading",
    "livekit.yaml",
    "stamps.json",
)


def empty(var: Path) -> None:
    """Delete only what a run makes: NAHBAR_VAR may name a folder that holds other things too."""
    for name in OF_THE_PRODUCT:
        path = var / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
