"""Taking usage reports in, and telling what is charged."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls import service as calls
from media_gateway.calls.models import Call
from media_gateway.grants import log as grant_log
from media_gateway.participants import repository as participant_repository
from media_gateway.participants.errors import NotAdmitted
from media_gateway.participants.models import CallParticipant
from media_gateway.ports import Ports
from media_gateway.seats import find_adviser_seat, find_seat
from media_gateway.stream.recorder import record
from media_gateway.usage import metering, repository
from media_gateway.usage.models import UsageConnection
from media_gateway.usage.schemas import ParticipantUsage, UsageRead, UsageReport
from media_gateway.vouchers import service as vouchers

_MAX_CONNECTIONS = 200
_LATE_REPORTS = timedelta(minutes=1)
"""Browsers send their last counters after the room is gone."""


async def report(
    ports: Ports, principal: Staff | Participant, appointment_id: UUID, counters: UsageReport
) -> UsageRead:
    """Take counters in and give the new total. Raises NotAdmitted if no grant was ever given."""
    seat = await find_seat(ports, principal, appointment_id)
    async with ports.database.write() as session:
        call = await calls.lock(session, appointment_id)
        participant = await participant_repository.by_person(
            session, appointment_id, seat.person_id
        )
        grant = await grant_log.first(session, participant.id) if participant else None
        if call is None or participant is None or grant is None:
            raise NotAdmitted
        plan = await vouchers.data_plan(session, seat.view)
        limit = plan.bytes_limit if seat.part == "client" else None
        now = utc_now()
        if _still_counts(call, now):
            grown = await _take_in(session, participant, counters, grant.issued_at, now)
            participant.seen_at = now
            room_left = metering.most_possible(grant.issued_at, now) - participant.charged_bytes
            added = min(grown, room_left)
            if added > 0:
                participant.charged_bytes += added
                record(
                    session, call, "usage", participant,
                    charged_bytes=participant.charged_bytes, bytes_limit=limit,
                )  # fmt: skip
        return _read_of(participant.charged_bytes, limit)


async def overview(ports: Ports, adviser: Staff, appointment_id: UUID) -> list[ParticipantUsage]:
    """Give what everybody in the call is charged."""
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.read() as session:
        plan = await vouchers.data_plan(session, seat.view)
        rows = await repository.by_participant(session, appointment_id)
    return [
        ParticipantUsage(
            participant_id=participant.id,
            part=participant.part,
            charged_bytes=participant.charged_bytes,
            bytes_limit=plan.bytes_limit if participant.part == "client" else None,
            reported_at=reported_at,
        )
        for participant, reported_at in rows
    ]


def _still_counts(call: Call, now: datetime) -> bool:
    return call.ended_at is None or now - call.ended_at <= _LATE_REPORTS


async def _take_in(
    session: AsyncSession,
    participant: CallParticipant,
    counters: UsageReport,
    joined_at: datetime,
    now: datetime,
) -> int:
    """Update the connection's meter; give by how many bytes the charge grew."""
    row = await repository.find(session, participant.id, counters.connection_id)
    if row is None:
        if await repository.count(session, participant.id) >= _MAX_CONNECTIONS:
            return 0
        meter = metering.first(counters, joined_at, now)
        row = UsageConnection(
            participant_id=participant.id, connection_id=counters.connection_id, **vars(meter)
        )
        session.add(row)
        return meter.charged_bytes
    before = metering.Meter(
        row.seq, row.profile, row.measured_bytes, row.ceiling_bytes, row.charged_bytes,  # type: ignore[arg-type]
        row.reported_at,
    )  # fmt: skip
    after = metering.advance(before, counters, now)
    row.sqlmodel_update(vars(after))
    return after.charged_bytes - before.charged_bytes


def _read_of(charged: int, limit: int | None) -> UsageRead:
    remaining = None if limit is None else max(0, limit - charged)
    return UsageRead(charged_bytes=charged, bytes_limit=limit, remaining_bytes=remaining)
