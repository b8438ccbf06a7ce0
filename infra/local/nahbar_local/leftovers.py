"""Ends what an earlier run left behind, should it have been killed in the middle.

Every program that a run or a build starts inherits a variable that names its folder; that is how
they are found again, and no others.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nahbar_local.progress import say

RUN = "NAHBAR_LOCAL_RUN"
"""Carried by all processes of a run; its value is the run's var folder."""

BUILD = "NAHBAR_LOCAL_BUILD"
"""Carried by compilers and package managers; its value is the checkout."""

PATIENCE_SECONDS = 10


@contextmanager
def marked(marker: str, folder: Path) -> Iterator[None]:
    """End what is left over from this folder, and mark all that is started inside the block.

    The caller holds the lock of the folder: whatever still carries its mark is then left over.
    """
    stop(marker, folder)
    os.environ[marker] = str(folder)
    try:
        yield
    finally:
        del os.environ[marker]


def find(marker: str, folder: Path) -> list[int]:
    """Give the ids of living processes that carry the mark."""
    wanted = f"{marker}={folder}".encode()
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


def stop(marker: str, folder: Path) -> None:
    """End them: first asked, then, after ten seconds, made to."""
    pids = find(marker, folder)
    if not pids:
        return
    say(f"ending {len(pids)} processes that an earlier run left behind …")
    _signal(pids, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and find(marker, folder):
        time.sleep(0.1)
    _signal(find(marker, folder), signal.SIGKILL)


def _signal(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
