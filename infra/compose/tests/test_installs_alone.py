"""What each image does when it is built: one service from its own lock, and nothing else there."""

import subprocess
import sys
from pathlib import Path

import pytest
from nahbar_local.settings import ROOT
from nahbar_local.topology import SERVICES


@pytest.mark.parametrize("package", [service.package for service in SERVICES])
def test_a_service_runs_on_its_own_lock_alone(tmp_path: Path, package: str) -> None:
    uv = str(Path(sys.executable).parent / "uv")
    venv, folder = tmp_path / "venv", ROOT / "services" / package

    def run(*command: str | Path) -> None:
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stderr[-2000:]

    run(uv, "venv", "--quiet", "--python", sys.executable, venv)
    install = [uv, "pip", "install", "--quiet", "--python", venv / "bin/python"]
    run(*install, "--require-hashes", "--requirement", folder / "requirements.lock")
    run(*install, "--no-deps", "--editable", ROOT / "services/common", "--editable", folder)
    others = [other.package for other in SERVICES if other.package != package]
    check = (
        "import importlib, importlib.util, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        f"assert not any(map(importlib.util.find_spec, {others!r}))"
    )
    run(venv / "bin/python", "-c", check)
