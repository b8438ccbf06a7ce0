"""Timestamps after RFC 3161: somebody else says when a checkpoint was there already.

A checkpoint is signed with a key of the service. Whoever gets hold of that key can sign new ones,
but they cannot have them stamped for last month.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import httpx
from cryptography.x509 import Certificate, load_pem_x509_certificates
from rfc3161_client import (
    HashAlgorithm,
    TimeStampRequest,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from nahbar_common.db import refuse_inside_write

_SECONDS = 20.0
_LONGEST_ANSWER = 32_768
"""Bytes; an answer with its certificates has some 6,000."""
_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"


class StampUnfit(Exception):
    """It is no stamp, not of these authorities, or of something else."""


class NoStamp(Exception):
    """The authority gave none, or one that does not hold."""


def read_roots(path: Path) -> list[Certificate]:
    """Read root certificates (PEM); raise OSError, or ValueError when there is none."""
    return load_pem_x509_certificates(path.read_bytes())


def check_stamp(
    stamp: bytes,
    statement: str,
    roots: Sequence[Certificate],
    request: TimeStampRequest | None = None,
) -> datetime:
    """Give when a statement was stamped (UTC); raise StampUnfit.

    The authority's certificate had to be good at that time, not now. With the request that was
    sent, the answer has to be one to it (RFC 3161, 2.2).
    """
    builder = VerifierBuilder() if request is None else VerifierBuilder.from_request(request)
    for root in roots:
        builder = builder.add_root_certificate(root)
    try:
        answer = decode_timestamp_response(stamp)
        builder.build().verify(answer, _digest(statement))
        return _time_of(answer)
    except (VerificationError, ValueError, TypeError, KeyError) as error:
        raise StampUnfit from error


class TimestampAuthority:
    """Asks an authority for stamps over HTTP (RFC 3161, 3.4)."""

    def __init__(self, client: httpx.AsyncClient, url: str, roots: Sequence[Certificate]) -> None:
        self._client, self._url, self._roots = client, url, roots

    async def stamp(self, statement: str) -> bytes:
        """Have a statement stamped: only its hash is sent; raise NoStamp."""
        refuse_inside_write("timestamp authority")
        request = (
            TimestampRequestBuilder()
            .data(statement.encode("ascii"))
            .hash_algorithm(HashAlgorithm.SHA256)
            .nonce(nonce=True)
            .cert_request(cert_request=True)
            .build()
        )
        try:
            async with asyncio.timeout(_SECONDS):
                stamp = await self._post(request.as_bytes())
            check_stamp(stamp, statement, self._roots, request)
        except (httpx.HTTPError, TimeoutError, StampUnfit) as error:
            raise NoStamp(type(error).__name__) from error
        return stamp

    async def _post(self, body: bytes) -> bytes:
        headers = {"content-type": _QUERY, "accept": _REPLY}
        async with self._client.stream(
            "POST", self._url, content=body, headers=headers, timeout=_SECONDS
        ) as answer:
            answer.raise_for_status()
            read = b""
            async for piece in answer.aiter_bytes():
                read += piece
                if len(read) > _LONGEST_ANSWER:
                    raise StampUnfit
        return read


def _digest(statement: str) -> bytes:
    return hashlib.sha256(statement.encode("ascii")).digest()


def _time_of(answer: TimeStampResponse) -> datetime:
    moment: datetime = answer.tst_info.gen_time
    return moment
