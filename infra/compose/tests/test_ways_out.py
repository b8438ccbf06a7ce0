"""The files that give a way out of the machine give it to those that need it, and nobody else."""

from collections.abc import Callable
from typing import Any

import pytest

NEEDS = {
    "mail": {"NAHBAR_MAIL_FROM": "nahbar@example.org"},
    "timestamps": {
        "NAHBAR_TIMESTAMP_URL": "https://tsa.example.org",
        "NAHBAR_TIMESTAMP_ROOTS": "/etc/nahbar/tsa.pem",
    },
    "directory": {
        "NAHBAR_DIRECTORY_ISSUER": "https://sso.example.org",
        "NAHBAR_DIRECTORY_CLIENT_ID": "nahbar",
        "NAHBAR_DIRECTORY_CONTACT": "IT, 0541 000",
    },
}

GET_OUT = {
    "mail": {"identity", "appointments"},
    "timestamps": {"identity"},
    "directory": {"identity"},
}


@pytest.mark.parametrize("name", NEEDS)
def test_only_who_needs_it_gets_out(
    name: str,
    compose: dict[str, Any],
    with_override: Callable[[str, dict[str, str]], dict[str, Any]],
) -> None:
    read = with_override(name, NEEDS[name])
    assert not (read["networks"][name] or {}).get("internal")
    # Beside what each had before.
    for service, before in compose["services"].items():
        after = read["services"][service]
        added = set(after.get("networks", {})) - set(before.get("networks", {}))
        assert added == ({name} if service in GET_OUT[name] else set()), service
        assert set(before.get("networks", {})) <= set(after.get("networks", {})), service
    environment = read["services"]["identity"]["environment"]
    for variable, value in NEEDS[name].items():
        if variable != "NAHBAR_TIMESTAMP_ROOTS":
            assert environment[variable] == value
