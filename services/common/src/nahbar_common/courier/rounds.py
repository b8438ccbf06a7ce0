"""One round: bring what is due to the server, message after message, and note what came of each.

All who send go the same round; where their messages are kept, how one is claimed and what follows
from its being sent is theirs (a Mailbag). A message is claimed by moving its next attempt ahead by
CLAIM: a process that dies in the middle loses nothing, another one sends the same message again.
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Protocol, TypeVar

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import GIVE_UP_AFTER, Courier, Outcome, pause_after
from nahbar_common.jobs import AT_ONCE, Ran

BATCH = 50
_SHORTEST_PAUSE = timedelta(milliseconds=50)
UNREADABLE = Outcome("unreadable", is_final=True)


@dataclass(frozen=True)
class Claimed:
    """A message that this process sends: nobody else does meanwhile.

    attempt: this one's number, from 1. since: when it was first to be sent. message: None when it
    can be neither opened nor written, which no later attempt changes.
    """

    template: str
    attempt: int
    since: datetime
    message: EmailMessage | None


@dataclass(frozen=True)
class Result:
    """What is to be noted of an attempt; failure: None when the server took the message."""

    failure: str | None
    given_up: bool
    noted_at: datetime
    next_attempt_at: datetime


ClaimedT = TypeVar("ClaimedT", bound=Claimed)


class Mailbag(Protocol[ClaimedT]):
    """Where messages of one kind wait."""

    def claims(self) -> AsyncGenerator[ClaimedT | None, None]:
        """Claim what is due, one when asked for the next; None: looked at, nothing to send."""

    async def note(self, claimed: ClaimedT, result: Result) -> None:
        """Keep what came of an attempt."""

    async def waiting(self) -> tuple[int, datetime | None]:
        """Give how many wait, for operators, and when the next attempt is due."""


async def go_round(courier: Courier, bag: Mailbag[ClaimedT], longest: timedelta) -> Ran:
    """Bring a batch to the server; tell how many were looked at, and when to come again.

    longest: the pause when nothing is due.
    """
    looked = 0
    async with courier.connection() as line, aclosing(bag.claims()) as claims:
        async for claimed in claims:
            looked += 1
            if claimed is not None:
                outcome = UNREADABLE
                if claimed.message is not None:
                    outcome = await courier.hand_over(line, claimed.message)
                result = _result_of(claimed, outcome)
                await bag.note(claimed, result)
                courier.tell(claimed.template, claimed.attempt, outcome, given_up=result.given_up)
                if outcome.is_servers:
                    break
            if looked >= BATCH:
                break
    waiting, due = await bag.waiting()
    courier.metrics.waiting.set(waiting)
    # What is due and was not to be had is another replica's: asking at once would ask for nothing.
    shortest = AT_ONCE if looked else _SHORTEST_PAUSE
    return Ran(looked, longest if due is None else min(longest, max(shortest, due - utc_now())))


def _result_of(claimed: Claimed, outcome: Outcome) -> Result:
    now = utc_now()
    given_up = outcome.failure is not None and (
        outcome.is_final or now - claimed.since >= GIVE_UP_AFTER
    )
    return Result(outcome.failure, given_up, now, now + pause_after(claimed.attempt))
