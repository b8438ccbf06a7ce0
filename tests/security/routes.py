"""The operations of all services, read from their committed OpenAPI documents."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SERVICES = Path(__file__).parents[2] / "services"


@dataclass(frozen=True)
class Operation:
    """One operation of a committed OpenAPI document, and who it is for."""

    method: str
    path: str
    access: dict[str, Any]
    queries: frozenset[str]

    @property
    def api(self) -> str:
        """Give the service's name in paths."""
        return self.path.split("/")[2]

    @property
    def name(self) -> str:
        """Give method and path, as tests show them."""
        return f"{self.method} {self.path}"


def operations() -> Iterator[Operation]:
    """Read the operations of all services that are not open to everyone."""
    for file in sorted(SERVICES.glob("*/openapi.json")):
        for path, methods in json.loads(file.read_text("utf-8"))["paths"].items():
            for method, operation in methods.items():
                access = operation["x-access"]
                if access.get("public"):
                    continue
                queries = {p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"}
                yield Operation(method.upper(), path, access, frozenset(queries))
