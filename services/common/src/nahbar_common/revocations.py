"""Following what identity takes away, twice a second, and asking when it cannot be followed."""

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from prometheus_client import CollectorRegistry, Gauge
from pydantic import AwareDatetime, BaseModel

from nahbar_common.clock import rfc3339
from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.jobs import Job, Ran
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.rights import FEED_PATH, Right
from nahbar_common.tokens import ACCESS_TOKEN_LIFETIME, CLOCK_SKEW

JOB = "revocations"
REVOCATION_KEPT = ACCESS_TOKEN_LIFETIME + CLOCK_SKEW + timedelta(hours=1)
"""How long a revocation is told and remembered: no token outlives it. The hour is for a service
that was away itself, and has somebody in a talk by a right that was taken meanwhile."""

_PAUSE = timedelta(seconds=0.5)
_PAUSE_WHILE_AWAY = timedelta(seconds=1)
_STALE_AFTER_SECONDS = 2.0
_ANSWER_WITHIN_SECONDS = 1.0

log = structlog.get_logger()


class RevokedRight(BaseModel):
    """One entry of the feed. Kinds that are not known yet concern no token that is read here."""

    kind: str
    subject: UUID


class FeedPage(BaseModel):
    """What identity answers: entries, the oldest first, and its time when it looked."""

    items: list[RevokedRight]
    next_cursor: str | None = None
    as_of: AwareDatetime


class AskedRights(BaseModel):
    """What identity is asked about."""

    rights: list[RevokedRight]


class StillRevoked(BaseModel):
    """Those of them that were taken away."""

    revoked: list[RevokedRight]


class RevocationFeed:
    """REST client of identity's feed (scope `revocations:read`)."""

    def __init__(self, service: ServiceClient) -> None:
        self._service = service

    async def page(self, since: datetime | None, cursor: str | None) -> FeedPage:
        """Give what was revoked since a moment of identity's clock, a little overlap included."""
        params = {"since": rfc3339(since)} if since is not None else {}
        if cursor is not None:
            params["cursor"] = cursor
        return await self._service.get(FEED_PATH, FeedPage, params=params)

    async def check(self, rights: Iterable[Right]) -> StillRevoked:
        """Ask about some."""
        asked = [RevokedRight(kind=right.kind, subject=right.id) for right in sorted(rights)]
        return await self._service.post(
            f"{FEED_PATH}/check", StillRevoked, AskedRights(rights=asked), repeatable=True
        )


class FollowedRevocations:
    """What the feed has told this process; sits in `app.state.revocations`.

    `on_heard` is called with rights of which it was not known before that they are revoked.
    """

    def __init__(self, feed: RevocationFeed) -> None:
        self._feed = feed
        self._forget_at: dict[Right, float] = {}
        self._since: datetime | None = None
        self._current_at = self._no_answer_until = float("-inf")
        self.on_heard: list[Callable[[frozenset[Right]], None]] = []

    @property
    def is_current(self) -> bool:
        """Tell whether all is known that was revoked up to a moment ago."""
        return time.monotonic() - self._current_at <= _STALE_AFTER_SECONDS

    def known(self) -> frozenset[Right]:
        """Give all rights that are known to be revoked."""
        return frozenset(self._forget_at)

    def has_any(self, rights: Iterable[Right]) -> bool:
        """Tell whether one of these is known to be revoked."""
        return any(right in self._forget_at for right in rights)

    async def are_revoked(self, rights: frozenset[Right]) -> bool:
        """Tell whether one of them was taken away, as far as it is known here."""
        return self.has_any(rights)

    async def are_revoked_for_sure(self, rights: frozenset[Right]) -> bool:
        """Tell it as it is now; asks identity while the feed stays away.

        Raises ServiceUnavailable when no answer comes within a second.
        """
        if not rights or self.is_current or self.has_any(rights):
            return self.has_any(rights)
        # Whoever comes while identity hangs does not wait for it once more.
        if time.monotonic() >= self._no_answer_until:
            try:
                async with asyncio.timeout(_ANSWER_WITHIN_SECONDS):
                    answer = await self._feed.check(rights)
            except (TimeoutError, ServiceUnavailable, ServiceProblem):
                self._no_answer_until = time.monotonic() + _PAUSE_WHILE_AWAY.total_seconds()
            else:
                self._hear(answer.revoked)
                return self.has_any(rights)
        if self.is_current:
            return self.has_any(rights)
        raise ServiceUnavailable(retry_after=2)

    async def follow(self) -> int:
        """Ask once what is new; give how much was. Raises what the feed's client raises.

        A page that fails leaves what came before it; the next time all of them come again.
        """
        started, known = time.monotonic(), len(self._forget_at)
        as_of: datetime | None = None
        cursor: str | None = None
        while as_of is None or cursor is not None:
            async with asyncio.timeout(_ANSWER_WITHIN_SECONDS):
                page = await self._feed.page(self._since, cursor)
            as_of = as_of or page.as_of
            cursor = page.next_cursor
            self._hear(page.items)
        heard = len(self._forget_at) - known
        self._since, self._current_at = as_of, started
        self._no_answer_until = float("-inf")
        self._forget(started)
        return heard

    def _hear(self, items: Iterable[RevokedRight]) -> None:
        forget_at = time.monotonic() + REVOCATION_KEPT.total_seconds()
        told = {
            Right(item.kind, item.subject)  # type: ignore[arg-type]  # others name no token's
            for item in items
        }
        news = frozenset(told - self._forget_at.keys())
        self._forget_at.update(dict.fromkeys(news, forget_at))
        if news:
            for listener in self.on_heard:
                listener(news)

    def _forget(self, now: float) -> None:
        over = [right for right, moment in self._forget_at.items() if moment <= now]
        for right in over:
            del self._forget_at[right]


def following(revocations: FollowedRevocations, registry: CollectorRegistry) -> Job:
    """Make the job that follows the feed, before the first request and then twice a second."""
    heard_at = Gauge(
        "nahbar_revocations_heard_timestamp_seconds",
        "When the feed of revocations last answered.",
        registry=registry,
    )
    away = False

    async def follow(_app: object) -> Ran:
        nonlocal away
        try:
            heard = await revocations.follow()
        except (TimeoutError, ServiceUnavailable, ServiceProblem) as error:
            # Once, and not twice a second for as long as identity is away.
            tell = log.debug if away else log.warning
            tell("revocations stay away", error_type=type(error).__name__)
            away = True
            return Ran(0, _PAUSE_WHILE_AWAY)
        if away:
            log.info("revocations come again")
        away = False
        heard_at.set_to_current_time()
        return Ran(heard)

    return Job(JOB, _PAUSE, follow, before_requests=True)
