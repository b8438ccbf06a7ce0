"""What wraps every request: ids, language, body limits, and one log line without content."""

import time
from typing import Any

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nahbar_common.auth import current_principal
from nahbar_common.context import RequestContext, current_request
from nahbar_common.handlers import is_json, problem_response
from nahbar_common.locales import current_locale, negotiate
from nahbar_common.problems import (
    BadRequest,
    BodyTooLarge,
    InternalError,
    Problem,
    UnsupportedMediaType,
)
from nahbar_common.request_metrics import METRICS_PATH, RequestMetrics
from nahbar_common.rights import FEED_PATH

MAX_BODY_BYTES = 1_048_576
_METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "DELETE"})

_SERVER_ERRORS = 500
_CALLER_GONE = 499
"""What the log and the metrics call it (nginx's word; no answer goes out)."""

log = structlog.get_logger()


class RequestContextMiddleware:
    """Request id and traceparent, the language, and at the end the log line and the metrics."""

    def __init__(self, app: ASGIApp, metrics: RequestMetrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        context = RequestContext.from_headers(
            headers.get("x-request-id", ""), headers.get("traceparent", "")
        )
        current_request.set(context)
        # Whoever asked before in the same task, or asks around this, has no part in it.
        caller = current_principal.set(None)
        locale = negotiate(headers.get("accept-language", ""))
        current_locale.set(locale)
        started, status, started_answer = time.perf_counter(), 500, False

        async def send_with_ids(message: Message) -> None:
            nonlocal status, started_answer
            if message["type"] == "http.response.start":
                status, started_answer = message["status"], True
                out = MutableHeaders(scope=message)
                out["x-request-id"] = context.request_id
                out.setdefault("cache-control", "no-store")
                out.setdefault("content-language", locale)
                out.add_vary_header("Accept-Language")
            await send(message)

        try:
            await self._app(scope, receive, send_with_ids)
        except ClientDisconnect:
            # Gone before the whole request was here: a dead line, or a service that is replaced.
            status = _CALLER_GONE
        except Exception:
            log.exception("unforeseen failure")
            if started_answer:
                raise
            response = problem_response(scope["app"], InternalError())
            await response(scope, receive, send_with_ids)
        finally:
            current_principal.reset(caller)
            self._tell(scope["method"], _template(scope), status, time.perf_counter() - started)

    def _tell(self, method: str, route: str, status: int, seconds: float) -> None:
        if not _is_probe(route):
            self._metrics.count(method, route, status, seconds)
        # They come all the time: only one that fails is worth a line.
        is_routine = _is_probe(route) or route == FEED_PATH
        tell = log.debug if is_routine and status < _SERVER_ERRORS else log.info
        tell(
            "request",
            method=method,
            route=route,
            status=status,
            duration_ms=round(seconds * 1000, 1),
        )


def _is_probe(route: str) -> bool:
    """Tell whether somebody asks how the service is, and nothing of it."""
    return route == METRICS_PATH or route.endswith(("/health/live", "/health/ready"))


def _template(scope: Scope) -> str:
    """Give the route's template: a path itself may hold ids."""
    route: Any = scope.get("route")
    return str(getattr(route, "path", "unmatched"))


class BodyLimitMiddleware:
    """Refuses bodies that are too big, declared or streamed, compressed, or not in UTF-8."""

    def __init__(self, app: ASGIApp, larger: dict[str, int] | None = None) -> None:
        """Take limits in bytes for paths that end in a given text; 1 MiB elsewhere."""
        self._app, self._larger = app, larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or scope["method"] not in _METHODS_WITH_BODY:
            await self._app(scope, receive, send)
            return
        limit = self._limit_of(scope["path"])
        headers = Headers(scope=scope)
        reads_json = is_json(headers.get("content-type", ""))
        refusal = _refusal_of(headers, limit)
        if refusal is not None:
            await problem_response(scope["app"], refusal)(scope, receive, send)
            return
        received = 0

        async def limited() -> Message:
            nonlocal received
            message = await receive()
            body = message.get("body", b"")
            received += len(body)
            if received > limit:
                raise BodyTooLarge(max_bytes=limit)
            if reads_json and b"\0" in body:
                # JSON in UTF-8 has no such byte; Python would go on to guess UTF-16 or UTF-32.
                raise BadRequest
            return message

        async def send_unless_over(message: Message) -> None:
            # The framework turns a failing read into an answer of its own: keep that back.
            if received <= limit:
                await send(message)

        try:
            await self._app(scope, limited, send_unless_over)
        except BodyTooLarge:
            log.info("body refused", problem=BodyTooLarge.slug)
        if received > limit:
            refusal = BodyTooLarge(max_bytes=limit)
            await problem_response(scope["app"], refusal)(scope, receive, send)

    def _limit_of(self, path: str) -> int:
        return next(
            (size for end, size in self._larger.items() if path.endswith(end)), MAX_BODY_BYTES
        )


def _refusal_of(headers: Headers, limit: int) -> Problem | None:
    length = headers.get("content-length", "0")
    if length.isdigit() and int(length) > limit:
        return BodyTooLarge(max_bytes=limit)
    if headers.get("content-encoding", "identity").strip().lower() != "identity":
        return UnsupportedMediaType()
    _, _, charset = headers.get("content-type", "").lower().partition("charset=")
    if charset and charset.split(";")[0].strip(" \"'") not in ("utf-8", "utf8"):
        return UnsupportedMediaType()
    return None
