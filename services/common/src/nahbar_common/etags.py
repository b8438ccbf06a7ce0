"""ETag and If-Match (RFC 9110, 8.8.3 and 13.1.1) over a row's version number."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from nahbar_common.auth import RoutePrincipal
from nahbar_common.problems import IfMatchMissing, PreconditionFailed
from nahbar_common.schemas import Versioned

_ETAG = re.compile(r'^(?:W/)?"([0-9]{1,9})"$')


def etag(version: int) -> str:
    """Write a version as an ETag."""
    return f'"{version}"'


def set_etag(response: Response, answer: object) -> None:
    """Set the ETag of an answer that is Versioned; others have none."""
    if isinstance(answer, Versioned):
        response.headers["etag"] = etag(answer.version_read)


async def make_if_match(
    _principal: RoutePrincipal,
    if_match: Annotated[str | None, Header(description="ETag of what was read.")] = None,
) -> int:
    """Read the header; use it as IfMatch."""
    if if_match is None:
        raise IfMatchMissing
    match = _ETAG.match(if_match.strip())
    if match is None:
        raise PreconditionFailed
    return int(match.group(1))


IF_MATCH_PROBLEMS = (IfMatchMissing, PreconditionFailed)
"""What may go wrong with If-Match; OpenAPI has them for every route that reads it."""

IfMatch = Annotated[int, Depends(make_if_match)]
"""The version the caller has read; compare it with `check_version`."""


def check_version(current: int, read: int) -> None:
    """Raise PreconditionFailed when somebody changed the row since it was read."""
    if current != read:
        raise PreconditionFailed
