"""News from other services: they may come twice and in any order, and only what is newer counts."""

from typing import Any, Protocol

NOTHING_HEARD = -1
"""Revision of a row about which nothing was heard yet: every news is newer."""


class News(Protocol):
    """What another service tells; `revision` grows with every change it tells of."""

    @property
    def revision(self) -> int | None:
        """The producer's own count; None from a release that did not say it."""


def take_newer(row: Any, news: News, *fields: str, revision: str = "revision") -> bool:
    """Take over revision and the named fields if the news are newer; tell whether they were.

    Newer is strictly greater: the same revision again is a repetition. `revision` names the row's
    column that holds the producer's count, where that is not `revision`. The row is locked.

    News without a count are from a producer's release before: they hold in the order they come,
    until the first that counts.
    """
    known = getattr(row, revision)
    if news.revision is None:
        if known != NOTHING_HEARD:
            return False
    elif news.revision <= known:
        return False
    else:
        setattr(row, revision, news.revision)
    for field in fields:
        setattr(row, field, getattr(news, field))
    return True
