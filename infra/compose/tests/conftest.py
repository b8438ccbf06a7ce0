"""The compose file as Debian's docker-compose understands it, with secrets made for the test."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from nahbar_local import compose_secrets
from nahbar_local.settings import ROOT


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with .env and secrets as `make compose-secrets` makes them."""
    folder = tmp_path_factory.mktemp("installation")
    environment = {"NAHBAR_DOMAIN": "video.example.org", "NAHBAR_MEDIA_ADDRESS": "203.0.113.5"}
    compose_secrets.make_all(ROOT, folder, environment)
    return folder


@pytest.fixture(scope="session")
def secrets_folder(installation: Path) -> Path:
    """The folder that is mounted into the containers, part by part."""
    return installation / compose_secrets.FOLDER


@pytest.fixture(scope="session")
def compose(installation: Path, secrets_folder: Path) -> dict[str, Any]:
    """What `docker-compose config` makes of docker-compose.yml."""
    return _read(installation, secrets_folder, {})


@pytest.fixture(scope="session")
def with_override(
    installation: Path, secrets_folder: Path
) -> Callable[[str, dict[str, str]], dict[str, Any]]:
    """Read the product with one of the files of infra/compose, and what that file asks for."""

    def read(name: str, environment: dict[str, str]) -> dict[str, Any]:
        return _read(installation, secrets_folder, environment, f"infra/compose/{name}.yml")

    return read


def _read(
    installation: Path, secrets_folder: Path, environment: dict[str, str], *overrides: str
) -> dict[str, Any]:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.fail("docker-compose is missing (Debian 12: apt-get install docker-compose)")
    files = [part for name in ("docker-compose.yml", *overrides) for part in ("--file", name)]
    done = subprocess.run(
        [program, *files, "--env-file", str(installation / ".env"), "config"],
        cwd=ROOT,
        env={"NAHBAR_SECRETS": str(secrets_folder), "PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    config: dict[str, Any] = yaml.safe_load(done.stdout)
    return config
