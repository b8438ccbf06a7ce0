"""OpenAPI as we commit it: who may call each route, one shape for every error, stable ids."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts

from nahbar_common.auth import Access, Public
from nahbar_common.caller_limits import CallerLimit
from nahbar_common.etags import IF_MATCH_PROBLEMS, make_if_match
from nahbar_common.idempotency import KEY_PROBLEMS, make_once
from nahbar_common.problems import (
    PROBLEM_MEDIA_TYPE,
    CallerSlowed,
    Problem,
    ProblemDetails,
    problem_responses,
)

_DEMANDED_HEADERS = ("idempotency-key", "if-match")
"""Optional for FastAPI alone, so that a missing one is a problem of its own and no 422."""
_REF = "#/components/schemas/{model}"


@dataclass(frozen=True)
class RouteFacts:
    """What a route says about itself: its name, who may call, and what else may go wrong."""

    name: str
    access: dict[str, Any]
    problems: tuple[type[Problem], ...]


class RouteWithoutPrincipalError(Exception):
    """A route that names nobody it is for; the app does not start with one."""


def setup_openapi(app: FastAPI) -> None:
    """Write `x-access` into each operation and make problems the only error shape.

    Raises RouteWithoutPrincipalError at once when a route names nobody.
    """
    routes = {
        (str(route.path_format), method.lower()): RouteFacts(
            str(route.name), access_of(route), _problems_of(route)
        )
        for route in api_routes(app)
        for method in route.methods or ()
    }
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _finish(generate(), routes)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def api_routes(app: FastAPI) -> list[RouteContext]:
    """Give the routes that are part of the API, those of included routers too."""
    return [
        route
        for route in iter_route_contexts(app.routes)
        if isinstance(route.original_route, APIRoute)
    ]


def access_of(route: RouteContext) -> dict[str, Any]:
    """Find who a route is for; raise RouteWithoutPrincipalError when it does not say."""
    for call in _calls(route.dependant):
        if isinstance(call, Access | Public):
            return call.describe()
    raise RouteWithoutPrincipalError(f"{sorted(route.methods or ())} {route.path}")


def _problems_of(route: RouteContext) -> tuple[type[Problem], ...]:
    """Give the problems of what the route is built of: nobody has to name them."""
    calls = list(_calls(route.dependant))
    named: list[type[Problem]] = [
        problem
        for dependency, problems in ((make_once, KEY_PROBLEMS), (make_if_match, IF_MATCH_PROBLEMS))
        if dependency in calls
        for problem in problems
    ]
    if any(isinstance(call, CallerLimit) for call in calls):
        named.append(CallerSlowed)
    return tuple(named)


def _calls(dependant: Dependant) -> Iterator[Any]:
    for child in dependant.dependencies:
        yield child.call
        yield from _calls(child)


def _add_problems(operation: dict[str, Any], problems: tuple[type[Problem], ...]) -> None:
    for problem in problems:
        for status, said in problem_responses(problem).items():
            response = operation["responses"].setdefault(str(status), {"description": ""})
            if said["description"] not in response["description"].split("\n\n"):
                parts = (response["description"], said["description"])
                response["description"] = "\n\n".join(filter(None, parts))


def _forget_the_frameworks_422(responses: dict[str, Any]) -> None:
    if "HTTPValidationError" in json.dumps(responses.get("422")):
        del responses["422"]


def _finish(schema: dict[str, Any], routes: dict[tuple[str, str], RouteFacts]) -> dict[str, Any]:
    problem = {"$ref": "#/components/schemas/ProblemDetails"}
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            facts = routes[(path, method)]
            operation["operationId"] = facts.name
            _forget_the_frameworks_422(operation["responses"])
            operation["x-access"] = facts.access
            _add_problems(operation, facts.problems)
            is_public = facts.access.get("public", False)
            operation["security"] = [] if is_public else [{"bearer": []}]
            for parameter in operation.get("parameters", ()):
                if parameter["name"] in _DEMANDED_HEADERS:
                    parameter["required"] = True
                    parameter["schema"] = {"type": "string"}
            operation["responses"]["default"] = {"description": "Problem (RFC 9457)"}
            for status, response in operation["responses"].items():
                if status == "default" or int(status) >= 400:
                    response["content"] = {PROBLEM_MEDIA_TYPE: {"schema": problem}}
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    schemas.setdefault("ProblemDetails", ProblemDetails.model_json_schema(ref_template=_REF))
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schema["components"]["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    }
    return schema


def as_json(app: FastAPI) -> str:
    """Write the schema as it is committed in openapi.json."""
    return json.dumps(app.openapi(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
