"""The one source of time: aware, in UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Give the current time in UTC."""
    return datetime.now(UTC)


def rfc3339(moment: datetime) -> str:
    """Write a moment as RFC 3339 in UTC with a trailing Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
