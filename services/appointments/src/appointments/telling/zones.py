"""The rules of a time zone as entries carry them (RFC 5545, 3.6.5).

Made here from the time-zone database: icalendar's own `Timezone.from_tzid` (7.3.2) writes the
beginning of summer time as clocks show it afterwards, and programs that go by it are an hour off
for an hour.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_BEGINS, _ENDS = datetime(2020, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
"""The same rules in every entry: programs may keep what they have read of a zone. Tables of zones
end with 2037, too."""
_WEEK, _DAY, _MINUTE = timedelta(days=7), timedelta(days=1), timedelta(minutes=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@lru_cache(maxsize=64)
def zone_rules(name: str) -> Timezone:
    """Give a zone's rules from 2020 to 2037."""
    zone = ZoneInfo(name)
    rules = Timezone()
    rules.add("tzid", name)
    alike: dict[tuple[timedelta, timedelta, str, bool], list[datetime]] = defaultdict(list)
    for moment, before in [(_BEGINS, _offset(_BEGINS, zone)), *_changes(zone)]:
        local = moment.astimezone(zone)
        summer = bool(local.dst())
        # The beginning as clocks show it that do not yet know of the change.
        onset = (moment + before).replace(tzinfo=None)
        alike[before, _offset(moment, zone), local.tzname() or name, summer].append(onset)
    for (before, after, short, summer), onsets in alike.items():
        yearly = _yearly(onsets)
        # Lists of dates (RDATE) are not read by all; each date for itself is.
        for onset in onsets[:1] if yearly else onsets:
            rule = TimezoneDaylight() if summer else TimezoneStandard()
            rule.add("dtstart", onset)
            if yearly:
                rule.add("rrule", yearly)
            rule.add("tzoffsetfrom", before)
            rule.add("tzoffsetto", after)
            rule.add("tzname", short)
            rules.add_component(rule)
    return rules


def _yearly(onsets: list[datetime]) -> dict[str, str | int] | None:
    """Give the rule that these follow, such as the last Sunday of March; None for no such rule."""
    first = onsets[0]
    years = [onset.year for onset in onsets]
    alike = {(onset.month, onset.weekday(), onset.time()) for onset in onsets}
    if len(onsets) < 2 or len(alike) > 1 or years != [*range(_BEGINS.year, _ENDS.year)]:
        return None
    day = _WEEKDAYS[first.weekday()]
    if all((onset + _WEEK).month != onset.month for onset in onsets):
        return {"freq": "yearly", "bymonth": first.month, "byday": f"-1{day}"}
    places = {(onset.day - 1) // 7 + 1 for onset in onsets}
    if len(places) > 1:
        return None
    return {"freq": "yearly", "bymonth": first.month, "byday": f"{places.pop()}{day}"}


def _changes(zone: ZoneInfo) -> Iterator[tuple[datetime, timedelta]]:
    """Give when the zone's clocks change, each with their distance from UTC until then."""
    day = _BEGINS
    while day < _ENDS:
        before, following = _offset(day, zone), day + _DAY
        if _offset(following, zone) != before:
            earlier, later = day, following
            while later - earlier > _MINUTE:
                middle = earlier + (later - earlier) // _MINUTE // 2 * _MINUTE
                if _offset(middle, zone) == before:
                    earlier = middle
                else:
                    later = middle
            yield later, before
        day = following


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None  # a ZoneInfo always knows
    return offset
