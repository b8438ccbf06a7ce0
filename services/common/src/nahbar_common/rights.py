"""Rights that may be taken away: a token names the session and the link it was given for.

A signature says that a token was given, not that what it was given for still stands. So identity
writes down what it takes away, and every service follows that: what is revoked opens nothing.
While the news stay away, most routes go on (a token lives ten minutes at most); sensitive ones ask
identity about the very token, and without an answer they refuse.
"""

from typing import Literal, NamedTuple, Protocol
from uuid import UUID

FEED_PATH = "/api/identity/v1/revocations"
"""Where identity tells what it took away."""


class Right(NamedTuple):
    """What a token was given for and may be taken away: a session or visit, or a link."""

    kind: Literal["session", "link"]
    id: UUID


def rights_of(*, session: UUID | None = None, link: UUID | None = None) -> frozenset[Right]:
    """Give the rights of what is known of a session and a link."""
    rights = set()
    if session is not None:
        rights.add(Right("session", session))
    if link is not None:
        rights.add(Right("link", link))
    return frozenset(rights)


class Revocations(Protocol):
    """Where it is known what was taken away."""

    async def are_revoked(self, rights: frozenset[Right]) -> bool:
        """Tell whether one of them was taken away, as far as it is known here."""

    async def are_revoked_for_sure(self, rights: frozenset[Right]) -> bool:
        """Tell it as it is now; raise ServiceUnavailable when it cannot be known."""
