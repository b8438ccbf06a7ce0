"""Cursor pagination: opaque cursors over the sort key of a list."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Query

from nahbar_common.problems import InvalidCursor

Row = TypeVar("Row")

Limit = Annotated[int, Query(ge=1, le=200, description="How many items at most.")]
Cursor = Annotated[
    str | None, Query(max_length=500, description="`next_cursor` of the page before.")
]


def encode_cursor(*key: str | int) -> str:
    """Write a sort key as an opaque cursor."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *parsers: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Read a cursor back, one parser per part of the key; raise InvalidCursor otherwise."""
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return tuple(parse(part) for parse, part in zip(parsers, key, strict=True))
    except (binascii.Error, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        raise InvalidCursor from None


def split_page(
    rows: Sequence[Row], limit: int, key: Callable[[Row], tuple[str | int, ...]]
) -> tuple[list[Row], str | None]:
    """Cut `limit` rows from a result of up to limit + 1, and give the cursor to go on."""
    page = list(rows[:limit])
    return page, encode_cursor(*key(page[-1])) if len(rows) > limit and page else None
