"""What each image does when it is built: one service from its own lock, and nothing else there."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nahbar_local.settings import ROOT
from nahbar_local.topology import SERVICES

ONLY_SLOWER = ("--no-cache", "--compile-bytecode")


def _install_commands(package: str) -> list[list[str]]:
    """Give the Dockerfile's own commands that fill the environment."""
    text = (ROOT / f"services/{package}/Dockerfile").read_text().replace("\\\n", "")
    runs = re.findall(r"^RUN (uv pip install .*)$", text, re.MULTILINE)
    assert len(runs) == 2
    return [shlex.split(run) for run in runs]


@pytest.mark.parametrize("package", [service.package for service in SERVICES])
def test_a_service_runs_on_its_own_lock_alone(tmp_path: Path, package: str) -> None:
    uv = str(Path(sys.executable).parent / "uv")
    venv, folder = tmp_path / "venv", ROOT / "services" / package
    python = str(venv / "bin/python")

    def run(*command: str | Path) -> None:
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stderr[-2000:]

    # As in the image: two members without the workspace around them.
    shutil.copy(folder / "requirements.lock", tmp_path)
    for name in ("common", package):
        shutil.copytree(ROOT / "services" / name, tmp_path / "services" / name)
    run(uv, "venv", "--quiet", "--python", sys.executable, venv)
    in_image = {"uv": uv, "/opt/venv/bin/python": python}
    for command in _install_commands(package):
        run(*(in_image.get(part, part) for part in command if part not in ONLY_SLOWER))
    others = [other.package for other in SERVICES if other.package != package]
    others += ["nahbar_testing", "pytest"]
    check = (
        "import importlib, importlib.util, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        f"assert not any(map(importlib.util.find_spec, {others!r}))"
    )
    run(python, "-c", check)
