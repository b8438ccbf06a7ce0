"""Our adapter to LiveKit, against the real server and against none."""

import asyncio
from datetime import timedelta

import pytest
from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.livekit.server import LiveKit
from nahbar_common.db import CallInsideWriteError
from pydantic import SecretStr
from sqlalchemy import text
from talks import API_KEY, API_SECRET


@pytest.fixture
def client():
    """These tests need no service."""


async def test_rooms_are_made_and_deleted_any_number_of_times(livekit):
    media = LiveKit(livekit.http_url, API_KEY, SecretStr(API_SECRET))
    async with media.connected():
        for _ in range(2):
            await media.create_room("adapter-room")
        assert "adapter-room" in await media.room_names()
        assert await media.people_in("adapter-room") == []
        for _ in range(2):
            await media.delete_room("adapter-room")
        assert "adapter-room" not in await media.room_names()
        assert await media.people_in("adapter-room") == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://livekit.invalid"])
async def test_without_a_server_every_question_fails_by_name_and_none_hangs(url):
    media = LiveKit(url, API_KEY, SecretStr(API_SECRET))
    async with media.connected():
        for ask in (
            media.create_room("x"),
            media.delete_room("x"),
            media.people_in("x"),
            media.room_names(),
        ):
            # Long for any machine: it tells an answer from a question that hangs.
            async with asyncio.timeout(60):
                with pytest.raises(MediaUnavailable):
                    await ask


async def test_with_the_wrong_secret_every_question_fails_by_name(livekit):
    media = LiveKit(livekit.http_url, API_KEY, SecretStr("x" * 32))
    async with media.connected():
        with pytest.raises(MediaUnavailable):
            await media.create_room("x")


async def test_before_the_app_started_there_is_no_media_server():
    media = LiveKit("http://127.0.0.1:1", API_KEY, SecretStr(API_SECRET))
    with pytest.raises(MediaUnavailable):
        await media.create_room("x")
    assert media.mint(room="x", identity="y", lifetime=timedelta(minutes=1))


async def test_livekit_is_not_asked_amid_a_write(ports):
    media = LiveKit("http://127.0.0.1:1", API_KEY, SecretStr(API_SECRET))
    async with media.connected(), ports.database.write() as session:
        await session.exec(text("SELECT 1"))
        with pytest.raises(CallInsideWriteError):
            await media.create_room("x")
