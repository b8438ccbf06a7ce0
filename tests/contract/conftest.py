"""What contract tests share: each service described once, in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.contract.catalogue import ROOT

Probe = Callable[..., Any]


def run_probe(action: str, package: str, stdin: Any = None) -> Any:
    """Run tests/contract/probe.py for one service and give its result."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.contract.probe", action, package],
        cwd=ROOT,
        input=json.dumps(stdin),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="session")
def describe() -> Probe:
    """Give what describes a service."""
    return cache(lambda package: run_probe("describe", package))


@pytest.fixture(scope="session")
def receive() -> Probe:
    """Give what delivers events to a service."""
    return lambda package, events: run_probe("receive", package, events)
