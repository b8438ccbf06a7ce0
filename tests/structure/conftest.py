"""What structure tests share."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def schema_steps() -> Callable[[str], Any]:
    """Give what describes the migrations of a service, each once."""

    @cache
    def describe(package: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "tests.structure.schema_probe", package],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout.splitlines()[-1])

    return describe


PENDING = ("formatter",)
"""Services that are still being brought into shape; each goes once its tests pass."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Do not fail for what is pending."""
    for item in items:
        if "test_skeleton" in item.nodeid and any(name in item.nodeid for name in PENDING):
            item.add_marker(pytest.mark.xfail(reason="being brought into shape", strict=False))
