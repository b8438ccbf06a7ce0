"""Checks what the set-up needs from the machine before it begins."""

import importlib.util
import os
import platform
import re
import shutil
import sys
from pathlib import Path

from nahbar_local.problems import SetupProblem

GIGABYTE = 1_000_000_000
SPACE_NEEDED = 4 * GIGABYTE

PLAIN_PATH = re.compile(r"[\w./+@~=,-]+")
"""What npm, supervisord, SQLite URLs, Caddyfiles and shells all read as it is."""


def check_machine(root: Path) -> None:
    """Raise SetupProblem when something is missing that the set-up cannot bring itself."""
    if sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"):
        raise SetupProblem(
            f"Nahbar runs on 64-bit Linux, this is {sys.platform} on {platform.machine()}: use a"
            " Debian 12 machine or container"
        )
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise SetupProblem(
                f"Python's module {module} is missing: install it (Debian 12:"
                " apt-get install python3.11-venv) and run again"
            )
    if not PLAIN_PATH.fullmatch(str(root)):
        raise SetupProblem(
            f"the folder's path ({root}) holds a space or a special character, which npm and"
            " supervisord do not survive: move the clone to another path"
        )
    _check_home()


def _check_home() -> None:
    """Go, npm and uv keep what they fetch in the home folder."""
    try:
        home = Path.home()
    except RuntimeError:
        home = Path("/nonexistent")
    if not os.access(home, os.W_OK):
        raise SetupProblem(
            f"the home folder {home} cannot be written, and downloads are kept there: name one that"
            " you own, for example HOME=/tmp/home make run (make that folder first)"
        )


def check_space(root: Path) -> None:
    """Raise SetupProblem when a first set-up would fill the disk."""
    free = shutil.disk_usage(root).free
    if free < SPACE_NEEDED:
        raise SetupProblem(
            f"only {free / GIGABYTE:.1f} GB are free under {root}, the first set-up needs"
            f" {SPACE_NEEDED // GIGABYTE} GB: make room and run again"
        )
