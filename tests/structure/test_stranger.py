"""Somebody who knows nothing else adds a feature, by docs/architecture.md alone.

In each service the fullest feature is copied, renamed and joined to the rest as the page says, and
everything that holds for features has to hold for the copy. What is left out has to be noticed.
"""

import inspect
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.structure import source, stranger, test_skeleton
from tests.structure.source import ROOT
from tests.structure.stranger import NEW, Copy

JOINS: tuple[Callable[[Copy], None], ...] = (
    stranger.name_storey,
    stranger.add_router,
    stranger.add_tables,
    stranger.add_retention,
    stranger.add_texts,
)
SMALLEST = "data_allowance"
"""Where it is tried what happens when something is forgotten."""


def join(folder: Path, package: str, *, without: Sequence[Callable[[Copy], None]] = ()) -> Copy:
    copy = stranger.copy_service(folder, package)
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    stranger.copy_feature(copy)
    for step in JOINS:
        if step not in without:
            step(copy)
    return copy


def run(copy: Copy, *command: str | Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(copy.folder), str(ROOT), str(ROOT / "infra" / "local")))
    return subprocess.run(
        command,
        cwd=copy.folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def lint(copy: Copy) -> subprocess.CompletedProcess[str]:
    """Hold all contracts against the copy and everybody else."""
    tool = Path(sys.executable).parent / "lint-imports"
    return run(copy, tool, "--no-cache", "--config", copy.folder / "pyproject.toml")


def build(copy: Copy, migration: str = "migrate") -> dict[str, Any]:
    """Build the app of the copy, its database too, and give what it is like."""
    probe = (sys.executable, "-m", "tests.structure.stranger_probe")
    done = run(copy, *probe, copy.package, copy.folder, migration)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@contextmanager
def reading(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the tests of the skeleton read the copy."""

    def folder_of(package: str) -> Path:
        return copy.folder / package

    for module in (source, test_skeleton):
        monkeypatch.setattr(module, "package_folder", folder_of)
    source.modules_of.cache_clear()
    yield
    source.modules_of.cache_clear()


@pytest.mark.parametrize("package", test_skeleton.PACKAGES)
def test_a_feature_is_a_folder_and_what_the_page_names(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = join(tmp_path, package)
    linted = lint(copy)
    assert linted.returncode == 0, linted.stdout[-3000:]

    built = build(copy)
    assert [name for name in built["tables"] if name.startswith("strangers_")] != []
    assert built["differences"] == []
    assert built["without_retention"] == []
    assert built["without_texts"] == []
    before = json.loads((ROOT / "services" / package / "openapi.json").read_text("utf-8"))
    added = built["openapi"]["paths"].keys() - before["paths"].keys()
    assert added
    assert all("/v1/strangers/" in path for path in added)
    # Nobody else's part of the contract has become another one.
    assert before["paths"].items() <= built["openapi"]["paths"].items()
    schemas = "components", "schemas"
    assert (
        before[schemas[0]][schemas[1]].items() <= built["openapi"]["components"]["schemas"].items()
    )

    with reading(copy, monkeypatch):
        assert any(module.place.parts[0] == NEW for module in source.modules_of(package))
        for rule in SKELETON:
            rule(package)


SKELETON = [
    rule
    for name, rule in vars(test_skeleton).items()
    if name.startswith("test_") and "package" in inspect.signature(rule).parameters
]


def test_the_skeleton_has_rules_to_hold() -> None:
    assert len(SKELETON) >= 7


def test_a_storey_that_is_not_named_is_noticed(tmp_path: Path) -> None:
    linted = lint(join(tmp_path, SMALLEST, without=[stranger.name_storey]))
    assert linted.returncode != 0
    assert NEW in linted.stdout


def test_what_is_not_said_is_noticed(tmp_path: Path) -> None:
    copy = join(tmp_path, SMALLEST, without=(stranger.add_retention, stranger.add_texts))
    built = build(copy, "forget")
    assert any("strangers_" in difference for difference in built["differences"])
    assert any(name.startswith("strangers_") for name in built["without_retention"])
    assert any(name.startswith("strangers-") for name in built["without_texts"])


def test_what_stands_where_it_may_not_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = join(tmp_path, SMALLEST)
    endpoints = copy.new / "endpoints.py"
    text = endpoints.read_text("utf-8")
    endpoints.write_text(text + f"\nfrom {SMALLEST}.{NEW} import repository\n", "utf-8")
    linted = lint(copy)
    assert linted.returncode != 0
    assert f"{SMALLEST}.{NEW}.endpoints" in linted.stdout

    with (copy.new / "service.py").open("a") as service:
        service.write(
            "\n\nasync def sneak(database):\n    async with database.write():\n        ...\n"
        )
    with reading(copy, monkeypatch), pytest.raises(AssertionError):
        test_skeleton.test_a_transaction_is_the_requests_or_a_step_of_a_flow(SMALLEST)
