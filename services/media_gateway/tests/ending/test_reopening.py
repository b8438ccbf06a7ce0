"""Late clients, outcomes noted by mistake, and calls ended by mistake."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from media_gateway.call.models import Call
from media_gateway.ending.flows import end_what_is_over
from media_gateway.presence import flows as presence
from nahbar_common.clock import utc_now
from nahbar_common.tables import OutboxMessage
from nahbar_testing import keyed
from sqlmodel import select
from talks import room_of


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


@pytest.mark.parametrize("outcome", ["no_show", "held", "aborted"])
async def test_an_outcome_noted_by_mistake_keeps_no_late_client_out(talk, outcome):
    await talk.book()
    talk.everybody_consents()
    await talk.note(outcome)
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    await talk.note("booked")
    await talk.let_in(talk.client)
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_call_ended_for_all_by_accident_can_be_opened_again(talk, media):
    old, _, client = await talk.begin()
    await talk.end()
    answer = await talk.reopen()
    assert (answer.status_code, answer.json()["state"]) == (200, "open")
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    await talk.admit(client)
    await talk.enter(talk.adviser)
    assert room_of((await talk.grant(talk.client)).json()["token"]) != old
    assert old not in media.rooms


async def test_opening_again_is_done_once_and_needs_a_key(talk):
    await talk.begin()
    await talk.end()
    answer = await talk.http.post(f"{talk.path}/reopen", headers=talk.adviser)
    assert problem_of(answer) == (422, "idempotency-key-missing")
    headers = keyed(talk.adviser)
    first = await talk.http.post(f"{talk.path}/reopen", headers=headers)
    await talk.end()
    again = await talk.http.post(f"{talk.path}/reopen", headers=headers)
    assert first.json() == again.json()
    assert problem_of(await talk.enter(talk.client)) == (410, "talk-over")


async def test_only_its_own_adviser_opens_a_call_again(talk):
    await talk.begin()
    await talk.end()
    colleague = talk.tokens.staff(f"adviser@{talk.office_id}")
    answer = await talk.http.post(f"{talk.path}/reopen", headers=keyed(colleague))
    assert problem_of(answer) == (404, "not-found")


async def test_a_call_whose_time_is_over_or_that_was_cancelled_stays_closed(create_talk):
    over = create_talk(starts_at=utc_now() - timedelta(minutes=106))
    await over.book()
    assert problem_of(await over.reopen()) == (410, "talk-over")
    cancelled = create_talk()
    await cancelled.begin()
    await cancelled.cancel()
    assert problem_of(await cancelled.reopen()) == (410, "appointment-cancelled")


async def test_people_have_time_to_come_back_and_the_talk_is_as_long_as_it_was(
    create_talk, ports, media
):
    talk = create_talk(starts_at=utc_now() - timedelta(minutes=50))
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    await talk.end()
    async with ports.database.read() as session:
        ended_at = (await session.get(Call, talk.appointment_id)).ended_at
    await talk.reopen()
    assert await end_what_is_over(ports, utc_now() + timedelta(minutes=9)) == []
    assert await end_what_is_over(ports, utc_now() + timedelta(minutes=10)) == [talk.appointment_id]
    async with ports.database.read() as session:
        assert (await session.get(Call, talk.appointment_id)).ended_at == ended_at


async def ends_told(ports, talk) -> list[dict]:
    """Give the data of each call.ended, in the order told."""
    async with ports.database.read() as session:
        told = await session.exec(
            select(OutboxMessage)
            .where(
                OutboxMessage.event_type == "call.ended",
                OutboxMessage.target == "data_allowance",
                OutboxMessage.subject == str(talk.appointment_id),
            )
            .order_by(OutboxMessage.id)
        )
        return [json.loads(message.body)["data"] for message in told]


def used_by(told: dict, person_id) -> int:
    (used,) = [use for use in told["usage"] if use["person_id"] == str(person_id)]
    return used["charged_bytes"]


async def report(talk, headers, size, connection=None, seq=1):
    answer = await talk.http.post(
        f"{talk.path}/usage",
        headers=headers,
        json={
            "connection_id": str(connection or uuid4()),
            "seq": seq,
            "sent_bytes": size,
            "received_bytes": 0,
            "sent_packets": 0,
            "received_packets": 0,
            "elapsed_seconds": 10,
            "profile": "sparsam",
        },
    )
    assert answer.status_code == 200, answer.text
    return answer.json()["charged_bytes"]


async def test_each_end_tells_what_was_used_in_all_parts_of_the_talk(talk, ports):
    _, _, client = await talk.begin()
    await report(talk, talk.client, 1_000)
    await talk.end()
    await talk.reopen()
    await talk.enter(talk.adviser)
    await talk.enter(talk.client)
    await talk.admit(client)
    await talk.join(talk.client)
    assert await report(talk, talk.client, 300) == 1_300
    await talk.end()
    told = await ends_told(ports, talk)
    assert [used_by(each, talk.client_id) for each in told] == [1_000, 1_300]
    assert told[0]["started_at"] == told[1]["started_at"]


async def test_what_browsers_report_after_the_end_is_told_too(talk, ports):
    """Their last counters come when the room is gone: no voucher is settled with less."""
    await talk.begin()
    connection = uuid4()
    await report(talk, talk.client, 1_000, connection)
    await talk.end()
    charged = await report(talk, talk.client, 1_900, connection, seq=2)
    again = await report(talk, talk.client, 1_900, connection, seq=2)
    assert charged == again == 1_900
    told = await ends_told(ports, talk)
    assert [used_by(each, talk.client_id) for each in told] == [1_000, 1_900]
    assert told[0]["ended_at"] == told[1]["ended_at"]
