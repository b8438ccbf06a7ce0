"""Withdrawal in a running call, against the real LiveKit server."""

import asyncio

import pytest
from livekit import rtc
from media_gateway.call.models import CallRoom
from talks import room_of


async def begin(talk, join):
    """Bring adviser, client and companion together; give their tokens and connections."""
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    await talk.let_in(talk.guest)
    tokens, people = {}, {}
    for name in ("adviser", "client", "guest"):
        answer = await talk.grant(getattr(talk, name))
        assert answer.status_code == 201, answer.text
        tokens[name] = answer.json()["token"]
        people[name] = await join(tokens[name])
    return tokens, people


async def test_who_withdraws_is_out_before_the_event_is_acknowledged(talk, join, ports):
    tokens, people = await begin(talk, join)
    acknowledged = await talk.withdraw(talk.guest_id, "companion")
    assert acknowledged.status_code == 204
    async with ports.database.read() as session:
        room = await session.get(CallRoom, room_of(tokens["guest"]))
    assert room.deleted_at is not None
    assert room.name not in await ports.media.room_names()
    await asyncio.wait_for(people["guest"].gone.wait(), 5)


async def test_a_token_kept_from_before_a_withdrawal_fails(talk, join):
    tokens, _ = await begin(talk, join)
    await talk.withdraw(talk.guest_id, "companion")
    for token in (tokens["guest"], tokens["client"]):
        with pytest.raises(rtc.ConnectError):
            await join(token)


async def test_the_others_go_on_in_a_new_room_without_who_withdrew(talk, join):
    tokens, _ = await begin(talk, join)
    await talk.withdraw(talk.guest_id, "companion")
    new = {}
    for name in ("adviser", "client"):
        answer = await talk.grant(getattr(talk, name))
        assert answer.status_code == 201, answer.text
        new[name] = await join(answer.json()["token"])
        assert room_of(answer.json()["token"]) != room_of(tokens[name])
    assert len(new["client"].room.remote_participants) == 1
    refused = await talk.grant(talk.guest)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/barred")


async def test_after_the_clients_withdrawal_nobody_joins_until_consent_is_given_anew(talk, join):
    tokens, people = await begin(talk, join)
    await talk.withdraw(talk.client_id)
    await asyncio.wait_for(people["client"].gone.wait(), 5)
    await asyncio.wait_for(people["adviser"].gone.wait(), 5)
    alone = await talk.grant(talk.adviser)
    assert alone.json()["missing"] == ["client"]
    await talk.give_anew(talk.client_id)
    again = await talk.grant(talk.adviser)
    assert again.status_code == 201
    await join(again.json()["token"])
    assert (await talk.grant(talk.client)).json()["type"] == "/problems/not-admitted"
    await talk.let_in(talk.client)
    back = await talk.grant(talk.client)
    person = await join(back.json()["token"])
    assert len(person.room.remote_participants) == 1
    with pytest.raises(rtc.ConnectError):
        await join(tokens["client"])


async def test_somebody_sent_away_is_out_and_their_token_is_worthless(talk, join):
    tokens, people = await begin(talk, join)
    identity = people["guest"].room.local_participant.identity
    assert (await talk.remove(identity)).status_code == 200
    await asyncio.wait_for(people["guest"].gone.wait(), 5)
    with pytest.raises(rtc.ConnectError):
        await join(tokens["guest"])
    assert (await talk.grant(talk.guest)).status_code == 403
    assert (await talk.grant(talk.client)).status_code == 201


@pytest.mark.parametrize("change", ["cancelled", "channel_changed", "moved"])
async def test_a_change_that_stops_the_talk_empties_the_room_before_it_is_acknowledged(
    talk, join, ports, change
):
    tokens, people = await begin(talk, join)
    facts = {
        "cancelled": {"state": "cancelled"},
        "channel_changed": {"channel": "phone"},
        "moved": {"starts_at": "2099-01-01T09:00:00Z", "ends_at": "2099-01-01T09:45:00Z"},
    }[change]
    answer = await talk.event("appointments", f"appointment.{change}", **talk.facts(**facts))
    assert answer.status_code == 204
    assert room_of(tokens["client"]) not in await ports.media.room_names()
    await asyncio.wait_for(people["client"].gone.wait(), 5)
    with pytest.raises(rtc.ConnectError):
        await join(tokens["client"])


async def test_the_adviser_ends_the_call_for_everybody_and_for_good(talk, join):
    tokens, people = await begin(talk, join)
    assert (await talk.end()).json()["state"] == "ended"
    for person in people.values():
        await asyncio.wait_for(person.gone.wait(), 5)
    with pytest.raises(rtc.ConnectError):
        await join(tokens["adviser"])
    assert (await talk.grant(talk.adviser)).json()["type"] == "/problems/talk-over"


async def test_livekit_allows_nothing_but_joining_with_a_grant(talk, join, livekit):
    """No server API with a participant's token: no room of one's own, no list, no deleting."""
    tokens, _ = await begin(talk, join)
    import httpx

    async with httpx.AsyncClient(base_url=livekit.http_url, trust_env=False) as http:
        for method in ("CreateRoom", "ListRooms", "DeleteRoom", "ListParticipants"):
            answer = await http.post(
                f"/twirp/livekit.RoomService/{method}",
                json={"room": room_of(tokens["client"]), "name": "mine"},
                headers={"authorization": f"Bearer {tokens['client']}"},
            )
            assert answer.status_code in (401, 403), (method, answer.text)


async def test_a_withdrawal_while_a_grant_is_held_but_not_yet_used_makes_it_worthless(talk, join):
    """As when it was fetched ahead, while the page still says that it is their turn."""
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    ahead = (await talk.grant(talk.client)).json()["token"]
    assert (await talk.withdraw(talk.client_id)).status_code == 204
    with pytest.raises(rtc.ConnectError):
        await join(ahead)
    # Given anew, the consent does not bring it back either.
    await talk.give_anew(talk.client_id)
    await talk.let_in(talk.client)
    assert (await talk.grant(talk.client)).status_code == 201
    with pytest.raises(rtc.ConnectError):
        await join(ahead)
