"""Whether a talk fits its voucher: pure functions, so that their rules can be tested as such.

Down at once when the rest would not last until the planned end, so that it does; up one step after
a while, and only with room to spare, so that pictures do not come and go.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from media_gateway.call.profiles import STEPS, Step, expected_bytes
from media_gateway.usage.schemas import AllowanceRead, Level

LEAST_AHEAD = timedelta(minutes=2)
"""Whoever talks on past the planned end does so thriftily, but not from one second to the next."""
HOLD = timedelta(minutes=1)
"""How long a step is held before a better one is tried."""
ROOM_TO_RISE = 1.25
LOW = 0.8


@dataclass(frozen=True)
class Voucher:
    """What a voucher pays for, and what is used of it, in bytes."""

    limit: int
    used: int

    @property
    def left(self) -> int:
        """Give what is left; never below 0."""
        return max(0, self.limit - self.used)


@dataclass(frozen=True)
class Taken:
    """The step that holds, and since when."""

    step: Step
    since: datetime


def needs_of(codec: str, people: int, ends_at: datetime, now: datetime) -> dict[Step, int]:
    """Give what each step needs of one person until the planned end, in bytes.

    Each of so many people sends once and receives what all others send.
    """
    seconds = max(ends_at - now, LEAST_AHEAD).total_seconds()
    return {step: expected_bytes(step, codec, seconds) * max(2, people) // 2 for step in STEPS}


def step_for(
    left: int, needs: Mapping[Step, int], before: Taken | None, now: datetime, least: Step
) -> Step:
    """Give the best step that lasts, at most one better than before; never below `least`."""
    floor = STEPS.index(least)
    if before is None:
        return next((step for step in STEPS[:floor] if left >= needs[step]), least)
    held = min(STEPS.index(before.step), floor)
    better = STEPS[held - 1] if held > 0 and now - before.since >= HOLD else None
    if better is not None and left >= needs[better] * ROOM_TO_RISE:
        return better
    return next((step for step in STEPS[held:floor] if left >= needs[step]), least)


def level_of(voucher: Voucher) -> Level:
    """Give how much of a voucher is used, in words."""
    if voucher.used >= voucher.limit:
        return "used_up"
    return "low" if voucher.used >= LOW * voucher.limit else "enough"


def allowance_of(
    vouchers: list[Voucher],
    needs: Mapping[Step, int],
    before: Taken | None,
    now: datetime,
    least: Step,
) -> AllowanceRead:
    """Give what the vouchers of a call allow; of several, what is nearest its end counts."""
    left = min(voucher.left for voucher in vouchers)
    fullest = max(vouchers, key=lambda voucher: voucher.used / voucher.limit)
    return AllowanceRead(
        step=step_for(left, needs, before, now, least),
        level=level_of(fullest),
        sound_fits=left >= needs["nur_ton"],
    )
