"""The other services as they answer about their processing, after their committed OpenAPI."""

from datetime import timedelta
from typing import Any

import pytest
from nahbar_common.clock import rfc3339, utc_now
from nahbar_testing import OtherServices

APIS = {
    "appointments": "appointments",
    "media_gateway": "media",
    "data_allowance": "allowance",
    "identity": "identity",
}


def create_line(table: str, kind: str, **changes: Any) -> dict[str, Any]:
    return {
        "table": table,
        "kind": kind,
        "basis": "public_task",
        "why": "for a test",
        "ends": "deleted",
        "since": "the talk's end",
        "seconds": 365 * 86_400,
        "shortest_seconds": None,
        "longest_seconds": None,
        "bounds_why": None,
        "office_seconds": None,
        "goes_with": None,
        "due_rows": 0,
        **changes,
    }


def create_processing(service: str, **changes: Any) -> dict[str, Any]:
    retention = {"service": service, "lines": [], "runs": [], "next_run_at": None}
    return {
        "service": service,
        "retention": retention | changes.pop("retention", {}),
        "data": [],
        "recipients": [],
        "checks": [],
        **changes,
    }


def create_check(identifier: str, outcome: str = "ok", **facts: Any) -> dict[str, Any]:
    return {"id": identifier, "outcome": outcome, "facts": facts, "made_at": rfc3339(utc_now())}


class Neighbours:
    """What the other services answer about an office."""

    def __init__(self, network: OtherServices, talk: Any) -> None:
        self.network, self.talk = network, talk

    def path_of(self, service: str) -> str:
        return f"/api/{APIS[service]}/v1/offices/{self.talk.office_id}/processing"

    def answer(self, service: str, **changes: Any) -> None:
        body = create_processing(service, **changes)
        self.network.answer("GET", self.path_of(service), body)

    def fall_silent(self, service: str) -> None:
        self.network.fail("GET", self.path_of(service))


@pytest.fixture
def neighbours(talk: Any, other_services: OtherServices) -> Neighbours:
    """Let all four answer, appointments with something to show."""
    found = Neighbours(other_services, talk)
    for service in APIS:
        found.answer(service)
    night = rfc3339(utc_now() - timedelta(hours=8))
    found.answer(
        "appointments",
        retention={
            "lines": [
                create_line(
                    "appointments",
                    "appointment",
                    shortest_seconds=90 * 86_400,
                    longest_seconds=3650 * 86_400,
                    bounds_why="for a test",
                    office_seconds=180 * 86_400,
                    due_rows=3,
                ),
                create_line(
                    "attendances",
                    "attendance",
                    ends="with_parent",
                    since=None,
                    seconds=None,
                    goes_with="appointments",
                    due_rows=None,
                ),
            ],
            "runs": [{"at": night, "rows": {"appointments": 5}, "failed": ["attendances"]}],
            "next_run_at": night,
        },
        checks=[create_check("alternative.offered", topics=3)],
    )
    return found
