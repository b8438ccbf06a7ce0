"""Runs the commands that each service brings itself: `python -m <service> …`."""

from nahbar_local.commands import run
from nahbar_local.environment import service_environment
from nahbar_local.instance_secrets import InstanceSecrets
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import Service
from nahbar_local.venv import Venv


class ServiceCommands:
    """Calls services of this copy, each with its own environment."""

    def __init__(self, settings: LocalSettings, secrets: InstanceSecrets, venv: Venv) -> None:
        self._settings = settings
        self._secrets = secrets
        self._venv = venv

    def call(self, service: Service, *arguments: str, stdin: str | None = None) -> str:
        """Run one command and give what it prints; raises SetupProblem when it fails."""
        return run(
            f"`python -m {service.package} {arguments[0]}`",
            [self._venv.python, "-m", service.package, *arguments],
            cwd=self._settings.var,
            environment=service_environment(service, self._settings, self._secrets),
            stdin=stdin,
            way_out="if a code change did this, take it back; with demo data only, `make"
            " clean-data` starts over",
        )
