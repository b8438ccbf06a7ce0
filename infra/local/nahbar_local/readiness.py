"""Waits until every part of the product answers."""

import ssl
import time
import urllib.error
import urllib.request

from nahbar_local.problems import SetupProblem
from nahbar_local.processes import Processes
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES

LIMIT_SECONDS = 90


def wait_until_ready(settings: LocalSettings, processes: Processes) -> None:
    """Return when all are ready; raises SetupProblem when one ends or never gets there."""
    waiting = {
        service.package: f"{settings.url_of(service)}/api/{service.api_name}/health/ready"
        for service in SERVICES
    }
    waiting["LiveKit"] = f"http://127.0.0.1:{settings.livekit_port}/"
    waiting["the API gateway"] = f"{settings.base_url}/"
    deadline = time.monotonic() + LIMIT_SECONDS
    while waiting:
        for name in [name for name, url in waiting.items() if _answers(url)]:
            del waiting[name]
        if processes.ended():
            raise SetupProblem(
                f"{processes.last_lines()}\na process ended while Nahbar started: the lines above"
                f" and {processes.log} say why"
            )
        if waiting and time.monotonic() > deadline:
            raise SetupProblem(
                f"{processes.last_lines()}\n{', '.join(waiting)} did not get ready within"
                f" {LIMIT_SECONDS} s: the lines above and {processes.log} say why"
            )
        time.sleep(0.1)


# The internal CA is not in this machine's store; this asks whether something answers, no more.
_UNVERIFIED = ssl._create_unverified_context()  # noqa: S323


def _answers(url: str) -> bool:
    try:
        # No proxy of the machine: these are our own addresses.
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=_UNVERIFIED)
        )
        with opener.open(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False
