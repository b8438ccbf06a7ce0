"""Slowing down guesses, after OWASP "Slow Down Online Guessing Attacks with Device Cookies".

Wrong passwords are counted per guesser, not per account, so nobody can lock out a colleague:

- a browser that has signed in to this account before is counted by its device cookie alone;
- everyone else is counted per account and network, and IPv6 site, and, far higher, per account over
  all networks.

So an attacker slows down themself; guesses from very many networks close an account to unknown
browsers for at most an hour, never to the browsers its person uses. A new invitation opens another
one. An unknown address is counted like a known one: the answer tells nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.slowing import limits, repository
from identity.slowing.guessers import Guesser
from identity.slowing.limits import GuessLimit
from identity.slowing.models import GuessCounter

log = structlog.get_logger()


@dataclass(frozen=True)
class Verdict:
    """Whether a password may be tried: seconds to wait (0: now), and whether that is new."""

    wait_seconds: int
    newly_slowed: bool = False


async def seconds_to_wait(session: AsyncSession, guessers: Sequence[Guesser]) -> int:
    """Tell how long a guesser has to wait (0: not at all), without counting anything."""
    waits = [0]
    for guesser in guessers:
        counter = await repository.find(session, guesser.limit.kind, guesser.subject)
        if counter is not None:
            waits.append(_wait_seconds(guesser.limit, counter))
    return max(waits)


async def count_failure(session: AsyncSession, guessers: Sequence[Guesser]) -> None:
    """Count a wrong guess after the fact: what was right takes nothing from anybody."""
    now = utc_now()
    for guesser in guessers:
        counter = await _lock_current(session, guesser, now)
        counter.failures += 1
        if counter.failures == guesser.limit.failures:
            log.warning("guesses slowed", kind=guesser.limit.kind)


async def reserve_guess(session: AsyncSession, guessers: Sequence[Guesser]) -> Verdict:
    """Count a try before the password is looked at, so that parallel tries all count."""
    counters, now = [], utc_now()
    for guesser in guessers:
        counter = await _lock_current(session, guesser, now)
        counters.append((guesser.limit, counter))
    waits = [_wait_seconds(limit, counter) for limit, counter in counters]
    newly = any(counter.failures == limit.failures for limit, counter in counters)
    for limit, counter in counters:
        # One above the limit marks that the refusal has been told of.
        if not any(waits) or counter.failures == limit.failures:
            counter.failures += 1
    return Verdict(max(waits), newly)


async def forgive(session: AsyncSession, guessers: Sequence[Guesser]) -> None:
    """Take back a try that was right; whoever knows the password has a clean slate.

    What is counted over strangers as well only loses this one: the others were not theirs.
    """
    for guesser in guessers:
        counter = await repository.lock(session, guesser.limit.kind, guesser.subject, utc_now())
        shared = guesser.limit in limits.SHARED
        counter.failures = max(0, counter.failures - 1) if shared else 0


async def take_back(session: AsyncSession, guessers: Sequence[Guesser]) -> None:
    """Take back a try that was not looked at in the end: it was no guess."""
    for guesser in guessers:
        counter = await repository.lock(session, guesser.limit.kind, guesser.subject, utc_now())
        counter.failures = max(0, counter.failures - 1)


async def _lock_current(session: AsyncSession, guesser: Guesser, now: datetime) -> GuessCounter:
    counter = await repository.lock(session, guesser.limit.kind, guesser.subject, now)
    if now - counter.window_started_at >= guesser.limit.window:
        counter.failures, counter.window_started_at = 0, now
    return counter


def _wait_seconds(limit: GuessLimit, counter: GuessCounter) -> int:
    left = counter.window_started_at + limit.window - utc_now()
    if counter.failures < limit.failures or left <= timedelta(0):
        return 0
    return max(1, math.ceil(left.total_seconds()))
