"""Waits until every part of the product answers."""

import ssl
import time
import urllib.request
from pathlib import Path

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
    waiting["the page of mail"] = settings.mail_page_url
    waiting["the API gateway"] = f"{settings.base_url}/"
    ca = settings.var / "caddy/pki/authorities/local/root.crt"
    deadline = time.monotonic() + LIMIT_SECONDS
    while waiting:
        for name in [name for name, url in waiting.items() if _answers(url, ca)]:
            del waiting[name]
        # Here nothing is tried again: a port that is taken or a bad setting stays so.
        gone = [news.part for news in processes.news() if news.ended]
        if gone or processes.ended():
            raise SetupProblem(
                f"{processes.last_lines()}\n{', '.join(gone) or 'supervisord'} ended while Nahbar"
                f" started: the lines above and {processes.log} say why"
            )
        if waiting and time.monotonic() > deadline:
            raise SetupProblem(
                f"{processes.last_lines()}\n{', '.join(waiting)} did not get ready within"
                f" {LIMIT_SECONDS} s: the lines above and {processes.log} say why"
            )
        time.sleep(0.1)


def _answers(url: str, ca_certificate: Path) -> bool:
    # No proxy of the machine: these are our own addresses.
    handlers: list[urllib.request.BaseHandler] = [urllib.request.ProxyHandler({})]
    try:
        if url.startswith("https:"):
            # The API gateway makes its CA when it starts; until then this is an OSError.
            context = ssl.create_default_context(cafile=ca_certificate)
            handlers.append(urllib.request.HTTPSHandler(context=context))
        with urllib.request.build_opener(*handlers).open(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:  # refused, too slow, or an answer other than 2xx
        return False
