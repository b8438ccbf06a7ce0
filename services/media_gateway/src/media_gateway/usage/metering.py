"""The arithmetic of metering: pure functions, so that its rules can be tested as such."""

from dataclasses import dataclass
from datetime import datetime

from media_gateway.call.profiles import (
    CEILING_BYTES_PER_SECOND,
    HEADER_BYTES_PER_PACKET,
    Profile,
)
from media_gateway.usage.schemas import UsageReport

SLACK_SECONDS = 2.0
"""A report is late by the way it takes, and counters run ahead of clocks."""


@dataclass(frozen=True)
class Meter:
    """One connection's state; see `UsageConnection` for the members, all in bytes."""

    seq: int
    profile: Profile
    measured_bytes: int
    ceiling_bytes: int
    charged_bytes: int
    reported_at: datetime


def measured(report: UsageReport) -> int:
    """Give what went over the line in both directions, headers included."""
    packets = report.sent_packets + report.received_packets
    return report.sent_bytes + report.received_bytes + HEADER_BYTES_PER_PACKET * packets


def most_possible(joined_at: datetime, now: datetime) -> int:
    """Give the most bytes a person can have used since their first grant, on whatever devices.

    One identity has one connection at a time, so many reported ones share the same line.
    """
    seconds = max(0.0, (now - joined_at).total_seconds()) + SLACK_SECONDS
    return int(seconds * max(CEILING_BYTES_PER_SECOND.values()))


def first(report: UsageReport, joined_at: datetime, now: datetime) -> Meter:
    """Start a connection's meter; nothing can have been used before the grant was given."""
    since_grant = max(0.0, (now - joined_at).total_seconds())
    elapsed = since_grant if report.elapsed_seconds is None else report.elapsed_seconds
    seconds = min(elapsed, since_grant) + SLACK_SECONDS
    return _charge(report, 0, 0, seconds, CEILING_BYTES_PER_SECOND[report.profile], now)


def advance(meter: Meter, report: UsageReport, now: datetime) -> Meter:
    """Take a later report in; a repeated or overtaken one changes nothing.

    What is charged never falls, and never exceeds what the profile could have used in the time
    that passed here. Where the profile changed between reports, the bigger one counts.
    """
    if report.seq <= meter.seq:
        return meter
    seconds = max(0.0, (now - meter.reported_at).total_seconds())
    rate = max(CEILING_BYTES_PER_SECOND[meter.profile], CEILING_BYTES_PER_SECOND[report.profile])
    return _charge(
        report,
        meter.ceiling_bytes,
        meter.charged_bytes,
        seconds,
        rate,
        now,
        at_least=meter.measured_bytes,
    )


def _charge(
    report: UsageReport,
    ceiling: int,
    charged: int,
    seconds: float,
    rate: int,
    now: datetime,
    at_least: int = 0,
) -> Meter:
    new_measured = max(at_least, measured(report))
    new_ceiling = ceiling + int(seconds * rate)
    return Meter(
        seq=report.seq,
        profile=report.profile,
        measured_bytes=new_measured,
        ceiling_bytes=new_ceiling,
        charged_bytes=max(charged, min(new_measured, new_ceiling)),
        reported_at=now,
    )
