"""Keeps two runs out of one folder.

The lock is flock's, not the file: the kernel lets go of it when its process ends, however it ends,
so a file that was left behind never blocks anyone.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nahbar_local.problems import SetupProblem
from nahbar_local.progress import say


@contextmanager
def run_lock(var: Path) -> Iterator[None]:
    """Hold var/run.lock; raises SetupProblem when another run holds it."""
    path = var / "run.lock"
    with _opened(path, "NAHBAR_VAR") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid = os.read(file, 32).decode(errors="replace").strip() or "unknown"
            raise SetupProblem(
                f"Nahbar already runs from {var} (process {pid}): stop it with Ctrl-C or"
                f" `kill {pid}`, or start a second copy with"
                " NAHBAR_PORT=9080 NAHBAR_VAR=var-2 make run"
            ) from None
        os.ftruncate(file, 0)
        os.write(file, f"{os.getpid()}\n".encode())
        yield


@contextmanager
def build_lock(path: Path, moved_by: str) -> Iterator[None]:
    """Hold a lock around work on shared results; waits while another run does the same work.

    `moved_by` says what to change for results elsewhere, should that place not be writable.
    """
    with _opened(path, moved_by) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another run of Nahbar that builds the same thing …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def _opened(path: Path, moved_by: str) -> Iterator[int]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise SetupProblem(
            f"{path} cannot be written ({error.strerror}): make {path.parent} a folder that you"
            f" own, or name another with {moved_by}"
        ) from None
    try:
        yield file
    finally:
        os.close(file)
