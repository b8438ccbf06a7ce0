"""What one person may do to the real server, and what the server may write down about them."""

import asyncio
from datetime import timedelta

import httpx
import jwt
import pytest
from livekit import rtc
from media_gateway.livekit.server import LiveKit
from pydantic import SecretStr
from talks import API_KEY, API_SECRET


async def publish_cameras(person, count):
    for number in range(count):
        source = rtc.VideoSource(16, 16)
        track = rtc.LocalVideoTrack.create_video_track(f"camera-{number}", source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_CAMERA)
        await person.room.local_participant.publish_track(track, options)


async def test_who_publishes_13_cameras_is_out_and_the_others_get_another_room(talk, join, ports):
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    adviser, client = [
        await join((await talk.grant(headers)).json()["token"])
        for headers in (talk.adviser, talk.client)
    ]
    publishing = asyncio.create_task(publish_cameras(client, 13))
    await asyncio.wait_for(client.gone.wait(), 30)
    await asyncio.wait_for(adviser.gone.wait(), 30)
    publishing.cancel()
    await asyncio.gather(publishing, return_exceptions=True)
    assert (await talk.grant(talk.client)).json()["type"] == "/problems/not-admitted"
    again = await join((await talk.grant(talk.adviser)).json()["token"])
    assert again.room.isconnected()


async def test_who_sends_170_packets_of_14_kb_is_out_on_the_word_of_the_advisers_page(talk, join):
    """What the adviser's page counts and reports comes from the real server: sender and room."""
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    senders, is_there, too_much = [], asyncio.Event(), asyncio.Event()

    def count(packet):
        senders.append(packet.participant.identity)
        if len(senders) > 10:
            too_much.set()

    adviser = await join((await talk.grant(talk.adviser)).json()["token"])
    adviser.room.on("participant_connected", lambda _person: is_there.set())
    adviser.room.on("data_received", count)
    client = await join((await talk.grant(talk.client)).json()["token"])
    await asyncio.wait_for(is_there.wait(), 30)

    async def flood():
        for _ in range(170):
            await client.room.local_participant.publish_data(b"x" * 14_000, topic="nahbar.chat")

    flooding = asyncio.create_task(flood())
    await asyncio.wait_for(too_much.wait(), 30)
    answer = await talk.report_excess(senders[-1], adviser.room.name)
    assert answer.json()["reason"] == "exceeded_limits"
    await asyncio.wait_for(client.gone.wait(), 30)
    await asyncio.wait_for(adviser.gone.wait(), 30)
    flooding.cancel()
    await asyncio.gather(flooding, return_exceptions=True)
    assert (await talk.grant(talk.client)).json()["type"] == "/problems/not-admitted"
    again = await join((await talk.grant(talk.adviser)).json()["token"])
    assert again.room.isconnected()


def signed(secret=API_SECRET, key=API_KEY, **changes):
    media = LiveKit("http://unused", key, SecretStr(API_SECRET))
    token = media.mint(room="call-none", identity="somebody", lifetime=timedelta(minutes=1))
    claims = jwt.decode(token, API_SECRET, algorithms=["HS256"], options={"verify_exp": False})
    return jwt.encode({**claims, "iss": key, **changes}, secret, algorithm="HS256")


REFUSED = {
    "unknown room": signed(),
    "another secret": signed(secret="x" * 40),
    "another key": signed(key="stranger"),
    "long over": signed(exp=1_000_000_000),
    "no token at all": "half-a-token-that-somebody-mistyped",
    "cut off": signed()[:-9],
}


@pytest.mark.parametrize("kind", REFUSED)
async def test_no_token_that_is_refused_reaches_the_log(livekit, client, kind):
    token = REFUSED[kind]
    async with httpx.AsyncClient(base_url=livekit.http_url, trust_env=False) as http:
        for path in ("/rtc/validate", "/rtc", "/rtc/v1/validate"):
            await http.get(path, params={"access_token": token})
            await http.get(path, headers={"authorization": f"Bearer {token}"})
        await http.post(
            "/twirp/livekit.RoomService/ListRooms",
            json={},
            headers={"authorization": f"Bearer {token}"},
        )
    with pytest.raises(rtc.ConnectError):
        await rtc.Room().connect(livekit.ws_url, token)
    log = livekit.log.read_text("utf-8", "replace")
    signature = token.rpartition(".")[2]
    assert token not in log
    assert signature not in log
