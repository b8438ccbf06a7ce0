"""What tests and benchmarks need from Debian, such as a browser and a database server."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.problems import SetupProblem
from nahbar_local.progress import step


def _on_path(program: str) -> Callable[[], bool]:
    return lambda: shutil.which(program) is not None


def _postgresql_server() -> bool:
    """Debian keeps the server's programs off PATH."""
    return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or _on_path("initdb")()


FOR_TESTS = {
    "chromium": _on_path("chromium"),
    "postgresql": _postgresql_server,
    "docker-compose": _on_path("docker-compose"),
}
FOR_BENCHMARKS = FOR_TESTS | {"wrk": _on_path("wrk")}


def ensure(packages: dict[str, Callable[[], bool]]) -> None:
    """Install with apt what is missing; raises SetupProblem where that is not possible."""
    missing = [package for package, is_there in packages.items() if not is_there()]
    if not missing:
        return
    by_hand = f"install {' '.join(missing)} and run again (Debian: apt-get install)"
    if shutil.which("apt-get") is None:
        raise SetupProblem(f"the tests need {', '.join(missing)}, and this is no Debian: {by_hand}")
    as_root: list[str] = []
    if os.geteuid() != 0:
        # -n: a question for a password would hang where nobody reads it.
        as_root = ["sudo", "-n"]
        run("asking for root rights", [*as_root, "true"], way_out=f"as root, {by_hand}")
    quiet = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    with step(f"installing {', '.join(missing)} with apt"):
        run("apt-get update", [*quiet, "update"], way_out=by_hand)
        run(
            "apt-get install",
            [*quiet, "install", "--yes", "--no-install-recommends", *missing],
            way_out=by_hand,
        )
    still_missing = [package for package in missing if not packages[package]()]
    if still_missing:
        raise SetupProblem(f"apt-get installed {still_missing}, yet they are not found: {by_hand}")
