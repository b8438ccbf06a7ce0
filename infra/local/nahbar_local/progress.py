"""Says what is going on: one line when a step begins, one when it ends, with its seconds."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_START = time.monotonic()
_LOCK = threading.Lock()


def say(text: str) -> None:
    """Print a line with the seconds since the start; safe from several threads.

    A terminal that was closed must not keep the product from being stopped in good order.
    """
    with _LOCK, suppress(OSError):
        sys.stdout.write(f"[{time.monotonic() - _START:5.1f} s] {text}\n")
        sys.stdout.flush()


@contextmanager
def step(text: str) -> Iterator[None]:
    """Announce a step that takes a while, and its end."""
    say(f"{text} …")
    began = time.monotonic()
    yield
    say(f"{text}: done in {time.monotonic() - began:.0f} s")
