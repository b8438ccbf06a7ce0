"""Codes of authenticator apps (TOTP, RFC 6238): six digits, every 30 seconds another."""

import hmac
import re
import unicodedata
from datetime import datetime

import pyotp

_ISSUER = "Nahbar"
_TOLERANCE = (0, -1, 1)
"""Steps a code may be early or late: clocks differ, and people type slowly (RFC 6238, 5.2)."""
_CODE = re.compile(r"^[0-9]{6}$")


def new_secret() -> str:
    """Give a random secret in base32: 160 bits, as RFC 4226 asks for."""
    return pyotp.random_base32(32)


def address_of(secret: str, name: str) -> str:
    """Write what the QR code says: who gives the codes out, and for whom."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=_ISSUER)


def read_code(typed: str) -> str | None:
    """Find six digits in what somebody typed; spaces, dashes and other digits' shapes are fine."""
    code = re.sub(r"[\s\-\u2010-\u2015.]", "", unicodedata.normalize("NFKC", typed))
    return code if _CODE.match(code) else None


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Give the time step whose code this is, or None when it is none of now."""
    totp = pyotp.TOTP(secret)
    current = totp.timecode(now)
    for offset in _TOLERANCE:
        if hmac.compare_digest(totp.generate_otp(current + offset), code):
            return current + offset
    return None
