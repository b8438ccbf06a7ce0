"""Signing access tokens with the active key, and finding public keys, with a short memory."""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.tokens import ACCESS_TOKEN_LIFETIME, sign

from identity.signing_keys.flows import active_key, all_keys
from identity.signing_keys.generation import open_private_key
from identity.signing_keys.service import SIGNER_MEMORY

_MIN_PAUSE_SECONDS = 1.0


@dataclass(frozen=True)
class AccessToken:
    """A signed token and the seconds it is good for."""

    value: str
    expires_in: int


@dataclass(frozen=True)
class ReadySigner:
    """The active key, loaded: signs without touching the database."""

    private_pem: str
    kid: str
    issuer: str

    def issue(self, claims: Mapping[str, Any], not_after: datetime | None = None) -> AccessToken:
        """Sign claims for ten minutes, or until `not_after` (UTC) if that is sooner."""
        now = utc_now()
        end = now + ACCESS_TOKEN_LIFETIME
        if not_after is not None:
            end = min(end, not_after)
        times = {"iat": int(now.timestamp()), "exp": int(end.timestamp())}
        value = sign(
            {**claims, **times}, private_pem=self.private_pem, kid=self.kid, issuer=self.issuer
        )
        return AccessToken(value, max(0, times["exp"] - times["iat"]))


class Signer:
    """Remembers the active key for SIGNER_MEMORY, so that a rotation reaches every replica."""

    def __init__(self, database: Database, sealer: Sealer, issuer: str) -> None:
        self._database, self._sealer, self._issuer = database, sealer, issuer
        self._ready: ReadySigner | None = None
        self._good_until = float("-inf")
        self._lock = asyncio.Lock()

    async def ready(self) -> ReadySigner:
        """Give the active key, made first if there is none."""
        async with self._lock:
            if self._ready is None or time.monotonic() > self._good_until:
                self._ready = await self._load()
                self._good_until = time.monotonic() + SIGNER_MEMORY.total_seconds()
            return self._ready

    async def _load(self) -> ReadySigner:
        key = await active_key(self._database, self._sealer)
        return ReadySigner(open_private_key(self._sealer, key), key.kid, self._issuer)


class OwnKeys:
    """The KeySource of identity itself: public keys from its own database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._keys: dict[str, Mapping[str, str]] = {}
        self._loaded_at = float("-inf")
        self._lock = asyncio.Lock()

    async def key(self, kid: str) -> Mapping[str, str] | None:
        """Give the public key with this id, or None.

        An unknown id looks again, but not more often than once a second.
        """
        age = time.monotonic() - self._loaded_at
        if age > SIGNER_MEMORY.total_seconds() or (
            kid not in self._keys and age > _MIN_PAUSE_SECONDS
        ):
            await self._load()
        return self._keys.get(kid)

    async def _load(self) -> None:
        started = time.monotonic()
        async with self._lock:
            if self._loaded_at > started:
                return
            keys = await all_keys(self._database)
            self._keys = {key.kid: json.loads(key.public_jwk) for key in keys}
            self._loaded_at = time.monotonic()
