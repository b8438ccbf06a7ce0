"""What media_gateway can tell about its processing: what LiveKit would let anybody do."""

from datetime import timedelta

from nahbar_common.processing import Check, Found, Looking, Processing, failed, ok

from media_gateway.livekit.server import MediaServer

_ALLOWED = {
    "roomJoin",
    "room",
    "canPublish",
    "canPublishSources",
    "canSubscribe",
    "canPublishData",
}
"""What a grant may say: to take part. Nothing of recording, of others' devices, of rooms."""
_SOURCES = {"camera", "microphone"}


async def _no_recorder(looking: Looking) -> Found:
    """Look for anything behind LiveKit that could record a talk."""
    media: MediaServer = looking.app.state.media
    connected = await media.can_record()
    return failed(recorder="connected") if connected else ok(recorder="none")


async def _grants(looking: Looking) -> Found:
    """Look whether a grant, made as every talk's are, lets somebody take part alone."""
    media: MediaServer = looking.app.state.media
    token = media.mint(room="check", identity="check", lifetime=timedelta(minutes=1))
    claims = media.read(token)
    video = {name for name, value in claims["video"].items() if value}
    beyond = sorted(video - _ALLOWED)
    sources = sorted(claims["video"].get("canPublishSources", ()))
    more = sorted(set(sources) - _SOURCES)
    named = [name for name in ("name", "metadata", "attributes") if claims.get(name)]
    facts = {"rights": sorted(video), "sources": sources}
    if beyond or more or named or not sources:
        return failed(**facts, beyond=beyond + more + named)
    return ok(**facts)


async def _rooms(looking: Looking) -> Found:
    """Look whether LiveKit answers, and how many rooms are open."""
    media: MediaServer = looking.app.state.media
    return ok(open_rooms=len(await media.room_names()))


PROCESSING = Processing(
    checks=(
        Check("recording.no_recorder", _no_recorder, seconds=1.6),
        Check("recording.grants", _grants),
        Check("media.reachable", _rooms, seconds=1.6),
    )
)
