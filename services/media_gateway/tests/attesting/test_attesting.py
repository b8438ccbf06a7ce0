"""A confirmation of presence says what the server saw of one person, and of nobody else."""

import base64
import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import time_machine
from media_gateway.presence.flows import reconcile, send_all_silent_people_away
from media_gateway.unattended.flows import tell_of_unattended
from nahbar_common.clock import utc_now
from nahbar_common.tables import OutboxMessage
from sqlmodel import col, select

OPEN = "/api/media/v1/presence/open"
SEAL = "/api/consent/v1/presence-papers"


async def presence(talk, headers):
    answer = await talk.http.get(f"{talk.path}/presence", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def slug(answer):
    return answer.json()["type"].removeprefix("/problems/")


async def seen(talk, headers):
    return [moment["what"] for moment in (await presence(talk, headers))["moments"]]


async def stays(ports):
    async with ports.database.read() as session:
        kind = col(OutboxMessage.event_type) == "call.client_stayed"
        messages = (await session.exec(select(OutboxMessage).where(kind))).all()
    data = [json.loads(message.body)["data"] for message in messages]
    return sorted((one["came_at"], one["left_at"]) for one in data)


async def came(ports):
    async with ports.database.read() as session:
        kind = col(OutboxMessage.event_type) == "call.client_came"
        return len((await session.exec(select(OutboxMessage).where(kind))).all())


@pytest.fixture
async def booked(talk):
    await talk.book()
    talk.everybody_consents()
    return talk


async def test_it_tells_a_whole_talk_with_what_failed(booked, ports, media, appointments, deliver):
    talk = booked
    client = (await talk.enter(talk.client)).json()["participant_id"]
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=6))
    await deliver()
    await talk.enter(talk.adviser)
    await talk.admit(client)
    media.away = True
    for _ in range(3):
        assert (await talk.grant(talk.client)).status_code == 503
    media.away = False
    room, _ = await talk.join(talk.client)
    await reconcile(ports, talk.appointment_id)
    media.drop(room, client)
    await reconcile(ports, talk.appointment_id)
    await talk.enter(talk.client)
    await talk.end()
    assert await seen(talk, talk.client) == [
        "waiting",
        "office_told",
        "admitted",
        "technology_failed",
        "connected",
        "lost",
        "returned",
        "call_ended",
    ]
    assert await seen(talk, talk.adviser) == ["came", "call_ended"]


async def test_who_was_kept_out_by_our_own_technology_was_there(booked, ports):
    """Without an answer about consent nobody waits; that they stood at the door is seen."""
    talk = booked
    talk.consents.goes_away()
    for _ in range(3):
        assert slug(await talk.enter(talk.client)) == "consent-unknown"
    assert await seen(talk, talk.client) == ["technology_failed"]
    assert await came(ports) == 1
    # Of a moment: or they would be there until they are seen again.
    ((came_at, left_at),) = await stays(ports)
    assert came_at == left_at


async def test_after_it_they_wait_like_anybody_else(booked, ports):
    talk = booked
    talk.consents.goes_away()
    await talk.enter(talk.client)
    talk.consents.comes_back()
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    assert await seen(talk, talk.client) == ["technology_failed", "waiting"]


async def test_who_waits_already_has_not_come_anew_when_consent_is_away(booked, ports):
    talk = booked
    await talk.enter(talk.client)
    talk.consents.goes_away()
    await talk.enter(talk.client)
    assert await seen(talk, talk.client) == ["waiting", "technology_failed"]
    assert await came(ports) == 1


async def test_who_withdrew_was_not_kept_out_by_our_technology(booked):
    talk = booked
    await talk.enter(talk.client)
    await talk.withdraw(talk.client_id)
    talk.consents.goes_away()
    await talk.enter(talk.client)
    assert await seen(talk, talk.client) == ["waiting", "left"]


async def test_before_the_door_opens_nobody_was_kept_out(create_talk):
    talk = create_talk(starts_at=utc_now() + timedelta(hours=2))
    await talk.book()
    talk.consents.goes_away()
    assert (await talk.enter(talk.client)).status_code == 403
    answer = await talk.http.get(f"{talk.path}/presence", headers=talk.client)
    assert slug(answer) == "never-seen"


async def test_it_has_the_plan_the_offices_zone_and_the_servers_clock(create_talk):
    starts_at = datetime(2026, 8, 3, 8, 0, tzinfo=UTC)
    talk = create_talk(starts_at=starts_at)
    with time_machine.travel(starts_at + timedelta(minutes=2, seconds=7), tick=False):
        await talk.event("appointments", "appointment.booked", **talk.facts(zone="Europe/Lisbon"))
        talk.everybody_consents()
        await talk.enter(talk.client)
        found = await presence(talk, talk.client)
    assert found["planned_from"] == "2026-08-03T08:00:00Z"
    assert found["time_zone"] == "Europe/Lisbon"
    assert found["moments"] == [{"at": "2026-08-03T08:02:07Z", "what": "waiting"}]


async def test_who_vanished_was_there_until_they_were_last_heard_of(booked, ports):
    talk = booked
    await talk.enter(talk.client)
    came = utc_now()
    await send_all_silent_people_away(ports, came + timedelta(minutes=3))
    moments = (await presence(talk, talk.client))["moments"]
    assert [moment["what"] for moment in moments] == ["waiting", "lost"]
    assert datetime.fromisoformat(moments[1]["at"]) <= came
    ((came_at, left_at),) = await stays(ports)
    assert came_at <= left_at <= came.isoformat()


async def test_a_withdrawal_is_told_as_going(booked):
    talk = booked
    await talk.enter(talk.client)
    await talk.withdraw(talk.client_id)
    assert await seen(talk, talk.client) == ["waiting", "left"]


async def test_appointments_hears_of_each_stay_of_a_client_and_of_nobody_elses(booked, ports):
    talk = booked
    for person in (talk.client, talk.guest, talk.adviser, talk.client):
        await talk.enter(person)
        await talk.http.post(f"{talk.path}/leave", headers=person)
    found = await stays(ports)
    assert len(found) == 2
    assert all(came_at <= left_at for came_at, left_at in found)


async def test_being_let_in_and_sent_back_ends_one_stay_and_begins_another(booked, ports):
    talk = booked
    await talk.enter(talk.adviser)
    client = await talk.let_in(talk.client)
    assert await stays(ports) == []
    await talk.remove(client)
    await talk.enter(talk.client)
    await talk.end()
    assert len(await stays(ports)) == 2
    assert await seen(talk, talk.client) == [
        "waiting",
        "admitted",
        "sent_back",
        "waiting",
        "call_ended",
    ]


async def test_who_was_never_there_has_none(booked):
    talk = booked
    answer = await talk.http.get(f"{talk.path}/presence", headers=talk.client)
    assert (answer.status_code, slug(answer)) == (404, "never-seen")
    for form in ("pdf", "json"):
        answer = await talk.http.get(f"{talk.path}/presence/{form}", headers=talk.client)
        assert (answer.status_code, slug(answer)) == (404, "never-seen")


async def test_it_is_no_other_persons_and_no_other_advisers(create_talk, booked, tokens):
    talk = booked
    await talk.enter(talk.client)
    stranger = create_talk()
    for headers in (
        stranger.client,
        tokens.staff(f"adviser@{talk.office_id}"),
        stranger.adviser,
    ):
        answer = await talk.http.get(f"{talk.path}/presence", headers=headers)
        assert answer.status_code == 404
    # Of the same appointment, and not seen themselves.
    assert (await talk.http.get(f"{talk.path}/presence", headers=talk.guest)).status_code == 404


async def test_a_code_opens_what_its_holder_sees_however_it_is_typed(booked):
    talk = booked
    await talk.enter(talk.client)
    own = await presence(talk, talk.client)
    for typed in (own["code"], own["code"].lower().replace("-", " "), f"Code: {own['code']}."):
        answer = await talk.http.post(OPEN, json={"code": typed})
        assert (answer.status_code, answer.json()) == (200, own)
    assert str(talk.client_id) not in answer.text


@pytest.mark.parametrize("typed", ["0000-0000-0000", "x", "%00", "' OR 1=1 --"])
async def test_another_code_opens_nothing(booked, typed):
    await booked.enter(booked.client)
    answer = await booked.http.post(OPEN, json={"code": typed})
    assert (answer.status_code, slug(answer)) == (404, "proof-code-unknown")


async def test_consent_is_asked_to_seal_exactly_what_was_seen(booked, other_services, tokens):
    talk = booked
    asked = []

    def seal(request: httpx.Request) -> httpx.Response:
        asked.append(json.loads(request.content))
        return httpx.Response(200, json={"content": base64.b64encode(b"%PDF-sealed").decode()})

    other_services.answer_with("POST", SEAL, seal)
    await talk.enter(talk.client)
    own = await presence(talk, talk.client)
    answer = await talk.http.get(
        f"{talk.path}/presence/pdf", headers={**talk.client, "accept-language": "de-x-leicht"}
    )
    assert (answer.status_code, answer.content) == (200, b"%PDF-sealed")
    assert answer.headers["cache-control"] == "no-store"
    assert asked == [
        {
            "facts": {**own, "person_id": str(talk.client_id)},
            "form": "pdf",
            "language": "de-x-leicht",
        }
    ]


async def test_while_nobody_can_seal_the_page_and_the_code_are_there(booked):
    talk = booked
    await talk.enter(talk.client)
    answer = await talk.http.get(f"{talk.path}/presence/pdf", headers=talk.client)
    assert (answer.status_code, slug(answer)) == (503, "service-unavailable")
    assert (await presence(talk, talk.client))["code"]
