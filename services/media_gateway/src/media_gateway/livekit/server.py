"""LiveKit's server API, as little of it as we use, with short timeouts and our own errors."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import aiohttp
from livekit import api
from livekit.api.room_service import RoomService
from nahbar_common.db import refuse_inside_write
from pydantic import SecretStr

from media_gateway.livekit.errors import MediaUnavailable

_TIMEOUT = aiohttp.ClientTimeout(total=1.5, connect=0.5)
_EMPTY_TIMEOUT_SECONDS = 300
_DEPARTURE_TIMEOUT_SECONDS = 60
_MAX_PARTICIPANTS = 8
_NO_RECORDER = "egress not connected"
"""What LiveKit answers (pkg/service/errors.go) where no recorder can be reached."""


@dataclass(frozen=True)
class Presence:
    """Somebody who is in a room, as LiveKit says."""

    identity: str
    joined_at: datetime
    tracks: Mapping[str, int] = field(default_factory=dict)
    """How many tracks they send, by source: camera, microphone, screen_share …"""


class MediaServer(Protocol):
    """What the services ask of LiveKit. Everything may raise MediaUnavailable."""

    async def create_room(self, name: str) -> None:
        """Make a room; nothing happens when there is one of that name."""

    async def delete_room(self, name: str) -> None:
        """Delete a room and disconnect everybody in it; nothing happens when there is none."""

    async def room_names(self) -> list[str]:
        """Give the names of all rooms there are."""

    async def people_in(self, name: str) -> list[Presence]:
        """Give who is in a room; nobody when there is no such room."""

    async def can_record(self) -> bool:
        """Tell whether something that records is connected to it."""

    def mint(
        self,
        *,
        room: str,
        identity: str,
        lifetime: timedelta,
        shown: Mapping[str, str] | None = None,
    ) -> str:
        """Sign a token that lets one identity join one room, and nothing else.

        shown: what everybody in the room sees of this person.
        """

    def read(self, token: str) -> dict[str, Any]:
        """Check a token as LiveKit does, and give what it grants."""


class LiveKit:
    """The media server itself. Open it with `connected()` before use."""

    def __init__(self, url: str, api_key: str, api_secret: SecretStr) -> None:
        self._url, self._key, self._secret = url, api_key, api_secret
        self._api: api.LiveKitAPI | None = None

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Hold the HTTP session to LiveKit open."""
        secret = self._secret.get_secret_value()
        async with api.LiveKitAPI(self._url, self._key, secret, timeout=_TIMEOUT) as connection:
            self._api = connection
            yield
        self._api = None

    async def create_room(self, name: str) -> None:
        """Make a room. It deletes itself when it stays empty, or a while after the last left."""
        request = api.CreateRoomRequest(
            name=name,
            empty_timeout=_EMPTY_TIMEOUT_SECONDS,
            departure_timeout=_DEPARTURE_TIMEOUT_SECONDS,
            max_participants=_MAX_PARTICIPANTS,
        )
        async with _our_errors():
            await self._rooms.create_room(request)

    async def delete_room(self, name: str) -> None:
        """Delete a room: its tokens, also those LiveKit refreshed, are good for nothing then."""
        async with _our_errors():
            try:
                await self._rooms.delete_room(api.DeleteRoomRequest(room=name))
            except api.ServerError as error:
                if error.code != api.ServerErrorCode.NOT_FOUND:
                    raise

    async def room_names(self) -> list[str]:
        """Give the names of all rooms on the server."""
        async with _our_errors():
            answer = await self._rooms.list_rooms(api.ListRoomsRequest())
        return [room.name for room in answer.rooms]

    async def people_in(self, name: str) -> list[Presence]:
        """Give who is in a room."""
        async with _our_errors():
            try:
                request = api.ListParticipantsRequest(room=name)
                answer = await self._rooms.list_participants(request)
            except api.ServerError as error:
                if error.code != api.ServerErrorCode.NOT_FOUND:
                    raise
                return []
        return [
            Presence(
                identity=person.identity,
                joined_at=datetime.fromtimestamp(person.joined_at, UTC),
                tracks=Counter(_source_of(track) for track in person.tracks),
            )
            for person in answer.participants
            if person.state != api.ParticipantInfo.State.DISCONNECTED
        ]

    async def can_record(self) -> bool:
        """Ask for recordings: LiveKit refuses while nothing that records is connected."""
        if self._api is None:
            raise MediaUnavailable(retry_after=2)
        async with _our_errors():
            try:
                await self._api.egress.list_egress(api.ListEgressRequest())
            except api.ServerError as error:
                if _NO_RECORDER not in error.message:
                    raise
                return False
        return True

    def read(self, token: str) -> dict[str, Any]:
        """Check a token with LiveKit's own verifier, and give its claims without empty ones."""
        verifier = api.TokenVerifier(self._key, self._secret.get_secret_value())
        claims: dict[str, Any] = verifier.verify(token).asdict()
        return claims

    def mint(
        self,
        *,
        room: str,
        identity: str,
        lifetime: timedelta,
        shown: Mapping[str, str] | None = None,
    ) -> str:
        """Sign a join token: no name, no metadata, camera and microphone only."""
        grants = api.VideoGrants(
            room_join=True,
            room=room,
            can_publish=True,
            can_publish_sources=["camera", "microphone"],
            can_subscribe=True,
            can_publish_data=True,
        )
        token = api.AccessToken(self._key, self._secret.get_secret_value())
        if shown:
            token = token.with_attributes(dict(shown))
        return token.with_identity(identity).with_grants(grants).with_ttl(lifetime).to_jwt()

    @property
    def _rooms(self) -> RoomService:
        if self._api is None:
            raise MediaUnavailable(retry_after=2)
        return self._api.room


@asynccontextmanager
async def _our_errors() -> AsyncIterator[None]:
    refuse_inside_write("LiveKit")
    try:
        yield
    except (TimeoutError, aiohttp.ClientError, api.ServerError) as error:
        raise MediaUnavailable(retry_after=2) from error


def _source_of(track: api.TrackInfo) -> str:
    return str(api.TrackSource.Name(track.source)).lower()
