"""Device cookies: show that somebody signed in to an account from this browser before.

A cookie is "<nonce>.<mac>". The mac covers nonce and subject, so the cookie names nobody, and it is
worth something for this one account only. A subject is what an account is known by before it is
read: its e-mail address, or the account's id where the directory vouches for it.
"""

import base64
import hmac
from datetime import timedelta

from nahbar_common.crypto import Sealer

from identity.addresses import canonical_email
from identity.secret_values import new_secret

DEVICE_COOKIE_LIFETIME = timedelta(days=180)


def new_device_cookie(sealer: Sealer, subject: str) -> str:
    """Make the cookie a browser gets when somebody has signed in."""
    nonce = new_secret(16)
    return f"{nonce}.{_mac(sealer, subject, nonce)}"


def known_device(sealer: Sealer, subject: str, cookie: str | None) -> str | None:
    """Give the nonce of a cookie that is good for this subject, or None."""
    nonce, _, mac = (cookie or "").partition(".")
    if not nonce or not hmac.compare_digest(mac.encode(), _mac(sealer, subject, nonce).encode()):
        return None
    return nonce


def _mac(sealer: Sealer, subject: str, nonce: str) -> str:
    text = f"{nonce}.{canonical_email(subject)}"
    return base64.urlsafe_b64encode(sealer.blind_index(text, "device cookie")).decode().rstrip("=")
