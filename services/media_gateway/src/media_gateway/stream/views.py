"""How a visit looks to one reader: the appointment, who is there, the reader's own voucher."""

from dataclasses import dataclass

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat
from media_gateway.call import lifecycle
from media_gateway.call.roster import service as roster
from media_gateway.call.roster.schemas import read_of
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments import window
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.attendances import service as attendances
from media_gateway.projections.vouchers import service as vouchers
from media_gateway.staff import service as staff
from media_gateway.stream.schemas import AdviserPresence, Snapshot, StreamedAppointment


@dataclass(frozen=True)
class Circumstances:
    """What a reader is told of when it changes, beside what happens in the call."""

    view: AppointmentView
    presence: AdviserPresence
    voucher_state: str | None


async def circumstances_of(session: AsyncSession, seat: Seat) -> Circumstances:
    """Give what holds now for one seat."""
    view = await appointments.find(session, seat.appointment_id) or seat.view
    people = await attendances.of(session, seat.appointment_id)
    return Circumstances(
        view=view,
        presence=await _presence(session, view),
        voucher_state=await vouchers.state_of(session, seat.appointment_id, seat.person_id, people),
    )


def appointment_of(view: AppointmentView) -> StreamedAppointment:
    """Give the appointment as it is streamed."""
    return StreamedAppointment(
        state=view.state,
        channel=view.channel,
        starts_at=view.starts_at,
        ends_at=view.ends_at,
        opens_at=window.opens_at(view),
        closes_at=window.closes_at(view),
        adviser_id=view.adviser_id,
    )


async def snapshot_of(session: AsyncSession, seat: Seat) -> tuple[Snapshot, int]:
    """Give how things are for one seat, and the number of the call's newest event."""
    # The number first: what is read after it is as new as it says, or newer.
    call = await lifecycle.find(session, seat.appointment_id)
    people = await roster.everybody(session, seat.appointment_id)
    now = await circumstances_of(session, seat)
    own = next((p for p in people if p.person_id == seat.person_id), None)
    moment = utc_now()
    snapshot = Snapshot(
        type="snapshot",
        at=moment,
        server_time=moment,
        revision=now.view.revision,
        appointment=appointment_of(now.view),
        call_state="ended" if call is not None and call.state == "ended" else "open",
        end_reason=call.end_reason if call is not None else None,
        participant_id=own.id if own else None,
        state=own.state if own else None,
        reason=own.left_reason if own else None,
        adviser_presence=now.presence,
        voucher_state=now.voucher_state,
        office_told_at=call.office_told_at if call is not None else None,
        participants=[read_of(p) for p in people] if seat.is_adviser else [],
    )
    return snapshot, call.last_event_seq if call else 0


async def _presence(session: AsyncSession, view: AppointmentView) -> AdviserPresence:
    adviser = await roster.by_person(session, view.appointment_id, view.adviser_id)
    if adviser is not None and adviser.state == "admitted":
        return "in_call"
    if await roster.is_in_another_call(session, view.adviser_id, view.appointment_id):
        return "in_another_call"
    sees = await staff.sees_who_waits(session, view, utc_now())
    return "signed_in" if sees else "away"
