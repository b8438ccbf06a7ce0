"""Speaks to the compose installation that a folder's .env and secrets describe."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nahbar_local import compose_secrets
from nahbar_local.commands import run
from nahbar_local.problems import SetupProblem
from nahbar_local.settings import ROOT
from nahbar_local.topology import Service

_WAY_OUT = "`docker compose ps` and `docker compose logs` say how the installation is"


def program() -> list[str]:
    """Give compose's command: docker's plugin, or the program of its own that Debian has.

    Raises SetupProblem where there is neither.
    """
    if shutil.which("docker"):
        found = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False)
        if found.returncode == 0:
            return ["docker", "compose"]
    if shutil.which("docker-compose"):
        return ["docker-compose"]
    raise SetupProblem("compose is missing: install docker's compose plugin, or docker-compose")


def why_no_engine() -> str | None:
    """Say why no Docker engine can be used here, or None where one answers."""
    if shutil.which("docker") is None:
        return "there is no docker client"
    asked = subprocess.run(["docker", "info"], capture_output=True, text=True, check=False)
    if asked.returncode == 0:
        return None
    lines = asked.stderr.strip().splitlines() or ["no answer"]
    return f"no Docker engine answers ({lines[-1]})"


@dataclass(frozen=True)
class Installation:
    """One installation: `folder` holds .env and secrets as `make compose-secrets` makes them."""

    folder: Path = ROOT
    project: str | None = None
    """Compose's project name; None: by the checkout's folder, as people start it."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """More variables of the compose file, which win over .env."""

    def settings(self) -> dict[str, str]:
        """Read .env; raises SetupProblem where there is none."""
        path = self.folder / ".env"
        if not path.exists():
            raise SetupProblem(f"{path} is missing: make compose-secrets makes it, once")
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        return {name.strip(): value.strip() for name, value in pairs}

    @property
    def base_url(self) -> str:
        """Give the address people open."""
        return f"https://{self.settings()['NAHBAR_DOMAIN']}"

    def compose(self, *arguments: str, stdin: str | None = None) -> str:
        """Run compose and give what it prints; raises SetupProblem when it fails."""
        project = ["--project-name", self.project] if self.project else []
        return run(
            f"`docker compose {' '.join(arguments[:2])}`",
            [*program(), *project, "--env-file", str(self.folder / ".env"), *arguments],
            cwd=ROOT,
            environment={
                "NAHBAR_SECRETS": str(self.folder / compose_secrets.FOLDER),
                **self.variables,
            },
            stdin=stdin,
            way_out=_WAY_OUT,
        )

    def call(self, service: Service, *arguments: str, stdin: str | None = None) -> str:
        """Run one command of a service in a container of its own and give what it prints."""
        return self.compose(
            *("run", "--rm", "-T", "--no-deps", service.distribution, *arguments), stdin=stdin
        )


def of_demo(demo: Mapping[str, object]) -> Installation | None:
    """Give the installation that a demo.json belongs to; None for a local run."""
    about = demo.get("compose")
    if not isinstance(about, dict):
        return None
    return Installation(Path(about["folder"]), about["project"], about["variables"])


def docker(*arguments: str) -> str:
    """Run docker and give what it prints; raises SetupProblem when it fails."""
    return run(
        f"`docker {arguments[0]}`",
        ["docker", *arguments],
        environment=dict(os.environ),
        way_out=_WAY_OUT,
    )
