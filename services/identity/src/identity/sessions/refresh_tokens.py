"""Refresh tokens: "<session id>.<secret>", rotated, with reuse detection (RFC 9700, 4.14.2).

The next secret follows from the one before through a keyed hash. So whoever repeats a renewal
within the grace (a second tab, a lost answer) gets the very same next token: a family never has
two living ends, and a stolen token still shows at the next renewal.
"""

import base64
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

from nahbar_common.crypto import Sealer

from identity.browsers.kinds import UNKNOWN, BrowserKind
from identity.secret_values import hash_secret, new_secret
from identity.sessions.models import StaffSession

IDLE = timedelta(hours=12)
ABSOLUTE = timedelta(hours=16)
"""A working day: never ends in the middle of one, and a tab left open is signed out overnight."""
GRACE = timedelta(seconds=10)


class Renewal(Enum):
    """What a refresh token turned out to be."""

    GOOD = "good"
    OVER = "over"
    REUSED = "reused"


@dataclass(frozen=True)
class RefreshToken:
    """A refresh token as the cookie holds it."""

    session_id: UUID
    secret: str

    @classmethod
    def parse(cls, text: str | None) -> "RefreshToken | None":
        """Read a cookie's value; None when it is not one of ours."""
        identifier, _, secret = (text or "").partition(".")
        try:
            return cls(UUID(identifier), secret) if secret else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.session_id.hex}.{self.secret}"

    def successor(self, sealer: Sealer) -> "RefreshToken":
        """Give the token that follows this one."""
        derived = sealer.blind_index(str(self), "refresh token")
        return RefreshToken(self.session_id, base64.urlsafe_b64encode(derived).decode().rstrip("="))


def start_session(
    account_id: UUID, now: datetime, kind: BrowserKind = UNKNOWN
) -> tuple[StaffSession, RefreshToken]:
    """Make a session and its first token."""
    secret = new_secret()
    session = StaffSession(
        account_id=account_id,
        current_hash=hash_secret(secret),
        ends_at=now + ABSOLUTE,
        created_at=now,
        rotated_at=now,
        browser=kind.browser,
        system=kind.system,
    )
    return session, RefreshToken(session.id, secret)


def rotate(
    session: StaffSession, token: RefreshToken, sealer: Sealer, now: datetime
) -> tuple[Renewal, RefreshToken]:
    """Let a session go on with its next token, or end it; tell how that went.

    A session rotates once in GRACE at most, so within it a repeated token is always the newest
    one or the one before.
    """
    if session.ended_at is not None or now >= min(session.ends_at, session.rotated_at + IDLE):
        return Renewal.OVER, token
    presented = hash_secret(token.secret)
    rotated = session.previous_hash is not None
    in_grace = rotated and now - session.rotated_at < GRACE
    if hmac.compare_digest(presented, session.current_hash):
        if in_grace:
            return Renewal.GOOD, token
        successor = token.successor(sealer)
        session.previous_hash, session.current_hash = presented, hash_secret(successor.secret)
        session.rotated_at = now
        return Renewal.GOOD, successor
    if in_grace and hmac.compare_digest(presented, session.previous_hash or b""):
        return Renewal.GOOD, token.successor(sealer)
    session.ended_at = now
    return Renewal.REUSED, token
