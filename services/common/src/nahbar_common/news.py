"""News from other services: they may come twice and in any order, and only what is newer counts."""

from typing import Any, Protocol

NOTHING_HEARD = -1
"""Revision of a row about which nothing was heard yet: every news is newer."""


class News(Protocol):
    """What another service tells; `revision` grows with every change it tells of."""

    @property
    def revision(self) -> int:
        """The producer's own count."""


def take_newer(row: Any, news: News, *fields: str, revision: str = "revision") -> bool:
    """Take over revision and the named fields if the news are newer; tell whether they were.

    Newer is strictly greater: the same revision again is a repetition. `revision` names the row's
    column that holds the producer's count, where that is not `revision`. The row is locked.
    """
    if news.revision <= getattr(row, revision):
        return False
    setattr(row, revision, news.revision)
    for field in fields:
        setattr(row, field, getattr(news, field))
    return True
