"""Slowing down guesses, after OWASP "Slow Down Online Guessing Attacks with Device Cookies".

Wrong passwords are counted per guesser, not per account, so nobody can lock out a colleague:

- a browser that has signed in to this account before is counted by its device cookie alone;
- everyone else is counted per account and network, and, far higher, per account over all networks.

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
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.addresses import canonical_email
from identity.networks import site_of
from identity.slowing.devices import known_device
from identity.slowing.models import GuessCounter
from identity.slowing.repository import GuessCounterRepository

log = structlog.get_logger()


@dataclass(frozen=True)
class GuessLimit:
    """How many wrong passwords one kind of guesser has in a window of time."""

    kind: str
    failures: int
    window: timedelta


DEVICE = GuessLimit("device", 10, timedelta(minutes=15))
NETWORK = GuessLimit("network", 10, timedelta(minutes=15))
ACCOUNT = GuessLimit("account", 100, timedelta(hours=1))
OWN = GuessLimit("own", 10, timedelta(minutes=15))
"""Of somebody who is signed in, at their own password."""

CODE_NETWORK = GuessLimit("code-net", 60, timedelta(minutes=1))
"""Of wrong codes from one network, which may be that of a whole office: it is over in a minute."""
CODE_SITE = GuessLimit("code-site", 240, timedelta(minutes=1))
CODE_SPACE = GuessLimit("code-all", 2_000, timedelta(minutes=1))
"""Of wrong codes in all. A year of it finds one of a million living codes with p < 0.001."""


@dataclass(frozen=True)
class Guesser:
    """Somebody who is counted: a limit and a keyed hash (32 bytes) of who it is."""

    limit: GuessLimit
    subject: bytes


@dataclass(frozen=True)
class Verdict:
    """Whether a password may be tried: seconds to wait (0: now), and whether that is new."""

    wait_seconds: int
    newly_slowed: bool = False


def guessers_of_sign_in(
    sealer: Sealer, email: str, network: str, cookie: str | None
) -> list[Guesser]:
    """Tell as whom a try to sign in counts."""
    account = canonical_email(email)
    device = known_device(sealer, email, cookie)
    if device is not None:
        return [Guesser(DEVICE, sealer.blind_index(device, "guess device"))]
    return [
        Guesser(ACCOUNT, sealer.blind_index(account, "guess account")),
        Guesser(NETWORK, sealer.blind_index(f"{network} {account}", "guess network")),
    ]


def guesser_of_own(sealer: Sealer, account_id: str) -> list[Guesser]:
    """Tell as whom a signed-in person counts who names their current password."""
    return [Guesser(OWN, sealer.blind_index(account_id, "guess own"))]


def guessers_of_code(sealer: Sealer, network: str) -> list[Guesser]:
    """Tell as whom somebody counts who types a code; the narrowest first, as they are locked."""
    guessers = [Guesser(CODE_NETWORK, sealer.blind_index(network, "guess code network"))]
    site = site_of(network)
    if site is not None:
        guessers.append(Guesser(CODE_SITE, sealer.blind_index(site, "guess code network")))
    return [*guessers, Guesser(CODE_SPACE, sealer.blind_index("all", "guess code network"))]


async def seconds_to_wait(session: AsyncSession, guessers: Sequence[Guesser]) -> int:
    """Tell how long a guesser has to wait (0: not at all), without counting anything."""
    counters = GuessCounterRepository(session)
    waits = [0]
    for guesser in guessers:
        counter = await counters.get(guesser.limit.kind, guesser.subject)
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

    The account's count over all networks only loses this one: the others were not theirs.
    """
    for guesser in guessers:
        counter = await GuessCounterRepository(session).lock(
            guesser.limit.kind, guesser.subject, utc_now()
        )
        counter.failures = max(0, counter.failures - 1) if guesser.limit is ACCOUNT else 0


async def _lock_current(session: AsyncSession, guesser: Guesser, now: datetime) -> GuessCounter:
    counter = await GuessCounterRepository(session).lock(guesser.limit.kind, guesser.subject, now)
    if now - counter.window_started_at >= guesser.limit.window:
        counter.failures, counter.window_started_at = 0, now
    return counter


def _wait_seconds(limit: GuessLimit, counter: GuessCounter) -> int:
    left = counter.window_started_at + limit.window - utc_now()
    if counter.failures < limit.failures or left <= timedelta(0):
        return 0
    return max(1, math.ceil(left.total_seconds()))
