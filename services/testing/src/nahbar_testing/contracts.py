"""What services have committed to answer, so that no test stands on an answer nobody gives."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

_SERVICES = Path(__file__).parents[3]
_FIRST_FAILURE = 400


@dataclass(frozen=True)
class Operation:
    """One operation of a committed openapi.json."""

    method: str
    pattern: re.Pattern[str]
    responses: dict[str, Any]
    components: dict[str, Any]


@cache
def operations() -> tuple[Operation, ...]:
    """Read the operations of all services; none where only a part of the repository is there."""
    return tuple(
        Operation(
            method.upper(),
            re.compile(re.sub(r"\{\w+\}", "[^/]+", path)),
            operation["responses"],
            document.get("components", {}),
        )
        for document in map(_read, sorted(_SERVICES.glob("*/openapi.json")))
        for path, found in document["paths"].items()
        for method, operation in found.items()
    )


def problems_of(method: str, path: str, status: int, body: Any) -> list[str]:
    """Tell what is wrong with an answer, as its service's committed OpenAPI document has it."""
    if not path.startswith("/api/"):
        return []
    found = [
        operation
        for operation in operations()
        if operation.method == method and operation.pattern.fullmatch(path)
    ]
    if not found:
        return [f"no service has {method} {path}"]
    if status >= _FIRST_FAILURE:
        is_problem = isinstance(body, dict) and str(body.get("type")).startswith("/problems/")
        return [] if is_problem else [f"{method} {path} {status} is no problem"]
    response = found[0].responses.get(str(status))
    if response is None:
        return [f"{method} {path} does not answer {status}"]
    schema = response.get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return [] if body is None else [f"{method} {path} {status} has no body"]
    errors = _validator(json.dumps({**schema, "components": found[0].components})).iter_errors(body)
    return [
        f"{method} {path} {'/'.join(map(str, error.instance_path))}: {error.message}"
        for error in errors
    ]


@cache
def _validator(schema: str) -> Any:
    return jsonschema_rs.Draft202012Validator(json.loads(schema), validate_formats=True)


def _read(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return document
