"""The talk fits its voucher: the rules of stepping down and up, as arithmetic."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from media_gateway.call.profiles import STEPS, expected_bytes
from media_gateway.usage import pacing

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
MEGABYTE = 1_000_000
EVERY = timedelta(seconds=10)
"""Pages report so often."""

codecs = st.sampled_from(["av1", "vp8"])
minutes = st.integers(3, 120)
steps = st.sampled_from(STEPS)


def allow(left, minutes=60, codec="vp8", before=None, now=NOW, least="nur_ton", people=2):
    needs = pacing.needs_of(codec, people, now + timedelta(minutes=minutes), now)
    return pacing.step_for(round(left), needs, before, now, least)


@pytest.mark.parametrize(
    ("megabytes", "step"),
    [(500, "standard"), (184, "sparsam"), (60, "smaller"), (20, "nur_ton"), (1, "nur_ton")],
)
def test_an_hour_takes_the_best_picture_that_lasts(megabytes, step):
    assert allow(megabytes * MEGABYTE) == step


def test_what_travels_in_av1_needs_less():
    assert allow(90 * MEGABYTE, codec="av1") == "sparsam"
    assert allow(90 * MEGABYTE, codec="vp8") == "smaller"


def test_whoever_receives_more_people_needs_more():
    assert allow(184 * MEGABYTE, people=2) == "sparsam"
    assert allow(184 * MEGABYTE, people=4) == "smaller"


def test_a_step_is_left_at_once_when_it_does_not_last():
    taken = pacing.Taken("sparsam", NOW)
    assert allow(100 * MEGABYTE, before=taken) == "smaller"
    assert allow(19 * MEGABYTE, before=taken) == "nur_ton"


def test_a_better_step_is_tried_after_a_while_with_room_to_spare_and_one_at_a_time():
    fresh, held = pacing.Taken("nur_ton", NOW), pacing.Taken("nur_ton", NOW - pacing.HOLD)
    assert allow(999 * MEGABYTE, before=fresh) == "nur_ton"
    assert allow(999 * MEGABYTE, before=held) == "smaller"
    assert allow(50 * MEGABYTE, before=held) == "nur_ton"


def test_past_the_planned_end_some_minutes_are_kept():
    assert allow(10 * MEGABYTE, minutes=-30) == "sparsam"
    assert allow(1 * MEGABYTE, minutes=-30) == "nur_ton"


@given(left=st.integers(0, 10**9), before=st.none() | steps, length=minutes, codec=codecs)
def test_people_who_sign_keep_a_picture(left, before, length, codec):
    taken = before and pacing.Taken(before, NOW - timedelta(hours=1))
    step = allow(left, minutes=length, codec=codec, before=taken, least="smaller")
    assert step != "nur_ton"


@given(
    limit=st.integers(1, 10**9),
    used=st.integers(0, 2 * 10**9),
)
def test_words_follow_what_is_used(limit, used):
    level = pacing.level_of(pacing.Voucher(limit, used))
    assert (level == "used_up") == (used >= limit)
    assert (level == "enough") == (used < 0.8 * limit)


@given(
    length=minutes,
    codec=codecs,
    room=st.floats(1.0, 40.0),
    wishes=st.lists(st.sampled_from(STEPS), min_size=1, max_size=720),
    liveliness=st.floats(0.2, 1.0),
    data=st.data(),
)
def test_a_voucher_for_sound_lasts_whatever_people_choose(
    length, codec, room, wishes, liveliness, data
):
    """Pages take a step a report later, and send no more than expected: the talk fits."""
    ends_at = NOW + timedelta(minutes=length)
    limit = round(room * expected_bytes("nur_ton", codec, length * 60))
    late = data.draw(st.integers(0, 1), label="reports until pages follow")
    now, used, taken, heard = NOW, 0.0, None, []
    reports = length * 60 // 10
    for turn in range(reports):
        needs = pacing.needs_of(codec, 2, ends_at, now)
        step = pacing.step_for(round(limit - used), needs, taken, now, "nur_ton")
        if taken is None or step != taken.step:
            taken = pacing.Taken(step, now)
        heard.append(step)
        allowed = heard[max(0, turn - late)]
        wished = wishes[turn % len(wishes)]
        sent = max(STEPS.index(allowed), STEPS.index(wished))
        used += liveliness * expected_bytes(STEPS[sent], codec, EVERY.total_seconds())
        now += EVERY
    # What goes over in the one report until pages follow, at most.
    slack = expected_bytes("standard", codec, (1 + late) * EVERY.total_seconds())
    assert used <= limit + slack


@given(
    length=st.integers(20, 120),
    over=st.floats(1.0, 1.3),
    codec=codecs,
)
def test_pictures_livelier_than_expected_still_fit_by_stepping_down(length, over, codec):
    """Where each step takes up to 30 % more than expected, sound's own margin carries the rest."""
    ends_at = NOW + timedelta(minutes=length)
    limit = expected_bytes("sparsam", codec, length * 60)
    now, used, taken = NOW, 0.0, None
    changes = 0
    while now < ends_at:
        needs = pacing.needs_of(codec, 2, ends_at, now)
        step = pacing.step_for(round(limit - used), needs, taken, now, "nur_ton")
        if taken is None or step != taken.step:
            taken, changes = pacing.Taken(step, now), changes + 1
        factor = 1.0 if step == "nur_ton" else over
        used += factor * expected_bytes(step, codec, EVERY.total_seconds())
        now += EVERY
    assert used <= limit * 1.01
    assert changes <= length, "no more than one change a minute"
