"""LiveKit is killed amid a talk: the talk goes on, and who was shut out before stays out.

It is started again by itself and remembers no room; media_gateway makes them anew for its grants.
"""

import asyncio
from contextlib import asynccontextmanager

from livekit import rtc

from tests.faults.processes import eventually
from tests.faults.talking import MEDIA, grant, let_in, opens, withdraw


@asynccontextmanager
async def inside(product, token):
    """Be in the room of a token; tells when one was thrown out."""
    room, out = rtc.Room(), asyncio.Event()
    room.on("disconnected", lambda _reason: out.set())
    await room.connect(f"ws{product.base_url.removeprefix('http')}/livekit", token)
    try:
        yield room, out
    finally:
        await room.disconnect()


def media_server_answers(product):
    status = product.http.get("/livekit/rtc/validate", params={"access_token": "x"}).status_code
    return status == 401


def kill_and_wait(product, instance):
    instance.kill_media_server()
    eventually(lambda: media_server_answers(product), True)


def fetch_grant(talk, headers):
    """Ask for a grant until there is one, as pages do."""
    eventually(
        lambda: talk.product.post(f"{MEDIA}/{talk.id}/grants", headers).status_code, 201, pause=1
    )
    return grant(talk, headers)


async def meet(product, talk, people):
    """Come in, both, and see each other; give the names they have in the room."""
    tokens = [await asyncio.to_thread(fetch_grant, talk, headers) for headers in people]
    async with inside(product, tokens[0]) as (room, _), inside(product, tokens[1]) as (other, _):
        await asyncio.to_thread(
            eventually, lambda: bool(room.remote_participants and other.remote_participants), True
        )
        return {room.local_participant.identity, other.local_participant.identity}


async def test_a_talk_goes_on_after_the_media_server_was_killed(product, instance):
    talk = product.book(product.create_adviser())
    people = [talk.client(), talk.adviser_headers]
    let_in(talk, people[0])
    first = await meet(product, talk, people)
    async with inside(product, grant(talk, people[0])) as (_, out):
        await asyncio.to_thread(kill_and_wait, product, instance)
        # Nobody has to be let in again, and nothing was ended: the same two meet again.
        assert await meet(product, talk, people) == first
        async with asyncio.timeout(60):
            await out.wait()
    assert talk.read()["state"] == "booked"


def test_a_media_server_that_remembers_nothing_lets_nobody_in_who_was_shut_out(product, instance):
    talk = product.book(product.create_adviser())
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, client)
    withdraw(talk, client)
    eventually(lambda: opens(product, kept), False)
    kill_and_wait(product, instance)
    assert not opens(product, kept)
    # The adviser goes on, in another room.
    assert opens(product, fetch_grant(talk, talk.adviser_headers))
    assert not opens(product, kept)


def test_a_withdrawal_is_carried_out_although_the_media_server_is_killed_meanwhile(
    product, instance
):
    talk = product.book(product.create_adviser())
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, client)
    instance.kill_media_server()
    withdraw(talk, client)
    eventually(lambda: media_server_answers(product), True)
    refused = product.post(f"{MEDIA}/{talk.id}/grants", client, patience=60)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/barred")
    assert not opens(product, kept)
    assert opens(product, fetch_grant(talk, talk.adviser_headers))
    assert not opens(product, kept)
