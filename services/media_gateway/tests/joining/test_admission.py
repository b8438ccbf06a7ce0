"""Admission one by one, sending away, leaving, and silence."""

from datetime import timedelta

from media_gateway.presence.flows import send_all_silent_people_away
from nahbar_common.clock import utc_now
from nahbar_common.ids import new_random_id
from talks import room_of


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def state_of(talk, headers):
    """Enter and see what comes of it."""
    return (await talk.enter(headers)).json()["state"]


async def test_people_are_let_in_one_by_one(talk):
    await talk.book()
    talk.everybody_consents()
    client = (await talk.enter(talk.client)).json()["participant_id"]
    await talk.enter(talk.guest)
    await talk.admit(client)
    assert await state_of(talk, talk.client) == "admitted"
    assert await state_of(talk, talk.guest) == "waiting"


async def test_letting_in_twice_is_letting_in_once(talk):
    await talk.book()
    talk.everybody_consents()
    client = (await talk.enter(talk.client)).json()["participant_id"]
    assert (await talk.admit(client)).json() == (await talk.admit(client)).json()


async def test_nobody_is_let_in_who_is_not_there(talk):
    await talk.book()
    talk.everybody_consents()
    client = (await talk.enter(talk.client)).json()["participant_id"]
    await talk.http.post(f"{talk.path}/leave", headers=talk.client)
    assert problem_of(await talk.admit(client)) == (409, "not-waiting")
    assert problem_of(await talk.admit(str(new_random_id()))) == (404, "not-found")


async def test_a_participant_of_another_call_cannot_be_let_in(talk, create_talk):
    other = create_talk()
    for one in (talk, other):
        await one.book()
        one.everybody_consents()
    stranger = (await other.enter(other.client)).json()["participant_id"]
    assert problem_of(await talk.admit(stranger)) == (404, "not-found")


async def test_who_is_sent_away_waits_again_and_the_room_is_another_one(talk, media):
    room, _, client = await talk.begin()
    assert (await talk.remove(client)).json()["state"] == "left"
    assert room in media.deleted
    assert problem_of(await talk.grant(talk.client)) == (403, "not-admitted")
    assert await state_of(talk, talk.client) == "waiting"
    assert room_of((await talk.grant(talk.adviser)).json()["token"]) != room


async def test_sending_away_somebody_who_never_held_a_grant_disturbs_nobody(talk, media):
    room, _, _ = await talk.begin()
    guest = await talk.let_in(talk.guest)
    await talk.remove(guest)
    assert room in media.rooms


async def test_the_adviser_cannot_send_themselves_away(talk):
    _, adviser, _ = await talk.begin()
    assert problem_of(await talk.remove(adviser)) == (404, "not-found")


async def test_sending_away_works_without_livekit_and_is_carried_out_later(talk, media, app):
    room, _, client = await talk.begin()
    media.away = True
    assert (await talk.remove(client)).status_code == 200
    media.away = False
    assert room in media.rooms
    await app.state.jobs.run_once("closed call rooms")
    assert room not in media.rooms


async def test_leaving_without_ever_having_been_there_is_not_found(talk):
    await talk.book()
    answer = await talk.http.post(f"{talk.path}/leave", headers=talk.client)
    assert problem_of(answer) == (404, "not-found")


async def test_who_is_silent_for_a_minute_is_not_waiting_any_more(talk, ports):
    await talk.book()
    talk.everybody_consents()
    client = (await talk.enter(talk.client)).json()["participant_id"]
    assert await send_all_silent_people_away(ports, utc_now()) == 0
    assert await send_all_silent_people_away(ports, utc_now() + timedelta(seconds=61)) == 1
    assert problem_of(await talk.admit(client)) == (409, "not-waiting")
    assert await state_of(talk, talk.client) == "waiting"


async def test_who_is_in_the_room_may_be_silent(talk, ports):
    from media_gateway.presence import flows as presence

    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    assert await send_all_silent_people_away(ports, utc_now() + timedelta(seconds=61)) == 0


async def test_a_new_adviser_takes_over_and_the_former_ones_grant_is_worthless(talk, media):
    room, _, _ = await talk.begin()
    former = talk.adviser
    talk.adviser_id = new_random_id()
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert room in media.deleted
    assert problem_of(await talk.grant(former)) == (404, "not-found")
    talk.consents.give(talk, talk.adviser_id)
    assert (await talk.enter(talk.adviser)).json()["state"] == "admitted"
    assert (await talk.grant(talk.adviser)).status_code == 201
    assert (await talk.grant(talk.client)).status_code == 201


async def test_another_adviser_burns_the_room_although_the_former_one_never_came(talk, media):
    """What the client holds was given with the consent of an adviser who is out of it now."""
    await talk.book()
    talk.everybody_consents()
    await talk.let_in(talk.client)
    room, _ = await talk.join(talk.client)
    talk.adviser_id = new_random_id()
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert room in media.deleted
    answer = await talk.grant(talk.client)
    assert answer.json()["missing"] == ["adviser"]
