"""Putting out who sends more than people may, whatever counted it: tracks or packets."""

from collections.abc import Collection

from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.journal.service import record as note
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.projections.appointments import service as appointments


async def put_out(
    session: AsyncSession, call: Call, participants: Collection[CallParticipant]
) -> None:
    """Put them out, with an entry in the trail each; the others go on in a new room.

    RemoveParticipant alone would leave their token good: the room goes instead.
    """
    view = await appointments.find(session, call.appointment_id)
    for participant in participants:
        if participant.state == "left":
            # Gone before it was noticed: they do not come back as if nothing had been.
            participant.left_reason = "exceeded_limits"
            note(session, call, "left", participant, reason="exceeded_limits")
        roster.dismiss(session, call, participant, "exceeded_limits")
        record(
            session,
            "participant.put_out",
            Subject("participant", participant.id),
            office_id=view.office_id if view is not None else None,
            appointment_id=call.appointment_id,
            person_id=participant.person_id,
            part=participant.part,
        )
    await roster.change_room(session, call, "limits")
