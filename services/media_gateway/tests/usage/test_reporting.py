"""Usage reports: who may send them, what they add up to, and who is told."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from media_gateway.call.models import CallEvent
from media_gateway.call.profiles import CEILING_BYTES_PER_SECOND
from media_gateway.usage import metering
from nahbar_common.clock import utc_now
from sqlmodel import select


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


def create_counters(seq=1, size=1_000, connection=None, **more):
    return {
        "connection_id": str(connection or uuid4()),
        "seq": seq,
        "sent_bytes": size,
        "received_bytes": 0,
        "sent_packets": 0,
        "received_packets": 0,
        "elapsed_seconds": 10,
        "profile": "sparsam",
        **more,
    }


async def report(talk, headers, **counters):
    return await talk.http.post(
        f"{talk.path}/usage", headers=headers, json=create_counters(**counters)
    )


async def test_a_person_is_charged_over_all_their_connections(talk):
    await talk.begin()
    one, other = uuid4(), uuid4()
    await report(talk, talk.client, connection=one, seq=1, size=1_000)
    await report(talk, talk.client, connection=one, seq=2, size=1_500)
    answer = await report(talk, talk.client, connection=other, seq=1, size=200)
    assert answer.json()["charged_bytes"] == 1_700


async def test_each_person_is_charged_for_themselves(talk):
    _, adviser, client = await talk.begin()
    await report(talk, talk.client, size=1_000)
    await report(talk, talk.adviser, size=300)
    items = (await talk.http.get(f"{talk.path}/usage", headers=talk.adviser)).json()["items"]
    assert {item["participant_id"]: item["charged_bytes"] for item in items} == {
        adviser: 300,
        client: 1_000,
    }


async def test_repeated_and_overtaken_reports_change_nothing(talk):
    await talk.begin()
    one = uuid4()
    for seq, size in ((2, 1_500), (2, 9_000), (1, 1_000), (0, 99_999)):
        answer = await report(talk, talk.client, connection=one, seq=seq, size=size)
        assert answer.json()["charged_bytes"] == 1_500


async def test_the_client_sees_what_their_voucher_still_pays_for(talk):
    await talk.begin()
    await talk.event(
        "data_allowance",
        "voucher.issued",
        appointment_id=str(talk.appointment_id),
        person_id=str(talk.client_id),
        revision=1,
        megabytes=1,
        bytes_limit=1_000,
    )
    answer = await report(talk, talk.client, size=400)
    told = answer.json()
    told.pop("allowance")
    assert told == {"charged_bytes": 400, "bytes_limit": 1_000, "remaining_bytes": 600}
    assert (await report(talk, talk.client, size=5_000)).json()["remaining_bytes"] == 0
    assert (await report(talk, talk.adviser, size=5)).json()["bytes_limit"] is None


async def test_nobody_is_charged_without_a_grant(talk):
    await talk.book()
    talk.everybody_consents()
    assert problem_of(await report(talk, talk.client)) == (403, "not-admitted")
    await talk.enter(talk.client)
    assert problem_of(await report(talk, talk.client)) == (403, "not-admitted")


IMPOSSIBLE = (
    {"sent_bytes": -1},
    {"sent_bytes": 2**60},
    {"sent_bytes": 1.5},
    {"sent_bytes": "1"},
    {"seq": -1},
    {"elapsed_seconds": "x"},
    {"elapsed_seconds": [1]},
    {"profile": "hd"},
    {"connection_id": "x"},
    {"charged_bytes": 0},
    {"received_packets": None},
)


async def test_counters_that_cannot_be_are_refused(talk):
    await talk.begin()
    for wrong in IMPOSSIBLE:
        assert problem_of(await report(talk, talk.client, **wrong))[0] == 422, wrong


async def test_last_counters_after_the_end_are_taken_and_change_no_summary(talk):
    await talk.begin()
    one = uuid4()
    await report(talk, talk.client, connection=one, seq=1, size=100)
    await talk.end()
    answer = await report(talk, talk.client, connection=one, seq=2, size=150)
    assert answer.json()["charged_bytes"] == 150


async def test_connections_are_bounded(talk, monkeypatch):
    monkeypatch.setattr("media_gateway.usage.flows._MAX_CONNECTIONS", 2)
    await talk.begin()
    for _ in range(3):
        answer = await report(talk, talk.client, size=10)
    assert answer.json()["charged_bytes"] == 20


async def test_the_adviser_is_told_what_the_client_is_charged(talk, ports):
    _, _, client = await talk.begin()
    await report(talk, talk.client, size=1_000)
    async with ports.database.read() as session:
        events = (await session.exec(select(CallEvent).where(CallEvent.type == "usage"))).all()
    assert [(str(event.participant_id), event.part) for event in events] == [(client, "client")]


@pytest.mark.parametrize("field", ["sent_bytes", "received_packets", "seq"])
async def test_counters_that_are_no_numbers_are_refused(talk, field):
    await talk.begin()
    for wrong in ("NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "-0.1", "[1]", "null"):
        body = json.dumps(create_counters(**{field: 123456})).replace("123456", wrong)
        answer = await talk.http.post(
            f"{talk.path}/usage",
            content=body,
            headers={**talk.client, "content-type": "application/json"},
        )
        assert answer.status_code in (400, 422), wrong
    assert (await report(talk, talk.client, size=5)).json()["charged_bytes"] == 5


async def test_counters_that_fall_charge_nothing_and_give_nothing_back(talk):
    await talk.begin()
    one = uuid4()
    for seq, size in ((1, 1_000), (2, 400), (3, 900)):
        answer = await report(talk, talk.client, connection=one, seq=seq, size=size)
        assert answer.json()["charged_bytes"] == 1_000


async def test_a_connection_id_of_somebody_else_counts_for_oneself_alone(talk):
    await talk.begin()
    one = uuid4()
    await report(talk, talk.client, connection=one, seq=5, size=1_000)
    answer = await report(talk, talk.adviser, connection=one, seq=1, size=30)
    assert answer.json()["charged_bytes"] == 30
    answer = await report(talk, talk.client, connection=one, seq=6, size=1_001)
    assert answer.json()["charged_bytes"] == 1_001


async def test_many_connections_together_cannot_use_more_than_the_time_allows(talk):
    """One identity has one connection at a time; hundreds of made-up ones are no more line."""
    await talk.begin()
    for _ in range(20):
        answer = await report(talk, talk.client, size=2**40, profile="standard")
    most = CEILING_BYTES_PER_SECOND["standard"] * (30 + metering.SLACK_SECONDS)
    assert answer.json()["charged_bytes"] < most


STRANGE = ("NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "-0.1", "-2700", "1e9", "null")


@pytest.mark.parametrize("elapsed", STRANGE)
async def test_a_strange_duration_costs_no_report_and_is_measured_here(talk, elapsed):
    """The device's clock was corrected during the talk: its counters are true all the same."""
    await talk.begin()
    body = json.dumps(create_counters(size=700, elapsed_seconds=123456))
    answer = await talk.http.post(
        f"{talk.path}/usage",
        content=body.replace("123456", elapsed),
        headers={**talk.client, "content-type": "application/json"},
    )
    assert answer.json()["charged_bytes"] == 700
    answer = await report(talk, talk.client, size=2**40)
    most = 30 * CEILING_BYTES_PER_SECOND["sparsam"]
    assert answer.json()["charged_bytes"] < most


async def give_voucher(talk, size, revision=1, state="issued"):
    await talk.event(
        "data_allowance",
        f"voucher.{state}",
        appointment_id=str(talk.appointment_id),
        person_id=str(talk.client_id),
        revision=revision,
        megabytes=1,
        bytes_limit=size,
    )


async def test_without_a_voucher_nothing_is_said_of_one(talk):
    await talk.begin()
    assert (await report(talk, talk.client)).json()["allowance"] is None


async def test_everybody_hears_how_much_picture_the_clients_voucher_allows(talk):
    await talk.begin()
    await give_voucher(talk, 100_000_000)
    roomy = {"step": "smaller", "level": "enough", "sound_fits": True}
    # VP8, for no browser has said that it can do better.
    for who in (talk.client, talk.adviser):
        assert (await report(talk, who)).json()["allowance"] == roomy


async def test_an_empty_voucher_is_said_on_both_sides_and_the_telephone_is_next(talk):
    await talk.begin()
    await give_voucher(talk, 1_000)
    one = uuid4()
    await report(talk, talk.client, connection=one, seq=1, size=850)
    low = {"step": "nur_ton", "level": "low", "sound_fits": False}
    assert (await report(talk, talk.adviser)).json()["allowance"] == low
    answer = await report(talk, talk.client, connection=one, seq=2, size=2_200)
    assert answer.json()["allowance"] == {**low, "level": "used_up"}
    assert (await report(talk, talk.adviser)).json()["allowance"]["level"] == "used_up"


async def test_a_voucher_that_goes_away_limits_nothing_any_more(talk):
    await talk.begin()
    await give_voucher(talk, 1_000)
    assert (await report(talk, talk.client)).json()["allowance"]["step"] == "nur_ton"
    await give_voucher(talk, 1_000, revision=2, state="released")
    assert (await report(talk, talk.client)).json()["allowance"] is None


async def test_a_better_picture_comes_back_after_a_while_with_a_larger_voucher(talk):
    await talk.begin()
    await give_voucher(talk, 1_000)
    await report(talk, talk.client)
    await give_voucher(talk, 900_000_000, revision=2)
    assert (await report(talk, talk.client)).json()["allowance"]["step"] == "nur_ton"
    with time_machine.travel(utc_now() + timedelta(seconds=61), tick=False):
        answer = await report(talk, talk.adviser)
    assert answer.json()["allowance"]["step"] == "smaller"
