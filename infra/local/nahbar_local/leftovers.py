"""Ends what an earlier run of the same copy left behind, should its supervisor have been killed."""

import os
import signal
import time
from pathlib import Path

from nahbar_local.progress import say

MARKER = "NAHBAR_LOCAL_RUN"
"""Variable that every process of a run carries; its value is the run's var folder."""

PATIENCE_SECONDS = 10


def find(var: Path) -> list[int]:
    """Give the ids of living processes that a run from this folder started."""
    wanted = f"{MARKER}={var}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal() or int(entry.name) == os.getpid():
            continue
        try:
            variables = (entry / "environ").read_bytes().split(b"\0")
        except OSError:  # gone meanwhile, or another user's
            continue
        if wanted in variables:
            found.append(int(entry.name))
    return found


def stop(var: Path) -> None:
    """End them: first asked, then, after ten seconds, made to."""
    pids = find(var)
    if not pids:
        return
    say(f"ending {len(pids)} processes that an earlier run left behind …")
    _signal(pids, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and find(var):
        time.sleep(0.1)
    _signal(find(var), signal.SIGKILL)


def _signal(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
