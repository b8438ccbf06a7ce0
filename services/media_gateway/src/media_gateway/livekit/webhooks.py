"""Tells whether a webhook is really from LiveKit, whole, and from now."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from livekit import api
from nahbar_common.problems import TokenInvalid

from media_gateway.settings import Settings

MAX_AGE = timedelta(minutes=5)
_MAX_AHEAD = timedelta(minutes=1)
_MAX_ID = 64


@dataclass(frozen=True)
class Hint:
    """What a webhook says: something happened in a room."""

    event_id: str
    kind: str
    room_name: str


def verify(settings: Settings, body: bytes, authorization: str, now: datetime) -> Hint:
    """Check signature, hash of the body and age; raise TokenInvalid when anything is off.

    LiveKit's receiver checks the signature and the hash only: replays are ours to refuse.
    """
    verifier = api.TokenVerifier(
        settings.livekit_api_key, settings.livekit_api_secret.get_secret_value()
    )
    try:
        event = api.WebhookReceiver(verifier).receive(body.decode(), authorization)
        sent_at = datetime.fromtimestamp(event.created_at, UTC)
    except Exception:
        # The receiver raises bare exceptions of several libraries; each of them means no.
        raise TokenInvalid from None
    if not event.id or len(event.id) > _MAX_ID or not -_MAX_AHEAD < now - sent_at < MAX_AGE:
        raise TokenInvalid
    return Hint(event.id, event.event, event.room.name)
