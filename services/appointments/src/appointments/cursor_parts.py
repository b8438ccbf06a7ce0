"""Parsers of what this service's cursors hold; ValueError or TypeError for what was made up."""

from datetime import UTC, datetime


def moment(part: str) -> datetime:
    """Read a time with its zone; without one the database could not compare it."""
    value = datetime.fromisoformat(part)
    if value.tzinfo is None:
        raise ValueError("no zone")
    return value.astimezone(UTC)
