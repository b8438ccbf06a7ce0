"""Who sends more data than people type is out, on the word of the adviser's page alone."""

import pytest
from media_gateway.call.models import CallEvent, CallParticipant
from nahbar_common.tables import TrailEntry
from nahbar_testing import keyed
from sqlmodel import col, select


async def rows(ports, statement):
    async with ports.database.read() as session:
        return list((await session.exec(statement)).all())


async def left(ports):
    """Who is told to have gone, and how."""
    events = await rows(ports, select(CallEvent).where(CallEvent.type == "left"))
    return [(event.part, "exceeded_limits" in event.body) for event in events]


async def actions(ports):
    entries = await rows(ports, select(TrailEntry).order_by(col(TrailEntry.recorded_at)))
    return [entry.action for entry in entries]


async def test_who_is_reported_is_out_with_the_room_and_the_others_go_on(talk, media, ports):
    room, _, client = await talk.begin()
    answer = await talk.report_excess(client, room)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["state"], answer.json()["reason"]) == ("left", "exceeded_limits")
    assert room not in media.rooms
    assert (await talk.grant(talk.client)).json()["type"] == "/problems/not-admitted"
    assert (await talk.grant(talk.adviser)).status_code == 201
    assert await left(ports) == [("client", True)]
    assert "participant.put_out" in await actions(ports)


async def test_who_is_out_waits_again_and_both_sides_know_why(talk, ports):
    room, _, client = await talk.begin()
    await talk.report_excess(client, room)
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    (waiting,) = await rows(ports, select(CallParticipant).where(CallParticipant.part == "client"))
    assert (waiting.state, waiting.left_reason) == ("waiting", "exceeded_limits")
    assert (await talk.admit(client)).json()["reason"] is None
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_report_that_comes_late_puts_nobody_out_of_the_next_room(talk, ports):
    room, _, client = await talk.begin()
    await talk.report_excess(client, room)
    await talk.let_in(talk.client)
    again = await talk.report_excess(client, room)
    assert (again.status_code, again.json()["state"]) == (200, "admitted")
    assert await left(ports) == [("client", True)]
    assert (await actions(ports)).count("participant.put_out") == 1


async def test_the_same_report_twice_has_one_answer(talk):
    room, _, client = await talk.begin()
    headers = keyed(talk.adviser)
    path = f"{talk.path}/participants/{client}/excess"
    answers = [
        await talk.http.post(path, headers=headers, json={"room_name": room}) for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert {answer.status_code for answer in answers} == {200}


async def test_who_drops_out_before_the_report_does_not_come_back_unseen(talk, media, ports):
    room, _, client = await talk.begin()
    assert (await talk.http.post(f"{talk.path}/leave", headers=talk.client)).status_code == 200
    answer = await talk.report_excess(client, room)
    assert answer.json()["reason"] == "exceeded_limits"
    assert room not in media.rooms
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"


async def test_who_only_waits_is_not_put_out(talk, ports):
    room, _, client = await talk.begin()
    await talk.remove(client)
    new_room, _ = await talk.join(talk.adviser)
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    answer = await talk.report_excess(client, new_room)
    assert (answer.json()["state"], answer.json()["reason"]) == ("waiting", None)
    assert new_room != room


async def test_nobody_but_the_adviser_of_the_talk_puts_anybody_out(talk, tokens, media):
    room, adviser, client = await talk.begin()
    colleague = tokens.staff(f"adviser@{talk.office_id}")
    for headers, status in ((talk.client, 403), (colleague, 404)):
        answer = await talk.report_excess(client, room, headers)
        assert answer.status_code == status, answer.text
    assert (await talk.report_excess(adviser, room)).status_code == 404
    assert room in media.rooms


@pytest.mark.parametrize("body", ["{", "[]", "", '{"room_name": ""}'])
async def test_to_others_the_talk_is_not_there_whatever_they_send(talk, tokens, body):
    _, _, client = await talk.begin()
    stranger = keyed(tokens.staff(f"adviser@{talk.office_id}"))
    answer = await talk.http.post(
        f"{talk.path}/participants/{client}/excess",
        headers={**stranger, "content-type": "application/json"},
        content=body,
    )
    assert answer.status_code == 404, answer.text


async def test_an_ended_talk_has_nobody_to_put_out(talk):
    room, _, client = await talk.begin()
    await talk.end()
    answer = await talk.report_excess(client, room)
    assert answer.json()["type"] == "/problems/talk-over"


async def test_reports_are_counted(talk, app, media, monkeypatch):
    room, _, client = await talk.begin()
    counted = []

    async def is_too_much(_rate, name, _caller):
        counted.append(name)
        return False

    monkeypatch.setattr(app.state.caller_limiter, "hit", is_too_much)
    assert (await talk.report_excess(client, room)).status_code == 429
    assert counted == ["excess"]
    assert room in media.rooms


@pytest.mark.parametrize("body", [{}, {"room_name": ""}, {"room_name": "x" * 65}])
async def test_a_report_says_where(talk, body):
    _, _, client = await talk.begin()
    path = f"{talk.path}/participants/{client}/excess"
    answer = await talk.http.post(path, headers=keyed(talk.adviser), json=body)
    assert answer.status_code == 422
