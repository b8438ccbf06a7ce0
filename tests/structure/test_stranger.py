"""Somebody who knows nothing else adds a feature: one folder copied, one name in one line."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.structure.source import ROOT, package_folder

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
STOREYS: dict[str, list[str]] = {
    contract["containers"][0]: contract["layers"]
    for contract in CONTRACTS["contracts"]
    if contract["type"] == "layers" and "containers" in contract
}
IGNORED = {
    contract["containers"][0]: contract.get("exhaustive_ignores", [])
    for contract in CONTRACTS["contracts"]
    if contract["type"] == "layers" and "containers" in contract
}
NEW = "strangers_feature"


def lint(folder: Path, package: str, layers: list[str]) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the copy, with the service's storeys alone."""
    settings: dict[str, Any] = {
        "name": "storeys",
        "type": "layers",
        "containers": [package],
        "layers": layers,
        "exhaustive": True,
        "exhaustive_ignores": IGNORED[package],
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    config = folder / "contracts.toml"
    config.write_text(
        f'[tool.importlinter]\nroot_packages = ["{package}"]\n'
        "[[tool.importlinter.contracts]]\n" + "\n".join(lines)
    )
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache", "--config", config],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def features_of(package: str) -> list[tuple[str, str]]:
    """Give the features that have routes, each with its storey's line."""
    return [
        (name, line)
        for line in STOREYS[package]
        for name in line.replace(":", "|").replace(" ", "").split("|")
        if (package_folder(package) / name / "endpoints.py").is_file()
    ]


@pytest.mark.parametrize("package", STOREYS)
def test_a_feature_is_one_folder_and_one_name_in_one_line(package: str, tmp_path: Path) -> None:
    feature, line = features_of(package)[0]
    shutil.copytree(package_folder(package), tmp_path / package)
    assert lint(tmp_path, package, STOREYS[package]).returncode == 0
    copied = shutil.copytree(tmp_path / package / feature, tmp_path / package / NEW)
    for file in copied.rglob("*.py"):
        text = file.read_text("utf-8").replace(f"{package}.{feature}", f"{package}.{NEW}")
        file.write_text(
            text.replace(f"from {package} import {feature}", f"from {package} import {NEW}")
        )
    forgotten = lint(tmp_path, package, STOREYS[package])
    assert forgotten.returncode != 0
    assert NEW in forgotten.stdout
    beside = f"{line} : {NEW}" if ":" in line else f"{line} | {NEW}"
    with_it = [beside if layer == line else layer for layer in STOREYS[package]]
    done = lint(tmp_path, package, with_it)
    assert done.returncode == 0, done.stdout
