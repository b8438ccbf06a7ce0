"""Cursor pagination: opaque cursors over the sort key of a list."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

from fastapi import Query

from nahbar_common.locales import is_storable
from nahbar_common.problems import InvalidCursor

Row = TypeVar("Row")

Limit = Annotated[int, Query(ge=1, le=200, description="How many items at most.")]
Cursor = Annotated[
    str | None, Query(max_length=500, description="`next_cursor` of the page before.")
]

_MAX_INTEGER = 2**63 - 1


def encode_cursor(*key: str | int) -> str:
    """Write a sort key as an opaque cursor."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *parsers: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Read a cursor back, one parser per part of the key; raise InvalidCursor otherwise.

    Also for what no database takes: whoever changes a cursor gets a problem, not a failure.
    """
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        values = tuple(parse(part) for parse, part in zip(parsers, key, strict=True))
        if not all(_is_comparable(value) for value in values):
            raise InvalidCursor
        return values
    except (binascii.Error, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        raise InvalidCursor from None


def cursor_moment(part: str) -> datetime:
    """Read a time of a sort key, for decode_cursor; without a zone no database could compare it."""
    moment = datetime.fromisoformat(part)
    if moment.tzinfo is None:
        raise ValueError("no zone")
    return moment.astimezone(UTC)


def _is_comparable(value: Any) -> bool:
    match value:
        case str():
            return is_storable(value)
        case int():
            return -_MAX_INTEGER <= value <= _MAX_INTEGER
        case datetime():
            # The first and last day of the calendar have no UTC in every zone.
            return value.tzinfo is not None and 1 < value.year < 9999
    return True


def split_page(
    rows: Sequence[Row], limit: int, key: Callable[[Row], tuple[str | int, ...]]
) -> tuple[list[Row], str | None]:
    """Cut `limit` rows from a result of up to limit + 1, and give the cursor to go on."""
    page = list(rows[:limit])
    return page, encode_cursor(*key(page[-1])) if len(rows) > limit and page else None
