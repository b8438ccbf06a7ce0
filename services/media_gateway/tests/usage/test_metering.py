"""The arithmetic of metering: monotone, capped, insensitive to order and repetition."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st
from media_gateway.call.profiles import CEILING_BYTES_PER_SECOND
from media_gateway.usage import metering
from media_gateway.usage.schemas import UsageReport

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CONNECTION = uuid4()

counters = st.integers(0, 2**50)
profiles = st.sampled_from(sorted(CEILING_BYTES_PER_SECOND))
reports = st.builds(
    UsageReport,
    connection_id=st.just(CONNECTION),
    seq=st.integers(0, 50),
    sent_bytes=counters,
    received_bytes=counters,
    sent_packets=counters,
    received_packets=counters,
    elapsed_seconds=st.floats(0, 86_400),
    profile=profiles,
)
arrivals = st.lists(st.tuples(reports, st.floats(0, 120)), min_size=1, max_size=30)


def create_report(seq=1, size=0, packets=0, elapsed=10.0, profile="sparsam"):
    return UsageReport(
        connection_id=CONNECTION,
        seq=seq,
        sent_bytes=size,
        received_bytes=0,
        sent_packets=packets,
        received_packets=0,
        elapsed_seconds=elapsed,
        profile=profile,
    )


def run(events):
    """Let reports arrive one after the other; give all meters and the time that passed."""
    now, meters = START, []
    for report, pause in events:
        now += timedelta(seconds=pause)
        meters.append(
            metering.advance(meters[-1], report, now)
            if meters
            else metering.first(report, START, now)
        )
    return meters, (now - START).total_seconds()


def test_headers_of_28_bytes_a_packet_are_charged_too():
    report = create_report(size=1_000, packets=10)
    assert metering.measured(report) == 1_280
    assert metering.first(report, START, START + timedelta(seconds=10)).charged_bytes == 1_280


def test_nothing_is_charged_beyond_duration_times_ceiling():
    report = create_report(size=10**12, elapsed=3_600)
    meter = metering.first(report, START, START + timedelta(seconds=10))
    seconds = 10 + metering.SLACK_SECONDS
    assert meter.charged_bytes == seconds * CEILING_BYTES_PER_SECOND["sparsam"]


def test_a_browser_that_claims_less_time_is_capped_by_that():
    report = create_report(size=10**12, elapsed=1)
    meter = metering.first(report, START, START + timedelta(seconds=600))
    seconds = 1 + metering.SLACK_SECONDS
    assert meter.charged_bytes == seconds * CEILING_BYTES_PER_SECOND["sparsam"]


@given(arrivals)
def test_a_charge_never_falls(events):
    meters, _ = run(events)
    charges = [meter.charged_bytes for meter in meters]
    assert charges == sorted(charges)


@given(arrivals)
def test_a_charge_never_exceeds_what_was_measured_nor_what_was_possible(events):
    meters, seconds = run(events)
    highest = max(metering.measured(report) for report, _ in events)
    ceiling = max(CEILING_BYTES_PER_SECOND[report.profile] for report, _ in events)
    assert meters[-1].charged_bytes <= highest
    assert meters[-1].charged_bytes <= (seconds + metering.SLACK_SECONDS) * ceiling


@given(reports, reports, st.floats(0, 120))
def test_a_repeated_or_overtaken_report_changes_nothing(one, other, pause):
    meter = metering.first(one, START, START + timedelta(seconds=10))
    later = START + timedelta(seconds=10 + pause)
    if other.seq <= one.seq:
        assert metering.advance(meter, other, later) == meter
    assert metering.advance(meter, one, later) == meter


@given(st.lists(st.integers(0, 70_000), min_size=1, max_size=40))
def test_honest_use_below_the_ceiling_is_charged_to_the_byte(per_second):
    total, events = 0, []
    for seq, size in enumerate(per_second):
        total += size * 10
        events.append((create_report(seq, total, elapsed=10 * (seq + 1)), 10))
    meters, _ = run(events)
    assert meters[-1].charged_bytes == total
