"""The files that give a way out of the machine give it to identity alone."""

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


@pytest.mark.parametrize("name", NEEDS)
def test_only_identity_gets_out(
    name: str,
    compose: dict[str, Any],
    with_override: Callable[[str, dict[str, str]], dict[str, Any]],
) -> None:
    read = with_override(name, NEEDS[name])
    assert not (read["networks"][name] or {}).get("internal")
    # Beside what each had before, and for identity beside its own.
    for service, before in compose["services"].items():
        after = read["services"][service]
        added = set(after.get("networks", {})) - set(before.get("networks", {}))
        assert added == ({name} if service == "identity" else set()), service
        assert set(before.get("networks", {})) <= set(after.get("networks", {})), service
    environment = read["services"]["identity"]["environment"]
    for variable, value in NEEDS[name].items():
        if variable != "NAHBAR_TIMESTAMP_ROOTS":
            assert environment[variable] == value
