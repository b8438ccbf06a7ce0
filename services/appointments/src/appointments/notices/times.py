"""When reminders go out, in the time that an office's clocks show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_MINUTE = timedelta(minutes=1)
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class QuietHours:
    """A time of each day in which no reminder goes out; minutes of the day, as clocks show them.

    The same minute twice: there are none.
    """

    from_minute: int
    until_minute: int

    @property
    def over_midnight(self) -> bool:
        """Tell whether they begin on one day and end on the next."""
        return self.from_minute > self.until_minute

    def hold(self, minute: int) -> bool:
        """Tell whether a minute of the day is a quiet one."""
        if self.over_midnight:
            return minute >= self.from_minute or minute < self.until_minute
        return self.from_minute <= minute < self.until_minute


def ahead_of(starts_at: datetime, ahead_minutes: int, zone: ZoneInfo) -> datetime:
    """Give the moment so long before a talk.

    Whole days go by the calendar: a week before ten o'clock is ten o'clock, whatever clocks did in
    between. An hour before is an hour before.
    """
    days, rest = divmod(ahead_minutes, _DAY_MINUTES)
    moment = starts_at.astimezone(UTC)
    if days:
        # An hour that there is not on that day comes out as the one after it (PEP 495).
        moment = (starts_at.astimezone(zone) - timedelta(days=days)).astimezone(UTC)
    return moment - timedelta(minutes=rest)


def outside_of(
    quiet: QuietHours, moment: datetime, starts_at: datetime, zone: ZoneInfo
) -> datetime:
    """Give a moment that is not quiet: the end of the quiet hours, or just before they begin.

    Before, where the talk begins as soon as they end, or in them.
    """
    local = moment.astimezone(zone)
    minute = local.hour * 60 + local.minute
    if not quiet.hold(minute):
        return moment
    ends_tomorrow = quiet.over_midnight and minute >= quiet.from_minute
    ends_on = local.date() + timedelta(days=1) if ends_tomorrow else local.date()
    ends = _clock_shows(ends_on, quiet.until_minute, zone)
    if ends < starts_at:
        return ends
    began_on = ends_on - timedelta(days=1) if quiet.over_midnight else ends_on
    return _clock_shows(began_on, quiet.from_minute, zone) - _MINUTE


def reminders(
    starts_at: datetime,
    aheads: Iterable[int],
    quiet: QuietHours,
    zone: ZoneInfo,
    now: datetime,
) -> dict[int, datetime]:
    """Give when to remind of a talk, by how long before it; what is past is left out.

    Of two that quiet hours bring together the one stays that is nearer to the talk.
    """
    by_moment: dict[datetime, int] = {}
    for ahead in sorted(aheads, reverse=True):
        moment = outside_of(quiet, ahead_of(starts_at, ahead, zone), starts_at, zone)
        if moment > now:
            by_moment[moment] = ahead
    return {ahead: moment for moment, ahead in by_moment.items()}


def _clock_shows(day: date, minute: int, zone: ZoneInfo) -> datetime:
    hour, rest = divmod(minute, 60)
    local = datetime(day.year, day.month, day.day, hour, rest, tzinfo=zone)
    return local.astimezone(UTC)
