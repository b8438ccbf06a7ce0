"""Turns every failure into a problem: ours, the framework's and the database's.

The unforeseen ones are caught in `middleware`, where the answer still gets its ids.
"""

import math
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.dependencies.utils import solve_dependencies
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.status import HTTP_400_BAD_REQUEST, HTTP_401_UNAUTHORIZED

from nahbar_common.auth import authorise
from nahbar_common.context import current_request
from nahbar_common.field_errors import field_errors
from nahbar_common.problems import (
    BY_STATUS,
    PROBLEM_MEDIA_TYPE,
    BadRequest,
    Conflict,
    InternalError,
    Problem,
    ProblemCatalogue,
    ServiceUnavailable,
    TryAgain,
    UnsupportedMediaType,
    ValidationFailed,
)

# SQLSTATE classes of PostgreSQL: serialization failure, deadlock, lock not available,
# statement cancelled by timeout.
_RETRYABLE_SQLSTATES = frozenset({"40001", "40P01", "55P03", "57014"})
_NOT_THEIRS = frozenset({401, 403, 404})
_OUTAGE_SQLSTATES = ("08", "53300", "57P01", "57P02", "57P03")
"""PostgreSQL cannot be reached, is full, ends, crashed or starts (its manual, appendix A)."""

log = structlog.get_logger()


def setup_problems(app: FastAPI, package: str) -> None:
    """Answer every failure as application/problem+json in the language asked for."""
    app.state.problems = ProblemCatalogue("nahbar_common", package)

    async def on_problem(_request: Request, error: Exception) -> JSONResponse:
        return problem_response(app, error if isinstance(error, Problem) else InternalError())

    async def on_validation(request: Request, error: Exception) -> JSONResponse:
        problem = _problem_of_validation(request, error)
        refusal = await _refusal_of(request, unread=isinstance(problem, BadRequest))
        return problem_response(app, refusal or problem)

    async def on_http(request: Request, error: Exception) -> JSONResponse:
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = dict(getattr(error, "headers", None) or {})
        if status == HTTP_400_BAD_REQUEST and (refusal := await _refusal_of(request, unread=True)):
            return problem_response(app, refusal)
        default = BadRequest if status < 500 else InternalError
        return problem_response(app, BY_STATUS.get(status, default)(headers=headers))

    async def on_database(_request: Request, error: Exception) -> JSONResponse:
        problem = problem_of_database_error(error)
        log.warning("database refused", problem=problem.slug, exc_info=error)
        return problem_response(app, problem)

    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(RequestValidationError, on_validation)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(DBAPIError, on_database)
    app.add_exception_handler(PoolTimeout, on_database)
    # A database that cannot be reached at all: the driver raises what the socket raised.
    app.add_exception_handler(OSError, on_database)


def _problem_of_validation(request: Request, error: Exception) -> Problem:
    errors = error.errors() if isinstance(error, RequestValidationError) else []
    if any(entry["type"] == "json_invalid" for entry in errors):
        return BadRequest()
    if _is_unread_body(errors) and not is_json(request.headers.get("content-type", "")):
        return UnsupportedMediaType()
    return ValidationFailed(errors=field_errors(list(errors)))


async def _refusal_of(request: Request, *, unread: bool) -> Problem | None:
    """Tell whether the caller may not call this route at all, or finds nothing there.

    A body that cannot be read fails before any dependency: who may not call is told that, and not
    what is wrong with what they sent.
    """
    try:
        await authorise(request)
        if unread:
            await _run_dependencies(request)
    except Problem as refusal:
        return refusal if refusal.status in _NOT_THEIRS else None
    return None


async def _run_dependencies(request: Request) -> None:
    """Run what the route asks for before its function, without the body that cannot be read."""
    dependant = getattr(request.scope.get("route"), "dependant", None)
    if dependant is None:
        return
    async with AsyncExitStack() as stack:
        scope = {
            **request.scope,
            "fastapi_inner_astack": stack,
            "fastapi_function_astack": stack,
        }
        again = Request(scope, request.receive)
        # What was received is received once; without it, waiting for the body would never end.
        again._body = getattr(request, "_body", b"")
        await solve_dependencies(
            request=again,
            dependant=dependant,
            async_exit_stack=stack,
            embed_body_fields=False,
        )


def _is_unread_body(errors: Sequence[Any]) -> bool:
    """Tell whether a body came that the framework left as bytes: it was not said to be JSON."""
    return any(entry["loc"] == ("body",) and entry["type"] != "missing" for entry in errors)


def is_json(content_type: str) -> bool:
    """Tell whether a Content-Type names JSON, or a format made of it (RFC 6839, 3.1)."""
    essence = content_type.partition(";")[0].strip().lower()
    return essence == "application/json" or (
        essence.startswith("application/") and essence.endswith("+json")
    )


def problem_response(app: FastAPI, problem: Problem) -> JSONResponse:
    """Write a problem as a response."""
    context = current_request.get()
    catalogue: ProblemCatalogue = app.state.problems
    body = catalogue.body_of(problem, context.request_id if context else "")
    # RFC 9110, 15.5.2: every 401 says how one would show who one is.
    headers = {"WWW-Authenticate": "Bearer"} if problem.status == HTTP_401_UNAUTHORIZED else {}
    if problem.retry_after is not None:
        # Whole seconds, and none too few: who comes back too early is refused once more.
        headers["Retry-After"] = str(max(0, math.ceil(problem.retry_after)))
    return JSONResponse(
        body,
        status_code=problem.status,
        media_type=PROBLEM_MEDIA_TYPE,
        headers=headers | problem.headers,
    )


def problem_of_database_error(error: Exception) -> Problem:
    """Tell a contradiction (409) from a clash that may be repeated (409) and an outage (503)."""
    if isinstance(error, IntegrityError):
        return Conflict()
    if isinstance(error, PoolTimeout | OSError):
        return ServiceUnavailable(retry_after=2)
    original = getattr(error, "orig", None)
    sqlstate = getattr(original, "sqlstate", None)
    if sqlstate in _RETRYABLE_SQLSTATES or "database is locked" in str(original):
        return TryAgain()
    if getattr(error, "connection_invalidated", False) or str(sqlstate).startswith(
        _OUTAGE_SQLSTATES
    ):
        return ServiceUnavailable(retry_after=2)
    return InternalError()
