"""Every route with every kind of caller it does not name: nobody gets in by accident."""

from dataclasses import dataclass
from typing import Any, get_args
from uuid import uuid4

import httpx
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from nahbar_common import db
from nahbar_common.auth import ALL_ROLES, Part
from nahbar_common.openapi import api_routes

from nahbar_testing.tokens import Tokens


@dataclass(frozen=True)
class Operation:
    """One operation of an OpenAPI document and who it is for."""

    method: str
    path: str
    access: dict[str, Any]

    @property
    def is_public(self) -> bool:
        """Tell whether it needs no token."""
        return bool(self.access.get("public"))

    def filled_path(self) -> str:
        """Give the path with fresh ids in place of its parameters."""
        parts = self.path.split("/")
        return "/".join(str(uuid4()) if part.startswith("{") else part for part in parts)


def operations_of(app: FastAPI) -> list[Operation]:
    """Read all operations of an app's OpenAPI document."""
    return [
        Operation(method.upper(), path, operation["x-access"])
        for path, operations in app.openapi()["paths"].items()
        for method, operation in operations.items()
    ]


def callers(tokens: Tokens) -> dict[str, tuple[str, str, dict[str, str]]]:
    """Give one caller of each kind: name to (kind in x-access, role or scope, headers)."""
    found: dict[str, tuple[str, str, dict[str, str]]] = {
        f"staff {role}": ("staff", role, tokens.staff(f"{role}@*")) for role in ALL_ROLES
    }
    found["admin in an emergency"] = ("emergency", "", tokens.emergency(uuid4()))
    for part in get_args(Part):
        headers = tokens.participant(
            person_id=uuid4(), appointment_id=uuid4(), office_id=uuid4(), part=part
        )
        kind = "guardian" if part == "guardian" else "participant"
        found[f"participant {part}"] = (kind, "", headers)
    found["machine"] = ("machine", "nothing:read", tokens.machine("nothing:read"))
    found["service"] = ("service", "nothing:read", tokens.service("consent", "nothing:read"))
    return found


def is_named(operation: Operation, kind: str, name: str) -> bool:
    """Tell whether an operation is for this kind of caller."""
    if kind in ("participant", "guardian", "emergency"):
        return bool(operation.access.get(kind))
    return name in operation.access[kind]


async def intruders_let_in(app: FastAPI, client: httpx.AsyncClient, tokens: Tokens) -> list[str]:
    """Try each operation with each caller it does not name; give what was not refused with 403.

    Without token and with a token that is none, 401 is the only right answer.
    """
    let_in = []
    for operation in operations_of(app):
        if operation.is_public:
            continue
        for name, expected, headers in [
            ("nobody", 401, {}),
            ("nonsense", 401, {"authorization": "Bearer abc.def.ghi"}),
            *(
                (name, 403, headers)
                for name, (kind, role, headers) in callers(tokens).items()
                if not is_named(operation, kind, role)
            ),
        ]:
            status = await _status_of(client, operation, headers)
            if status != expected:
                let_in.append(f"{operation.method} {operation.path} as {name}: {status}")
    return let_in


async def _status_of(
    client: httpx.AsyncClient, operation: Operation, headers: dict[str, str]
) -> int:
    body: dict[str, str] | None = None if operation.method == "GET" else {}
    answer = await client.request(
        operation.method, operation.filled_path(), headers=headers, timeout=10, json=body
    )
    return answer.status_code


def routes_with_two_connections(app: FastAPI) -> list[str]:
    """Name the routes that hold a reader's connection while they wait for a writer's.

    A handful of such requests at once takes the whole pool, and all of them wait for each other.
    """
    both = {db.read_session, db.write_session}
    return [f"{route.path}" for route in api_routes(app) if both <= _calls(route.dependant)]


def _calls(dependant: Dependant) -> set[Any]:
    below = (_calls(child) for child in dependant.dependencies)
    return {dependant.call}.union(*below)
