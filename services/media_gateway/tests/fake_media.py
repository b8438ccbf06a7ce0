"""A stand-in for LiveKit: signs real tokens, keeps rooms in a dictionary."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.livekit.server import LiveKit, Presence
from nahbar_common.clock import utc_now


class FakeMedia(LiveKit):
    """Stands where LiveKit is: signs real tokens, keeps rooms in a dictionary."""

    def __init__(self, api_key: str, api_secret: Any) -> None:
        super().__init__("http://livekit.invalid", api_key, api_secret)
        self.rooms: defaultdict[str, dict[str, Presence]] = defaultdict(dict)
        self.deleted: list[str] = []
        self.away = False
        self.recorder = False
        self.stubborn: set[str] = set()
        """Rooms that LiveKit has lost its hold of: its node does not answer."""
        self.before_create: Callable[[], Awaitable[None]] | None = None

    def _answer(self, room: str = "") -> None:
        if self.away or room in self.stubborn:
            raise MediaUnavailable(retry_after=2)

    async def create_room(self, name: str) -> None:
        self._answer()
        if self.before_create is not None:
            hook, self.before_create = self.before_create, None
            await hook()
        self.rooms[name]

    async def delete_room(self, name: str) -> None:
        self._answer(name)
        self.rooms.pop(name, None)
        self.deleted.append(name)

    async def room_names(self) -> list[str]:
        self._answer()
        return list(self.rooms)

    async def can_record(self) -> bool:
        self._answer()
        return self.recorder

    async def people_in(self, name: str) -> list[Presence]:
        self._answer(name)
        return list(self.rooms[name].values()) if name in self.rooms else []

    def join(self, room: str, identity: str, **tracks: int) -> None:
        assert room in self.rooms, "LiveKit does not let anybody join an unknown room"
        self.rooms[room][identity] = Presence(identity, utc_now(), tracks)

    def drop(self, room: str, identity: str) -> None:
        self.rooms[room].pop(identity, None)
