"""ETag and If-Match (RFC 9110, 8.8.3 and 13.1.1) over a row's version number."""

import re
from typing import Annotated

from fastapi import Depends, Header

from nahbar_common.problems import IfMatchMissing, PreconditionFailed

_ETAG = re.compile(r'^(?:W/)?"([0-9]{1,9})"$')


def etag(version: int) -> str:
    """Write a version as an ETag."""
    return f'"{version}"'


async def _if_match(
    if_match: Annotated[str | None, Header(description="ETag of what was read.")] = None,
) -> int:
    if if_match is None:
        raise IfMatchMissing
    match = _ETAG.match(if_match.strip())
    if match is None:
        raise PreconditionFailed
    return int(match.group(1))


IfMatch = Annotated[int, Depends(_if_match)]
"""The version the caller has read; compare it with `check_version`."""


def check_version(current: int, read: int) -> None:
    """Raise PreconditionFailed when somebody changed the row since it was read."""
    if current != read:
        raise PreconditionFailed
