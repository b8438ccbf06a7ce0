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
