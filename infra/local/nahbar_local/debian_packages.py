"""What tests and benchmarks need from Debian, such as a browser and a database server."""

import ctypes.util
import os
import re
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.problems import SetupProblem
from nahbar_local.progress import say, step

LOCK_PATIENCE_SECONDS = 900
"""A fresh cloud machine updates itself for minutes, and holds apt's locks meanwhile."""
_LOOK_AGAIN_SECONDS = 3.0
_SAY_AGAIN_SECONDS = 15.0
_LOCKED = re.compile(
    r"Could not get lock|Unable to (acquire the dpkg frontend lock|lock (the|directory))"
)


def _on_path(program: str) -> Callable[[], bool]:
    return lambda: shutil.which(program) is not None


def _library(name: str) -> Callable[[], bool]:
    return lambda: ctypes.util.find_library(name) is not None


def _postgresql_server() -> bool:
    """Debian keeps the server's programs off PATH."""
    return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or _on_path("initdb")()


FOR_TESTS = {
    "chromium": _on_path("chromium"),
    "postgresql": _postgresql_server,
    "docker-compose": _on_path("docker-compose"),
    # What receipts are set with as PDF; without them `make run` gives signed data only.
    "libpangoft2-1.0-0": _library("pangoft2-1.0"),
    "libharfbuzz-subset0": _library("harfbuzz-subset"),
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
    # LC_ALL: what apt says about its locks is read below.
    quiet = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", "-qq"]
    with step(f"installing {', '.join(missing)} with apt"):
        _run_when_unlocked("apt-get update", [*quiet, "update"], way_out=by_hand)
        _run_when_unlocked(
            "apt-get install",
            [
                *(*quiet, "-o", "DPkg::Lock::Timeout=15"),
                *("install", "--yes", "--no-install-recommends", *missing),
            ],
            way_out=by_hand,
        )
    still_missing = [package for package in missing if not packages[package]()]
    if still_missing:
        raise SetupProblem(f"apt-get installed {still_missing}, yet they are not found: {by_hand}")


def _run_when_unlocked(what: str, command: Sequence[str], *, way_out: str) -> None:
    """Run apt, and again for as long as another program holds one of its locks.

    apt's own DPkg::Lock::Timeout knows only dpkg's locks, not that of the package lists, and waits
    without a word. Raises SetupProblem when the other program never lets go.
    """
    began = said = time.monotonic()
    while True:
        try:
            run(what, command, way_out=way_out)
        except SetupProblem as problem:
            waited = time.monotonic() - began
            if not _LOCKED.search(str(problem)) or waited > LOCK_PATIENCE_SECONDS:
                raise
            if said == began or time.monotonic() - said > _SAY_AGAIN_SECONDS:
                said = time.monotonic()
                say(f"another program uses apt (is the machine updating?): waited {waited:.0f} s")
            time.sleep(_LOOK_AGAIN_SECONDS)
        else:
            return
