"""Runs other programs: quiet when they succeed, and with their last lines when they fail."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from nahbar_local.problems import SetupProblem

TAIL_LINES = 25


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
    try:
        stdout, stderr = process.communicate(stdin)
    finally:
        _running.discard(process)
    if process.returncode != 0:
        lines = (stdout + stderr).strip().splitlines()[-TAIL_LINES:]
        detail = "\n".join(f"  | {line}" for line in lines)
        raise SetupProblem(f"{detail}\n{what} did not work (exit {process.returncode}): {way_out}")
    return stdout


_running: set[subprocess.Popen[str]] = set()


def end_all() -> None:
    """End every program that `run` is waiting for, with all it started."""
    for process in list(_running):
        try:
            os.killpg(process.pid, signal.SIGTERM)
        except ProcessLookupError:
            continue
