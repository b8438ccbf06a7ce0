"""JSON logs that can hold nothing personal: only fields on the allow-list come through."""

import logging
import sys
import traceback
from types import TracebackType
from typing import Any

import structlog

from nahbar_common.context import current_request

# Words of our code, numbers, and ids of single events and requests: nothing of a person.
ALLOWED_FIELDS = frozenset(
    {
        "attempt",
        "check",
        "count",
        "duration_ms",
        "error_type",
        "event",
        "event_id",
        "event_type",
        "frames",
        "job",
        "kind",
        "level",
        "logger",
        "method",
        "part",
        "port",
        "problem",
        "request_id",
        "route",
        "schema",
        "schema_before",
        "service",
        "status",
        "table",
        "target",
        "timestamp",
        "trace_id",
        "version",
    }
)
_MAX_VALUE = 300


def configure_logging(service: str, level: str = "info") -> None:
    """Send structlog and the standard library's loggers to stdout as redacted JSON lines."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _add_context(service),
            _keep_frames_only,
            redact,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        # No file: each line goes to the output of its time, which may be another one than now.
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_StandardLibraryHandler()], level=logging.WARNING, force=True)
    # A library's logger may quote a statement, an address or a header: warnings and up only.
    for name in ("uvicorn", "uvicorn.error", "httpx", "sqlalchemy", "alembic"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).setLevel(logging.WARNING)


def redact(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Drop every field that is not on the allow-list, and cut long values."""
    return {
        key: value[:_MAX_VALUE] if isinstance(value, str) else value
        for key, value in event.items()
        if key in ALLOWED_FIELDS
    }


def _add_context(service: str) -> structlog.typing.Processor:
    def processor(_logger: Any, _method: str, event: structlog.typing.EventDict) -> Any:
        event["service"] = service
        context = current_request.get()
        if context is not None:
            event.setdefault("request_id", context.request_id)
            event.setdefault("trace_id", context.trace_id)
        return event

    return processor


def _keep_frames_only(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Turn an exception into its class and code places: its message may quote user input."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error_type"] = type(error).__qualname__
        event["frames"] = frames_of(error.__traceback__)
    return event


def frames_of(trace: TracebackType | None) -> list[str]:
    """Give the last code places of a traceback as `file:line function`, without values."""
    return [
        f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)[-12:]
    ]


class _StandardLibraryHandler(logging.Handler):
    """Pass on a library's records: the message template only, never its arguments."""

    def emit(self, record: logging.LogRecord) -> None:
        event: dict[str, Any] = {"logger": record.name}
        if record.exc_info:
            event["exc_info"] = record.exc_info
        template = record.msg if isinstance(record.msg, str) and record.args else "library message"
        structlog.get_logger().log(record.levelno, template, **event)
