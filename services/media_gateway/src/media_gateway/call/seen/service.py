"""Noting what the server saw of a person, in the transaction of the change itself."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import emit
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant, LeftReason
from media_gateway.call.schemas import CallClientStayed
from media_gateway.call.seen import repository
from media_gateway.call.seen.models import SeenMoment
from media_gateway.peers.consent import Seen

CALL_CLIENT_STAYED = "call.client_stayed"
MOST_TOLD = 500
"""Moments in one confirmation; a talk has about ten."""

_HERE = ("waiting", "admitted")
_WENT: dict[LeftReason, Seen | None] = {
    "hung_up": "left",
    "lost": "lost",
    "sent_back": "sent_back",
    "replaced": "handed_over",
    "call_ended": "call_ended",
    "bar_lifted": None,
    "exceeded_limits": "shut_out",
    "revoked": "shut_out",
}


def note(
    session: AsyncSession, participant: CallParticipant, what: Seen, at: datetime | None = None
) -> None:
    """Note one thing that was seen; at: when, if not now."""
    session.add(SeenMoment(participant_id=participant.id, what=what, at=at or utc_now()))


async def note_once(session: AsyncSession, participant: CallParticipant, what: Seen) -> bool:
    """Note what may repeat itself: the same again, with nothing in between, is not told twice.

    Gives whether it was new.
    """
    last = await repository.newest(session, participant.id, 1)
    is_new = not last or last[0].what != what
    if is_new:
        note(session, participant, what)
    return is_new


async def of(session: AsyncSession, participant_id: UUID) -> Sequence[SeenMoment]:
    """Give what was seen of a person, in order of time; the last 500 of more."""
    return list(reversed(await repository.newest(session, participant_id, MOST_TOLD)))


def heed_change(
    session: AsyncSession, participant: CallParticipant, at: datetime, *, was_away: bool
) -> None:
    """Note what a change of somebody's state shows of them; tell how long a client stayed.

    at: when it was so. was_away: they had been here before, and had gone.
    """
    what = _shown_by(participant, was_away=was_away)
    if what is not None:
        note(session, participant, what, at)
    if participant.state in _HERE:
        participant.here_since = participant.here_since or at
        return
    came_at, participant.here_since = participant.here_since, None
    if participant.part == "client" and came_at is not None:
        tell_stay(session, participant, came_at, max(came_at, at))


def tell_stay(
    session: AsyncSession, participant: CallParticipant, came_at: datetime, left_at: datetime
) -> None:
    """Tell appointments from when until when a client was there."""
    stay = CallClientStayed(
        appointment_id=participant.appointment_id, came_at=came_at, left_at=left_at
    )
    emit(session, CALL_CLIENT_STAYED, subject=participant.appointment_id, data=stay)


def _shown_by(participant: CallParticipant, *, was_away: bool) -> Seen | None:
    match participant.state:
        case "waiting":
            return "waiting"
        case "admitted" if was_away:
            return "returned"
        case "admitted":
            return "came" if participant.part == "adviser" else "admitted"
        case "barred":
            # A withdrawal is told as going: it must not put anybody at a disadvantage.
            return "left"
        case _:
            return _WENT[participant.left_reason] if participant.left_reason else None
