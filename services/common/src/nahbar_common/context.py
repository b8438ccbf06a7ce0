"""What one request carries along: its id and its place in a trace (W3C Trace Context)."""

import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import uuid4

_TRACEPARENT = re.compile(r"^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$")
_REQUEST_ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


@dataclass(frozen=True)
class RequestContext:
    """Ids that let an operator follow one request through the services."""

    request_id: str
    trace_id: str
    flags: str = "01"

    @property
    def traceparent(self) -> str:
        """Give the header for a call made on behalf of this request, with a new span id."""
        return f"00-{self.trace_id}-{secrets.token_hex(8)}-{self.flags}"

    @classmethod
    def from_headers(cls, request_id: str, traceparent: str) -> "RequestContext":
        """Take over ids that are well-formed, make new ones otherwise."""
        match = _TRACEPARENT.match(traceparent)
        return cls(
            request_id=request_id if _REQUEST_ID.match(request_id) else str(uuid4()),
            trace_id=match.group(1) if match else secrets.token_hex(16),
            flags=match.group(3) if match else "01",
        )


current_request: ContextVar[RequestContext | None] = ContextVar("current_request", default=None)


def propagation_headers() -> dict[str, str]:
    """Give the headers that pass the current request's ids on to another service."""
    context = current_request.get()
    if context is None:
        return {}
    return {"x-request-id": context.request_id, "traceparent": context.traceparent}
