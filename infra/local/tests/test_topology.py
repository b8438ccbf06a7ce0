"""The set-up's table of services says what the services themselves say."""

import json
import subprocess
import sys

import pytest
from nahbar_local.topology import SERVICES, Service

# A process for each: all services register their tables in the same metadata.
_ASK = """
import json
from {package}.events import SUBSCRIPTIONS, create_receivers
from {package}.settings import Settings
print(json.dumps({{
    "api_name": Settings.api_name,
    "sends_to": sorted({{target for targets in SUBSCRIPTIONS.values() for target in targets}}),
    "hears": sorted({{producer for producer, _ in create_receivers().kinds}}),
}}))
"""


@pytest.fixture(scope="module")
def said() -> dict[str, dict]:
    """What each service says of itself."""
    answers = {}
    for service in SERVICES:
        done = subprocess.run(
            [sys.executable, "-c", _ASK.format(package=service.package)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answers[service.package] = json.loads(done.stdout)
    return answers


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.package)
def test_a_service_is_told_the_secrets_of_those_it_hears_and_of_no_others(
    said: dict[str, dict], service: Service
) -> None:
    assert sorted(service.hears) == said[service.package]["hears"]


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.package)
def test_whoever_is_sent_events_hears_the_sender(said: dict[str, dict], service: Service) -> None:
    by_package = {other.package: other for other in SERVICES}
    for target in said[service.package]["sends_to"]:
        assert service.package in by_package[target].hears


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.package)
def test_a_service_is_reached_under_the_name_it_has_itself(
    said: dict[str, dict], service: Service
) -> None:
    assert said[service.package]["api_name"] == service.api_name
