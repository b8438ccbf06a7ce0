"""What a reader of a call's stream gets to see, and from where it goes on."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository as appointment_repository
from media_gateway.calls import repository as call_repository
from media_gateway.participants import repository as participant_repository
from media_gateway.participants.service import read_of
from media_gateway.ports import Ports
from media_gateway.seats import Seat
from media_gateway.stream import repository
from media_gateway.stream.hub import Hub
from media_gateway.stream.models import CallEvent
from media_gateway.stream.schemas import Snapshot
from media_gateway.stream.sse import frame, stream

_ABOUT_THE_CALL = ("room_changed", "ended")
_ADVISER_COMES_AND_GOES = ("admitted", "left", "barred")
_PUBLIC_MEMBERS = ("at", "part", "state", "since")


class CallReader:
    """Reads one call's stream for one seat; remembers how far it got."""

    def __init__(self, ports: Ports, seat: Seat, after: int | None) -> None:
        self._ports, self._seat, self._position = ports, seat, after
        self._own_id: UUID | None = None
        self._started = False

    async def read(self) -> list[str] | None:
        """Give what is new as frames; a snapshot at the start and when the position is unknown.

        Gives None, the end of the stream, once the call is another adviser's.
        """
        async with self._ports.database.read() as session:
            frames = await self._read(session)
            # Asked last: what was read before a hand-over was the reader's own to see.
            return frames if await self._may_read(session) else None

    async def _read(self, session: AsyncSession) -> list[str]:
        if self._own_id is None:
            await self._find_own_id(session)
        if not self._started:
            self._started = True
            await self._check_position(session)
        if self._position is None:
            return [await self._snapshot(session)]
        return await self._news(session, self._position)

    async def _may_read(self, session: AsyncSession) -> bool:
        if not self._seat.is_adviser:
            return True
        view = await appointment_repository.find(session, self._seat.appointment_id)
        return view is not None and view.adviser_id == self._seat.person_id

    async def touch(self) -> None:
        """Note that the reader is still there."""
        if self._own_id is not None:
            async with self._ports.database.write() as session:
                await participant_repository.mark_seen(session, self._own_id, utc_now())

    async def _find_own_id(self, session: AsyncSession) -> None:
        own = await participant_repository.by_person(
            session, self._seat.appointment_id, self._seat.person_id
        )
        self._own_id = own.id if own else None

    async def _check_position(self, session: AsyncSession) -> None:
        """Forget a position that cannot be gone on from: too old, or never given by us."""
        if self._position is None:
            return
        last = await repository.last_seqs(session, [self._seat.appointment_id])
        if self._position == last.get(self._seat.appointment_id):
            return
        after = await repository.events_after(session, self._seat.appointment_id, self._position)
        if not after or after[0].seq != self._position + 1:
            self._position = None

    async def _news(self, session: AsyncSession, position: int) -> list[str]:
        frames: list[str] = []
        while events := await repository.events_after(session, self._seat.appointment_id, position):
            if self._own_id is None:
                # They may have entered after it was looked up; these events tell of it.
                await self._find_own_id(session)
            for event in events:
                data = self._visible(event)
                if data is not None:
                    frames.append(frame(event.type, data, event.seq))
            position = self._position = events[-1].seq
        return frames

    def _visible(self, event: CallEvent) -> str | None:
        if self._seat.is_adviser or event.type in _ABOUT_THE_CALL:
            return event.body
        if event.participant_id == self._own_id:
            return event.body
        if event.part == "adviser" and event.type in _ADVISER_COMES_AND_GOES:
            body = json.loads(event.body)
            return json.dumps({name: body[name] for name in _PUBLIC_MEMBERS})
        return None

    async def _snapshot(self, session: AsyncSession) -> str:
        call = await call_repository.find(session, self._seat.appointment_id)
        people = await participant_repository.everybody(session, self._seat.appointment_id)
        own = next((p for p in people if p.person_id == self._seat.person_id), None)
        self._position = call.last_event_seq if call else 0
        snapshot = Snapshot(
            call_state="ended" if call is not None and call.state == "ended" else "open",
            participant_id=own.id if own else None,
            state=own.state if own else None,
            adviser_present=any(p.part == "adviser" and p.state == "admitted" for p in people),
            participants=[read_of(p) for p in people] if self._seat.is_adviser else [],
        )
        return frame("snapshot", snapshot.model_dump_json(), self._position)


async def follow(
    ports: Ports, hub: Hub, seat: Seat, after: int | None, ends_at: datetime
) -> AsyncIterator[str]:
    """Stream a call's events to one reader until their token ends, or their part in the call."""
    reader = CallReader(ports, seat, after)
    with hub.watch(("call", seat.appointment_id)) as news:
        async for text in stream(reader.read, news, ends_at, reader.touch):
            yield text
