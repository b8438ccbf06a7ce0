"""Checks signed receipts and confirmations against the public keys: offline, by the file alone.

Told apart is what happened to a file: not a bit changed, bent, cut off, signed by another key,
dated in a time when its key did not sign, or nothing of ours at all.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import rfc8785
from nahbar_common.problems import TokenInvalid
from nahbar_common.tokens import verify_statement
from pydantic import ValidationError

from consent.receipts import presence, signing
from consent.receipts.presence import Presence
from consent.receipts.schemas import ReceiptKeyRead, Verdict
from consent.receipts.signing import MEMBERS
from consent.receipts.statement import Receipt

LARGEST = 500_000
"""Bytes: several times the longest declaration, with every letter escaped."""
_KINDS: dict[str, type[Receipt] | type[Presence]] = {
    signing.KIND: Receipt,
    presence.KIND: Presence,
}
"""What the office's seal is put under, and what each states."""
_TYPES = {f"nahbar-{kind}+jws": kind for kind in _KINDS}
_SIGNATURE_BYTES = 64
_LEEWAY = timedelta(hours=1)
"""A replica may sign with the key before for the moment in which a new one is made."""


@dataclass(frozen=True)
class Checked:
    """What was found; statement: only of one that is genuine."""

    verdict: Verdict
    kid: str | None = None
    sealed_at: datetime | None = None
    statement: Receipt | Presence | None = None


def read_keys(keys: Iterable[Mapping[str, Any]]) -> dict[str, ReceiptKeyRead]:
    """Read what …/v1/receipts/keys answered; raises ValueError for what is no such answer."""
    read = [ReceiptKeyRead.model_validate(key) for key in keys]
    return {key.kid: key for key in read}


def check_json(raw: bytes, keys: Mapping[str, ReceiptKeyRead]) -> Checked:
    """Check a receipt that is signed JSON."""
    raw = raw.rstrip(b"\r\n")  # what mail and editors put after the last line
    if len(raw) > LARGEST or not raw.startswith(b"{"):
        return Checked("not_a_receipt")
    try:
        signed = json.loads(raw)
    except (ValueError, RecursionError):
        return Checked("changed" if raw.endswith(b"}") else "shortened")
    if not _is_signed(signed):
        return Checked("not_a_receipt")
    named = _named_in(signed["protected"])
    if _canonical(signed) != raw or named is None:
        return Checked("changed")
    kid, kind = named
    if kid not in keys:
        return Checked("other_key")
    if not _is_whole(signed["signature"]):
        return Checked("shortened")
    return _verify(signed, kind, keys[kid])


def is_in_time(moment: datetime, key: ReceiptKeyRead) -> bool:
    """Tell whether a key sealed at that time."""
    until = key.seals_until
    return key.seals_from - _LEEWAY <= moment and (until is None or moment <= until + _LEEWAY)


def _verify(signed: Mapping[str, str], kind: str, key: ReceiptKeyRead) -> Checked:
    compact = ".".join((signed["protected"], signed["payload"], signed["signature"]))
    jwk = key.model_dump(include={"kty", "crv", "x", "y", "kid", "use", "alg"})
    try:
        statement = verify_statement(compact, kind, {key.kid: jwk}, longest=LARGEST)
    except TokenInvalid:
        return Checked("changed", key.kid)
    try:
        stated = _KINDS[kind].model_validate(statement)
    except ValidationError:
        # Ours, but of a schema that this program does not know.
        return Checked("not_a_receipt", key.kid)
    if not is_in_time(stated.issued_at, key):
        return Checked("out_of_time", key.kid, stated.issued_at)
    return Checked("genuine", key.kid, stated.issued_at, stated)


def _is_signed(signed: Any) -> bool:
    return (
        isinstance(signed, dict)
        and tuple(sorted(signed)) == MEMBERS
        and all(isinstance(member, str) for member in signed.values())
    )


def _canonical(signed: Any) -> bytes | None:
    """Write it as we write it; None where a letter stands that carries no bits of its own."""
    try:
        if any(_encode(_decode(member)) != member for member in signed.values()):
            return None
        return rfc8785.dumps(signed)
    except (ValueError, rfc8785.CanonicalizationError):
        return None


def _named_in(protected: str) -> tuple[str, str] | None:
    """Give key and kind that a header names; None where it is none of ours."""
    try:
        header = json.loads(_decode(protected))
    except (ValueError, RecursionError):
        return None
    if not isinstance(header, dict):
        return None
    kid, kind = header.get("kid"), _TYPES.get(str(header.get("typ")))
    return (kid, kind) if isinstance(kid, str) and kind is not None else None


def _is_whole(signature: str) -> bool:
    return len(_decode(signature)) >= _SIGNATURE_BYTES


def _decode(text: str) -> bytes:
    try:
        raw = text.encode("ascii")
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError from error


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
