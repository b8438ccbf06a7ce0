"""What a reader of a call's stream gets to see, and from where it goes on."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat
from media_gateway.call.journal import service as journal
from media_gateway.call.models import CallEvent
from media_gateway.call.roster import service as roster
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.staff import service as staff
from media_gateway.staff.flows import Reader, present
from media_gateway.stream import repository
from media_gateway.stream.position import Position
from media_gateway.stream.schemas import (
    AdviserPresenceNews,
    AppointmentChangedNews,
    CallMoment,
    CallStreamEvent,
    VoucherChangedNews,
)
from media_gateway.stream.views import appointment_of, circumstances_of, snapshot_of
from media_gateway.streaming.hub import Hub, Key, Probe, keys_of
from media_gateway.streaming.sse import frame, line_until, stream

_ABOUT_THE_CALL = ("room_changed", "ended", "reopened", "office_told")
_ADVISER_COMES_AND_GOES = ("admitted", "left", "barred")
_PUBLIC_MEMBERS = ("at", "part", "state", "since", "reason")


class CallReader:
    """Reads one call's stream for one seat; remembers how far it got."""

    def __init__(self, ports: Ports, seat: Seat, after: Position | None) -> None:
        self._ports, self._seat, self._position = ports, seat, after
        self._own_id: UUID | None = None
        self._started = False

    async def read(self) -> list[str] | None:
        """Give what is new as frames; a snapshot at the start and when the position is unknown.

        Gives None, the end of the stream, once the call is another adviser's, or the reader's
        account is closed or what they came by was taken away.
        """
        if self._seat.way.is_among(self._ports.revocations.known()):
            return None
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
        frames, position = await self._news(session, self._position)
        changes, self._position = await self._changes(session, position)
        return frames + changes

    async def _may_read(self, session: AsyncSession) -> bool:
        if not self._seat.is_adviser:
            return True
        if await staff.is_closed(session, self._seat.person_id):
            return False
        view = await appointments.find(session, self._seat.appointment_id)
        return view is not None and view.adviser_id == self._seat.person_id

    async def touch(self) -> None:
        """Note that the reader is still there."""
        if self._own_id is not None:
            async with self._ports.database.write() as session:
                await roster.mark_seen(session, self._own_id, utc_now())

    async def _find_own_id(self, session: AsyncSession) -> None:
        own = await roster.by_person(session, self._seat.appointment_id, self._seat.person_id)
        self._own_id = own.id if own else None

    async def _check_position(self, session: AsyncSession) -> None:
        """Forget a position that cannot be gone on from: too old, or never given by us."""
        if self._position is None:
            return
        seq = self._position.seq
        last = await journal.last_seq(session, self._seat.appointment_id)
        if seq == last:
            return
        after = await journal.events_after(session, self._seat.appointment_id, seq)
        if not after or after[0].seq != seq + 1:
            self._position = None

    async def _news(self, session: AsyncSession, position: Position) -> tuple[list[str], Position]:
        """Give what happened in the call since a position."""
        frames: list[str] = []
        while events := await journal.events_after(
            session, self._seat.appointment_id, position.seq
        ):
            if self._own_id is None:
                # They may have entered after it was looked up; these events tell of it.
                await self._find_own_id(session)
            for event in events:
                position = position.at(event.seq)
                data = self._visible(event)
                if data is not None:
                    told = CallStreamEvent.model_validate({"type": event.type, **data})
                    frames.append(frame(event.type, told.model_dump_json(), str(position)))
        return frames, position

    async def _changes(
        self, session: AsyncSession, position: Position
    ) -> tuple[list[str], Position]:
        """Give what else is different from what the reader was told last."""
        now, at = await circumstances_of(session, self._seat), utc_now()
        frames: list[str] = []

        def tell(news: CallMoment, **known: Any) -> None:
            nonlocal position
            position = replace(position, **known)
            frames.append(frame(news.type, news.model_dump_json(), str(position)))  # type: ignore[attr-defined]

        if position.revision != now.view.revision:
            changed = AppointmentChangedNews(
                type="appointment_changed",
                at=at,
                revision=now.view.revision,
                appointment=appointment_of(now.view),
            )
            tell(changed, revision=now.view.revision)
        if position.presence != now.presence:
            presence = AdviserPresenceNews(type="adviser_presence", at=at, presence=now.presence)
            tell(presence, presence=now.presence)
        if position.voucher_state != now.voucher_state:
            voucher = VoucherChangedNews(type="voucher_changed", at=at, state=now.voucher_state)
            tell(voucher, voucher_state=now.voucher_state)
        return frames, position

    def _visible(self, event: CallEvent) -> dict[str, Any] | None:
        body: dict[str, Any] = json.loads(event.body)
        if self._seat.is_adviser or event.type in _ABOUT_THE_CALL:
            return body
        if event.participant_id == self._own_id:
            return body
        if event.part == "adviser" and event.type in _ADVISER_COMES_AND_GOES:
            return {name: body[name] for name in _PUBLIC_MEMBERS if name in body}
        return None

    async def _snapshot(self, session: AsyncSession) -> str:
        snapshot, seq = await snapshot_of(session, self._seat)
        self._position = Position(
            seq, snapshot.revision, snapshot.adviser_presence, snapshot.voucher_state
        )
        return frame("snapshot", snapshot.model_dump_json(), str(self._position))


PROBES: dict[str, Probe] = {"call": repository.versions}
"""What tells that a visit's streams have news."""


async def follow(
    ports: Ports, hub: Hub, seat: Seat, after: Position | None, ends_at: datetime
) -> AsyncIterator[str]:
    """Stream a visit to one reader for a minute, or until their token ends, or their part in it.

    As long as the adviser reads they see who waits in it.
    """
    ends_at = line_until(ends_at)
    reader = CallReader(ports, seat, after)
    keys: list[Key] = [("call", seat.appointment_id), *keys_of(seat.way.rights)]
    if seat.is_adviser:
        keys.append(("account", seat.person_id))
    staff_reader = (
        Reader(seat.person_id, appointment_id=seat.appointment_id) if seat.is_adviser else None
    )
    async with present(ports.database, staff_reader, ends_at) as presence:

        async def still_there() -> None:
            await reader.touch()
            if presence is not None:
                await presence.renew()

        with hub.watch(*keys) as news:
            async for text in stream(reader.read, news, ends_at, still_there):
                yield text
