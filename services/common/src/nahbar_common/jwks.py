"""Public keys fetched from identity's JWKS (RFC 7517) and kept for a while."""

import asyncio
import time
from collections.abc import Mapping

import httpx
import structlog

from nahbar_common.problems import ServiceUnavailable

_FRESH_SECONDS = 300.0
"""A withdrawn key is refused after this long at the latest, if identity answers."""
_RENEW_SECONDS = 150.0
_UNKNOWN_PAUSE_SECONDS = 5.0
_STALE_PAUSE_SECONDS = 30.0
_TIMEOUT_SECONDS = 3.0


class RemoteKeys:
    """Keys by id. An unknown id asks again, but not more often than every few seconds.

    Keys once fetched stay usable while identity is away: a running product survives that.
    """

    def __init__(self, url: str, client: httpx.AsyncClient) -> None:
        self._url, self._client = url, client
        self._keys: dict[str, Mapping[str, str]] = {}
        self._fetched_at = self._tried_at = float("-inf")
        self._tries = 0
        self._lock = asyncio.Lock()
        self._renewal: asyncio.Task[None] | None = None

    async def key(self, kid: str) -> Mapping[str, str] | None:
        """Give the public key with this id; raise ServiceUnavailable when none was ever had."""
        age = time.monotonic() - self._fetched_at
        if kid not in self._keys:
            await self._refresh(_UNKNOWN_PAUSE_SECONDS)
        elif age > _FRESH_SECONDS:
            await self._refresh(_STALE_PAUSE_SECONDS)
        elif age > _RENEW_SECONDS and not self._is_renewing():
            # The list is new enough: nobody waits while a newer one is asked for.
            self._renewal = asyncio.create_task(self._refresh(_STALE_PAUSE_SECONDS))
        if not self._keys:
            raise ServiceUnavailable(retry_after=5)
        return self._keys.get(kid)

    def _is_renewing(self) -> bool:
        return self._renewal is not None and not self._renewal.done()

    async def _refresh(self, pause: float) -> None:
        tries = self._tries
        async with self._lock:
            # Whoever waited for another's try has its outcome: a hanging identity costs one
            # timeout, not one for each in the queue.
            if tries != self._tries or (self._keys and time.monotonic() - self._tried_at < pause):
                return
            self._tried_at = time.monotonic()
            try:
                answer = await self._client.get(self._url, timeout=_TIMEOUT_SECONDS)
                answer.raise_for_status()
                self._keys = {key["kid"]: key for key in answer.json()["keys"]}
                self._fetched_at = self._tried_at
            except (httpx.HTTPError, ValueError, KeyError, TypeError):
                structlog.get_logger().warning("jwks not fetched", exc_info=True)
            self._tries += 1
