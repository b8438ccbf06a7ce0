"""What media_gateway tells about its processing: no recorder, and grants that only take part."""

from uuid import uuid4

import pytest
from livekit import api

CHECKS = ("recording.no_recorder", "recording.grants", "media.reachable")


@pytest.fixture
def look(client, tokens):
    async def look():
        path = f"/api/media/v1/offices/{uuid4()}/processing"
        answer = await client.get(path, headers=tokens.service("consent", "processing:read"))
        assert answer.status_code == 200, answer.text
        return {check["id"]: check for check in answer.json()["checks"]}

    return look


async def test_all_is_well_while_nothing_records(look):
    found = await look()
    assert {found[name]["outcome"] for name in CHECKS} == {"ok"}
    assert found["recording.grants"]["facts"]["sources"] == ["camera", "microphone"]


async def test_a_recorder_that_is_connected_is_found(look, media):
    media.recorder = True
    assert (await look())["recording.no_recorder"]["outcome"] == "failed"


async def test_nobody_knows_while_livekit_is_away(look, media):
    media.away = True
    found = await look()
    for name in ("recording.no_recorder", "media.reachable"):
        assert found[name]["outcome"] == "not_checked"
        assert found[name]["facts"]["reason"] == "look_failed"


@pytest.mark.parametrize("right", ["room_record", "room_admin", "can_update_own_metadata"])
async def test_a_grant_that_says_more_is_found(look, media, monkeypatch, right):
    def generous(*, room, identity, lifetime):
        grants = api.VideoGrants(
            room_join=True, room=room, can_publish_sources=["camera"], **{right: True}
        )
        token = api.AccessToken(media._key, media._secret.get_secret_value())
        return token.with_identity(identity).with_grants(grants).with_ttl(lifetime).to_jwt()

    monkeypatch.setattr(media, "mint", generous)
    assert (await look())["recording.grants"]["outcome"] == "failed"


async def test_a_grant_for_the_screen_is_found(look, media, monkeypatch):
    def generous(*, room, identity, lifetime):
        sources = ["camera", "microphone", "screen_share"]
        grants = api.VideoGrants(room_join=True, room=room, can_publish_sources=sources)
        token = api.AccessToken(media._key, media._secret.get_secret_value())
        return token.with_identity(identity).with_grants(grants).with_ttl(lifetime).to_jwt()

    monkeypatch.setattr(media, "mint", generous)
    check = (await look())["recording.grants"]
    assert (check["outcome"], check["facts"]["beyond"]) == ("failed", ["screen_share"])
