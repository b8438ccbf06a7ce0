"""Says what was seen of somebody. No consequence follows from it here: people decide."""

from typing import cast

from nahbar_common.codes import as_shown, read_code
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat
from media_gateway.attesting import repository
from media_gateway.attesting.errors import NeverSeen, ProofCodeUnknown
from media_gateway.attesting.schemas import PresenceRead, SeenRead
from media_gateway.call.models import CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.call.seen import service as seen
from media_gateway.peers.consent import Part, PresenceFacts, SeenFact
from media_gateway.projections.appointments import service as appointments


async def own_presence(session: AsyncSession, seat: Seat) -> PresenceRead:
    """Give what was seen of the caller; raise NeverSeen."""
    participant = await roster.by_person(session, seat.appointment_id, seat.person_id)
    found = await _presence(session, participant)
    if found is None:
        raise NeverSeen
    return found


async def presence_by_code(session: AsyncSession, typed: str) -> PresenceRead:
    """Give what was seen of whoever showed a code; raise ProofCodeUnknown.

    A code has 60 random bits: at the rate at which this service answers, guessing one of a hundred
    thousand takes longer than any of them is kept. What it opens names nobody.
    """
    code = read_code(typed)
    participant = await repository.by_code(session, code) if code else None
    found = await _presence(session, participant)
    if found is None:
        raise ProofCodeUnknown
    return found


def facts_of(presence: PresenceRead, seat: Seat) -> PresenceFacts:
    """Write what is to be sealed."""
    return PresenceFacts(
        person_id=seat.person_id,
        moments=[SeenFact(at=one.at, what=one.what) for one in presence.moments],
        **presence.model_dump(exclude={"moments"}),
    )


async def _presence(
    session: AsyncSession, participant: CallParticipant | None
) -> PresenceRead | None:
    if participant is None or participant.proof_code is None:
        return None
    view = await appointments.find(session, participant.appointment_id)
    moments = await seen.of(session, participant.id)
    if view is None or not moments:
        return None
    return PresenceRead(
        appointment_id=view.appointment_id,
        office_id=view.office_id,
        part=cast("Part", participant.part),
        planned_from=view.starts_at,
        planned_until=view.ends_at,
        time_zone=view.zone,
        code=as_shown(participant.proof_code),
        moments=[SeenRead(at=one.at, what=one.what) for one in moments],
    )
