"""How many requests a service answers and how long they take, for Prometheus.

By route template, never by path: a path holds ids. The route is the one that answered, as the
request's log line has it. A library in between would look for it a second time in each request,
through all routes.
"""

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import generate_latest
from starlette.responses import Response

from nahbar_common.auth import PublicRoute

METRICS_PATH = "/metrics"
"""The API gateway does not let it through."""

router = APIRouter(include_in_schema=False, dependencies=[PublicRoute])

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class RequestMetrics:
    """Counts requests by method, route and status; their duration in seconds by method, route."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._requests = Counter(
            "http_requests",
            "Requests by method, route and status.",
            ["method", "handler", "status"],
            registry=registry,
        )
        self._duration = Histogram(
            "http_request_duration_seconds",
            "From a request's arrival to the end of its answer.",
            ["method", "handler"],
            registry=registry,
            buckets=_SECONDS,
        )

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answered request; whatever a caller makes up stays one line."""
        known = method if method in _METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._duration.labels(known, route).observe(seconds)


@router.get(METRICS_PATH)
async def metrics(request: Request) -> Response:
    """Give everything that is measured, in Prometheus' text format."""
    return Response(generate_latest(request.app.state.metrics), media_type=CONTENT_TYPE_LATEST)
