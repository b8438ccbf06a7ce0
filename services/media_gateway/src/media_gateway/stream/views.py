"""How a visit looks to one reader: the appointment, who is there, the reader's own voucher."""

from collections.abc import Sequence
from dataclasses import dataclass

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository as appointment_repository
from media_gateway.appointments import window
from media_gateway.appointments.models import AppointmentView
from media_gateway.calls import repository as call_repository
from media_gateway.participants import repository as participant_repository
from media_gateway.participants.models import CallParticipant
from media_gateway.participants.service import read_of
from media_gateway.seats import Seat
from media_gateway.stream.schemas import AdviserPresence, Snapshot, StreamedAppointment
from media_gateway.vouchers import repository as voucher_repository


@dataclass(frozen=True)
class Circumstances:
    """What a reader is told of when it changes, beside what happens in the call."""

    view: AppointmentView
    presence: AdviserPresence
    voucher_state: str | None


async def circumstances_of(session: AsyncSession, seat: Seat) -> Circumstances:
    """Give what holds now for one seat."""
    view = await appointment_repository.find(session, seat.appointment_id) or seat.view
    people = await participant_repository.everybody(session, seat.appointment_id)
    voucher = await voucher_repository.find(session, seat.appointment_id)
    return Circumstances(
        view=view,
        presence=_presence(view, people),
        voucher_state=voucher.state if voucher is not None and seat.part == "client" else None,
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
    call = await call_repository.find(session, seat.appointment_id)
    people = await participant_repository.everybody(session, seat.appointment_id)
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
        adviser_presence=now.presence,
        voucher_state=now.voucher_state,
        office_told_at=call.office_told_at if call is not None else None,
        participants=[read_of(p) for p in people] if seat.is_adviser else [],
        adviser_present=now.presence == "in_call",
    )
    return snapshot, call.last_event_seq if call else 0


def _presence(view: AppointmentView, people: Sequence[CallParticipant]) -> AdviserPresence:
    in_call = any(p.person_id == view.adviser_id and p.state == "admitted" for p in people)
    return "in_call" if in_call else "away"
