"""Asking a provider that may be away, slow, or talk nonsense."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import structlog

from identity.directory_provider.errors import DirectoryUnavailable, DirectoryUntrusted

PATIENCE = 5.0
"""Seconds for one question, however slowly the answer drips in."""
AFTER_FAILURE = 5.0
"""Seconds after which it is worth another try."""

log = structlog.get_logger()


@asynccontextmanager
async def patiently() -> AsyncIterator[None]:
    """Give up in time; raise DirectoryUnavailable when no answer comes."""
    try:
        async with asyncio.timeout(PATIENCE):
            yield
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        log.warning("directory does not answer", error_type=type(error).__name__)
        raise DirectoryUnavailable(retry_after=AFTER_FAILURE) from None


def object_of(answer: httpx.Response) -> dict[str, Any]:
    """Read an answer's JSON object; raise DirectoryUntrusted for a good answer without."""
    try:
        body = answer.json()
    except (ValueError, RecursionError):
        body = None
    if isinstance(body, dict):
        return body
    if answer.status_code == 200:
        log.warning("directory answers nonsense")
        raise DirectoryUntrusted
    return {}


async def get_json(
    http: httpx.AsyncClient, url: str, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    """GET a JSON object; raise DirectoryUnavailable or DirectoryUntrusted."""
    async with patiently():
        answer = await http.get(url, headers={"accept": "application/json", **(headers or {})})
    if answer.status_code != 200:
        log.warning("directory does not answer", status=answer.status_code)
        raise DirectoryUnavailable(retry_after=AFTER_FAILURE)
    return object_of(answer)
