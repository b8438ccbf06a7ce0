"""Runs other programs: quiet when they succeed, and with their last lines when they fail."""

import os
import re
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from nahbar_local.problems import SetupProblem

TAIL_LINES = 25

DISK_FULL = re.compile(r"No space left on device|ENOSPC|disk is full")
MAKE_ROOM = "the disk is full: make room and run again"


def run(
    what: str,
    command: Sequence[str | Path],
    *,
    way_out: str,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
) -> str:
    """Run a program to its end and give its standard output.

    Raises SetupProblem with `what`, the program's last lines and `way_out` when it fails.
    """
    if _stopping.is_set():
        raise SetupProblem(f"{what} did not begin, because the run was stopped: run again")
    try:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=None if environment is None else {**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            # A group of its own, so that end_all reaches the compilers under `go build` as well.
            start_new_session=True,
        )
    except OSError as error:
        raise SetupProblem(f"{what} did not work ({error.strerror}): {way_out}") from None
    _running.add(process)
    if _stopping.is_set():  # meanwhile, and end_all did not see this one
        _end(process)
    try:
        stdout, stderr = process.communicate(stdin)
    finally:
        _running.discard(process)
    if process.returncode != 0:
        if DISK_FULL.search(stdout + stderr):
            way_out = MAKE_ROOM
        lines = (stdout + stderr).strip().splitlines()[-TAIL_LINES:]
        detail = "\n".join(f"  | {line}" for line in lines)
        raise SetupProblem(f"{detail}\n{what} did not work (exit {process.returncode}): {way_out}")
    return stdout


_running: set[subprocess.Popen[str]] = set()
_stopping = threading.Event()


def end_all() -> None:
    """End every program that `run` is waiting for, with all it started; no other begins."""
    _stopping.set()
    for process in list(_running):
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
