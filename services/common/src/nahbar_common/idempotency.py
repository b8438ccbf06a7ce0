"""Idempotency keys: the same request twice gives the same answer once.

The record is written in the same transaction as the change, so a crash leaves both or neither.
An answer may hold a name that is erased an hour later, and lies in each backup made meanwhile. So
it opens with the caller's key only, of which a keyed hash is stored: neither the database nor the
service's data keys lead back to what was answered.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Annotated, TypeVar
from uuid import NAMESPACE_URL, uuid5

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel
from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.status import HTTP_200_OK

from nahbar_common.auth import RoutePrincipal
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database, get_database
from nahbar_common.etags import set_etag
from nahbar_common.problems import (
    IdempotencyKeyInFlight,
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
    TryAgain,
)
from nahbar_common.tables import IdempotencyRecord

Answer = TypeVar("Answer", bound=BaseModel)

LIFETIME = timedelta(hours=23)
"""Retention looks at it every hour, so no answer is kept for more than a day."""
_KEY = re.compile(r"^[\x21-\x7e]{8,128}$")
_KEY_INDEX = "idempotency_records.key"
_KEPT_HEADERS = ("etag",)


class Once:
    """Recalls the answer of a keyed request that was done, and remembers that of a new one."""

    def __init__(
        self,
        *,
        key: str,
        principal: str,
        fingerprint: str,
        status: int,
        response: Response,
        sealer: Sealer,
        database: Database,
        in_flight: set[tuple[str, str]],
    ) -> None:
        self.key, self._principal, self._fingerprint = key, principal, fingerprint
        self._status, self._response, self._sealer = status, response, sealer
        self._stored_key = sealer.blind_index(f"{principal}/{key}", _KEY_INDEX).hex()
        self.database, self._in_flight = database, in_flight
        self.is_settled = False
        """Whether the answer was recalled or remembered."""

    def derived_key(self, purpose: str) -> str:
        """Give a key for a call to another service that repeats exactly when this one does."""
        return str(uuid5(NAMESPACE_URL, f"{self._principal}/{self.key}/{purpose}"))

    async def recall(self, session: AsyncSession, model: type[Answer]) -> Answer | None:
        """Give the stored answer, if this request was done; raise when the body differs."""
        await self._hold(session)
        record = await session.get(IdempotencyRecord, (self._principal, self._stored_key))
        if record is None or _is_over(record):
            return None
        if record.fingerprint != self._fingerprint:
            raise IdempotencyKeyReused
        stored = json.loads(self._open(record.answer))
        self._response.status_code = record.status
        self._response.headers.update(stored["headers"])
        self.is_settled = True
        return model.model_validate(stored["body"])

    async def remember(
        self, session: AsyncSession, answer: BaseModel, status: int | None = None
    ) -> None:
        """Store the answer in the caller's transaction, with its ETag if it is Versioned.

        The status is the one that the endpoint chose, or else the route's. Raises TryAgain when
        another replica was first: the repetition gets that one's answer.
        """
        status = status or self._response.status_code or self._status
        set_etag(self._response, answer)
        kept = {
            name: self._response.headers[name]
            for name in _KEPT_HEADERS
            if name in self._response.headers
        }
        stored = {"body": answer.model_dump(mode="json"), "headers": kept}
        expired = await session.get(IdempotencyRecord, (self._principal, self._stored_key))
        if expired is not None:
            if not _is_over(expired):
                # Another replica was first; everything of this transaction goes back.
                raise TryAgain(retry_after=0)
            await session.delete(expired)
            await session.flush()
        session.add(
            IdempotencyRecord(
                principal=self._principal,
                key=self._stored_key,
                fingerprint=self._fingerprint,
                status=status,
                answer=self._seal(json.dumps(stored).encode()),
            )
        )
        try:
            await session.flush()
        except IntegrityError:
            # Another replica was first; everything of this transaction goes back.
            raise TryAgain(retry_after=0) from None
        self._response.status_code = status
        self.is_settled = True

    @contextmanager
    def exclusively(self) -> Iterator[None]:
        """Refuse the same key while the first request is at work (RFC draft: 409)."""
        mark = (self._principal, self.key)
        if mark in self._in_flight:
            raise IdempotencyKeyInFlight(retry_after=1)
        self._in_flight.add(mark)
        try:
            yield
        finally:
            self._in_flight.discard(mark)

    async def _hold(self, session: AsyncSession) -> None:
        # PostgreSQL: a lock until the commit, seen by every replica. SQLite has one writer anyway.
        if session.get_bind().dialect.name != "postgresql":
            return
        name = f"{self._principal}/{self.key}"
        lock = select(func.pg_try_advisory_xact_lock(func.hashtextextended(name, 0)))
        if not (await session.exec(lock)).one():
            raise IdempotencyKeyInFlight(retry_after=1)

    def _seal(self, answer: bytes) -> bytes:
        """Seal with the caller's key, which may be a poor one, and around that with our own."""
        return self._sealer.seal(self._of_caller().seal(answer, *self._place), *self._place)

    def _open(self, sealed: bytes) -> bytes:
        return self._of_caller().open(self._sealer.open(sealed, *self._place), *self._place)

    def _of_caller(self) -> Sealer:
        derived = HKDF(hashes.SHA256(), 32, salt=None, info=b"nahbar idempotency answer")
        return Sealer({"caller": derived.derive(self.key.encode())})

    @property
    def _place(self) -> tuple[str, str, str]:
        return ("idempotency_records", self._principal, self._stored_key)


def _is_over(record: IdempotencyRecord) -> bool:
    return record.created_at < utc_now() - LIFETIME


async def make_once(
    request: Request,
    response: Response,
    principal: RoutePrincipal,
    idempotency_key: Annotated[
        str | None, Header(description="8 to 128 printable characters, new for each new request.")
    ] = None,
) -> Once:
    """Read the key; use it as OnceDep."""
    if principal is None:
        # Without a principal the key would be everybody's, and so would be the answer.
        raise TypeError("a public route cannot be keyed")
    if idempotency_key is None or not _KEY.match(idempotency_key):
        raise IdempotencyKeyMissing
    content = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    content.update(request.url.query.encode() + b"\n")
    content.update(request.headers.get("if-match", "").encode() + b"\n")
    content.update(await request.body())
    sealer: Sealer = request.app.state.sealer
    # Keyed: from a plain hash, what was asked (a phone number, a PIN) could be guessed.
    fingerprint = sealer.blind_index(content.hexdigest(), "idempotency_records.fingerprint").hex()
    return Once(
        key=idempotency_key,
        principal=principal.key,
        fingerprint=fingerprint,
        status=request.scope["route"].status_code or HTTP_200_OK,
        response=response,
        sealer=sealer,
        database=get_database(request),
        in_flight=request.app.state.keys_in_flight,
    )


OnceDep = Annotated[Once, Depends(make_once)]
"""For flows; an endpoint that is one transaction says only `@keyed`."""

KEY_PROBLEMS = (
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
    IdempotencyKeyInFlight,
    TryAgain,
)
"""What may go wrong with a key; OpenAPI has them for every keyed route."""
