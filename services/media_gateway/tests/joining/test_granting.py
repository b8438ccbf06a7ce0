"""Join grants: who gets one, and what it allows."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from media_gateway.livekit.errors import MediaUnavailable
from nahbar_common.clock import utc_now
from nahbar_common.ids import new_random_id
from talks import claims_of, room_of


async def ready(talk):
    """Bring adviser and client so far that both would get a grant."""
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    return await talk.let_in(talk.client)


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def test_a_grant_lets_one_identity_into_one_room_and_allows_nothing_else(talk):
    identity = await ready(talk)
    answer = await talk.grant(talk.client)
    assert answer.status_code == 201
    claims = claims_of(answer.json()["token"])
    assert claims.keys() == {"sub", "iss", "nbf", "exp", "video"}
    assert claims["sub"] == identity
    room = claims["video"].pop("room")
    assert len(room) >= 24
    assert claims["video"] == {
        "roomJoin": True,
        "canPublish": True,
        "canSubscribe": True,
        "canPublishData": True,
        "canPublishSources": ["camera", "microphone"],
    }


async def test_a_grant_is_good_for_5_minutes_at_most(talk):
    await ready(talk)
    body = (await talk.grant(talk.client)).json()
    lifetime = claims_of(body["token"])["exp"] - utc_now().timestamp()
    assert 0 < lifetime <= 300
    assert datetime.fromisoformat(body["expires_at"]) - utc_now() <= timedelta(minutes=5)


async def test_a_grant_names_the_path_on_the_pages_own_origin(talk):
    await ready(talk)
    assert (await talk.grant(talk.client)).json()["url"] == "/livekit"


async def test_everybody_of_a_call_gets_the_same_room_and_every_call_another_one(talk, create_talk):
    await ready(talk)
    other = create_talk()
    await ready(other)
    rooms = [
        room_of((await one.grant(headers)).json()["token"])
        for one, headers in ((talk, talk.client), (talk, talk.adviser), (other, other.client))
    ]
    assert rooms[0] == rooms[1] != rooms[2]


async def test_the_room_is_made_before_the_grant_is_given(talk, media):
    await ready(talk)
    answer = await talk.grant(talk.client)
    assert room_of(answer.json()["token"]) in media.rooms


async def test_the_room_is_made_anew_when_livekit_forgot_it(talk, media):
    await ready(talk)
    first = room_of((await talk.grant(talk.client)).json()["token"])
    media.rooms.clear()
    assert room_of((await talk.grant(talk.client)).json()["token"]) == first
    assert first in media.rooms


async def test_a_grant_is_minted_anew_each_time_and_stored_nowhere(talk, ports):
    from media_gateway.call.models import JoinGrant
    from sqlmodel import select

    await ready(talk)
    token = (await talk.grant(talk.client)).json()["token"]
    async with ports.database.read() as session:
        log = (await session.exec(select(JoinGrant))).all()
    assert len(log) == 1
    assert token not in str([entry.model_dump() for entry in log])


async def test_nobody_gets_a_grant_who_was_not_admitted(talk):
    await talk.book()
    talk.everybody_consents()
    assert problem_of(await talk.grant(talk.client)) == (403, "not-admitted")
    await talk.enter(talk.client)
    assert problem_of(await talk.grant(talk.client)) == (403, "not-admitted")


@pytest.mark.parametrize(
    ("without", "asking", "missing"),
    [
        ("client_id", "client", ["self"]),
        ("client_id", "adviser", ["client"]),
        ("adviser_id", "client", ["adviser"]),
        ("adviser_id", "adviser", ["self"]),
    ],
)
async def test_client_and_adviser_need_both_consents_now(talk, without, asking, missing):
    await ready(talk)
    talk.consents.withdraw(talk, getattr(talk, without))
    answer = await talk.grant(getattr(talk, asking))
    assert problem_of(answer) == (403, "consent-missing")
    assert answer.json()["missing"] == missing


async def test_a_guest_needs_their_own_consent_too_and_its_absence_keeps_out_only_them(talk):
    await ready(talk)
    await talk.let_in(talk.guest)
    talk.consents.withdraw(talk, talk.guest_id)
    answer = await talk.grant(talk.guest)
    assert problem_of(answer) == (403, "consent-missing")
    assert answer.json()["missing"] == ["self"]
    assert (await talk.grant(talk.client)).status_code == 201
    assert (await talk.grant(talk.adviser)).status_code == 201


async def test_no_answer_about_consent_counts_as_no(talk):
    await ready(talk)
    talk.consents.goes_away()
    assert problem_of(await talk.grant(talk.client)) == (503, "consent-unknown")


async def test_an_answer_about_other_people_counts_as_no(talk, other_services):
    await ready(talk)
    other_services.answer(
        "POST",
        "/api/consent/v1/decisions",
        {"appointment_id": str(talk.appointment_id), "allowed": True, "decisions": []},
    )
    assert problem_of(await talk.grant(talk.client)) == (503, "consent-unknown")


async def test_without_livekit_there_is_no_grant_and_a_clear_problem(talk, media):
    await ready(talk)
    media.away = True
    answer = await talk.grant(talk.client)
    assert problem_of(answer) == (503, "media-unavailable")
    assert answer.headers["retry-after"]


async def test_who_left_may_come_back_without_waiting_again(talk):
    await ready(talk)
    await talk.http.post(f"{talk.path}/leave", headers=talk.client)
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_grant_in_the_making_never_brings_a_closed_room_back_to_life(talk, media):
    """The withdrawal comes after the decision and before LiveKit made the room."""
    await ready(talk)
    await talk.let_in(talk.guest)
    old = room_of((await talk.grant(talk.client)).json()["token"])

    async def withdraw():
        await talk.withdraw(talk.guest_id, "companion")
        assert old not in media.rooms

    media.before_create = withdraw
    answer = await talk.grant(talk.guest)
    assert problem_of(answer) == (403, "barred")
    assert old not in media.rooms


async def test_a_grant_in_the_making_follows_the_others_into_the_new_room(talk, media):
    await ready(talk)
    await talk.let_in(talk.guest)
    old = room_of((await talk.grant(talk.client)).json()["token"])

    async def withdraw():
        await talk.withdraw(talk.guest_id, "companion")

    media.before_create = withdraw
    answer = await talk.grant(talk.client)
    assert answer.status_code == 201
    assert room_of(answer.json()["token"]) != old
    assert old not in media.rooms


async def test_the_database_refuses_a_grant_for_somebody_not_admitted(talk, ports):
    from media_gateway.call.call_rooms import service as rooms
    from media_gateway.call.models import JoinGrant
    from sqlalchemy.exc import IntegrityError

    await ready(talk)
    waiting = (await talk.enter(talk.guest)).json()["participant_id"]
    now = utc_now()
    with pytest.raises(IntegrityError, match="grant refused"):
        async with ports.database.write() as session:
            room = await rooms.open_room(session, talk.appointment_id)
            session.add(
                JoinGrant(
                    participant_id=UUID(waiting),
                    room_name=room.name,
                    issued_at=now,
                    expires_at=now,
                )
            )


async def test_a_grant_in_the_making_does_not_count_the_consent_of_a_former_adviser(talk, media):
    await ready(talk)

    async def hand_over():
        talk.adviser_id = new_random_id()
        await talk.event("appointments", "appointment.moved", **talk.facts())

    media.before_create = hand_over
    assert problem_of(await talk.grant(talk.client)) == (409, "try-again")
    assert (await talk.grant(talk.client)).json()["missing"] == ["adviser"]


async def test_a_room_whose_making_failed_half_way_is_deleted_if_it_was_closed_meanwhile(
    talk, media
):
    """LiveKit made it, and the answer got lost."""
    await ready(talk)
    old = room_of((await talk.grant(talk.client)).json()["token"])

    async def withdraw():
        await talk.withdraw(talk.client_id)
        media.rooms[old] = {}
        raise MediaUnavailable

    media.before_create = withdraw
    assert problem_of(await talk.grant(talk.client)) == (503, "media-unavailable")
    assert old not in media.rooms


async def test_many_grants_at_once_lead_to_one_room(talk, media):
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.client)
    participant = (await talk.enter(talk.client)).json()["participant_id"]
    await talk.admit(participant)
    answers = await asyncio.gather(
        *(talk.grant(headers) for headers in (talk.client, talk.client, talk.client, talk.client))
    )
    assert [answer.status_code for answer in answers] == [201] * 4
    rooms = {room_of(answer.json()["token"]) for answer in answers}
    assert len(rooms) == 1
    assert media.rooms.keys() == rooms


async def test_grants_and_a_withdrawal_at_once_leave_nothing_that_opens_a_door(talk, media):
    await ready(talk)
    *answers, withdrawn = await asyncio.gather(
        talk.grant(talk.client),
        talk.grant(talk.adviser),
        talk.grant(talk.client),
        talk.withdraw(talk.client_id),
    )
    assert withdrawn.status_code == 204
    rooms = {room_of(answer.json()["token"]) for answer in answers if answer.status_code == 201}
    assert not rooms & media.rooms.keys()


async def test_a_grant_in_the_making_is_not_given_for_a_talk_moved_away_meanwhile(talk, media):
    await ready(talk)

    async def move():
        later = {"starts_at": "2099-01-05T09:00:00Z", "ends_at": "2099-01-05T09:45:00Z"}
        await talk.event("appointments", "appointment.moved", **talk.facts(**later))

    talk.consents.before_answering = move
    assert problem_of(await talk.grant(talk.client)) == (409, "appointment-moved")
    assert media.rooms == {}
