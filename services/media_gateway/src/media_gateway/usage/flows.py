"""Taking usage reports in, and telling what is charged."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat, find_adviser_seat
from media_gateway.call import lifecycle
from media_gateway.call.codecs import choose_codec
from media_gateway.call.data_plan import data_plan
from media_gateway.call.errors import NotAdmitted
from media_gateway.call.grants import service as grants
from media_gateway.call.journal.service import record
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.profiles import STEPS, Step
from media_gateway.call.roster import service as roster
from media_gateway.ports import Ports
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.usage import metering, pacing, repository
from media_gateway.usage.models import UsageConnection
from media_gateway.usage.schemas import AllowanceRead, ParticipantUsage, UsageRead, UsageReport

_MAX_CONNECTIONS = 200
_SIGNS = "sign_language_interpreter"
_LATE_REPORTS = timedelta(minutes=1)
"""Browsers send their last counters after the room is gone."""


async def report(ports: Ports, seat: Seat, counters: UsageReport) -> UsageRead:
    """Take counters in and give the new total. Raises NotAdmitted if no grant was ever given."""
    appointment_id = seat.appointment_id
    async with ports.database.write() as session:
        call = await lifecycle.lock(session, appointment_id)
        participant = await roster.by_person(session, appointment_id, seat.person_id)
        grant = await grants.first(session, participant.id) if participant else None
        if call is None or participant is None or grant is None:
            raise NotAdmitted
        plan = await data_plan(session, appointment_id)
        limit = plan.bytes_limits.get(seat.person_id)
        now = utc_now()
        allowance = None
        if _still_counts(call, now):
            grown = await _take_in(session, participant, counters, grant.issued_at, now)
            participant.seen_at = now
            room_left = metering.most_possible(grant.issued_at, now) - participant.charged_bytes
            added = min(grown, room_left)
            if added > 0:
                charged = participant.charged_bytes = participant.charged_bytes + added
                record(
                    session, call, "usage", participant, charged_bytes=charged, bytes_limit=limit
                )
                await lifecycle.tell_end_again(session, seat.view, call)
        if call.state == "open":
            allowance = await _pace(session, seat.view, call, plan.bytes_limits, now)
        return _read_of(participant.charged_bytes, limit, allowance)


async def overview(ports: Ports, adviser: Staff, appointment_id: UUID) -> list[ParticipantUsage]:
    """Give what everybody in the call is charged."""
    await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.read() as session:
        plan = await data_plan(session, appointment_id)
        rows = await repository.by_participant(session, appointment_id)
    return [
        ParticipantUsage(
            participant_id=participant.id,
            part=participant.part,
            charged_bytes=participant.charged_bytes,
            bytes_limit=plan.bytes_limits.get(participant.person_id),
            reported_at=reported_at,
        )
        for participant, reported_at in rows
    ]


async def _pace(
    session: AsyncSession,
    view: AppointmentView,
    call: Call,
    limits: Mapping[UUID, int],
    now: datetime,
) -> AllowanceRead | None:
    """Take the step that the vouchers allow from now on; the caller holds the call's lock."""
    if not limits:
        call.data_step = call.data_step_at = None
        return None
    people = await roster.everybody(session, call.appointment_id)
    used = {person.person_id: person.charged_bytes for person in people}
    vouchers = [pacing.Voucher(limit, used.get(owner, 0)) for owner, limit in limits.items()]
    before = None
    if call.data_step in STEPS and call.data_step_at is not None:
        before = pacing.Taken(call.data_step, call.data_step_at)
    inside = sum(person.state == "admitted" for person in people)
    needs = pacing.needs_of(choose_codec(people), inside, view.ends_at, now)
    # Who needs the picture to understand has nothing of sound alone.
    signs = any(person.part == _SIGNS for person in people)
    least: Step = "smaller" if signs else "nur_ton"
    allowance = pacing.allowance_of(vouchers, needs, before, now, least)
    if allowance.step != call.data_step:
        call.data_step, call.data_step_at = allowance.step, now
    return allowance


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
        seq=row.seq,
        profile=row.profile,  # type: ignore[arg-type]
        measured_bytes=row.measured_bytes,
        ceiling_bytes=row.ceiling_bytes,
        charged_bytes=row.charged_bytes,
        reported_at=row.reported_at,
    )
    after = metering.advance(before, counters, now)
    row.sqlmodel_update(vars(after))
    return after.charged_bytes - before.charged_bytes


def _read_of(charged: int, limit: int | None, allowance: AllowanceRead | None) -> UsageRead:
    remaining = None if limit is None else max(0, limit - charged)
    return UsageRead(
        charged_bytes=charged,
        bytes_limit=limit,
        remaining_bytes=remaining,
        allowance=allowance,
    )


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the counters of calls that go."""
    await repository.delete_of(session, appointment_ids)
