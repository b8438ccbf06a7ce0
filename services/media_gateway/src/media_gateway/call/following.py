"""What the call does when other services tell something new: of its appointment, of a consent."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.models import Call
from media_gateway.call.roster import service as roster
from media_gateway.peers.consent import Decision
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments import window
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.appointments.schemas import AppointmentNews
from media_gateway.projections.attendances import service as attendances
from media_gateway.projections.bars import service as bars
from media_gateway.projections.bars.schemas import ConsentNews
from media_gateway.streaming.hub import touch


async def heed_appointment(session: AsyncSession, news: AppointmentNews) -> AppointmentView:
    """Take over what is newer than what is known of an appointment, and let the call follow."""
    known = await appointments.lock(session, news.appointment_id)
    former_adviser = known.adviser_id if known is not None else None
    former_start = known.starts_at if known is not None and window.is_due(known) else None
    view = await appointments.take_over(session, known, news)
    if view is None:
        assert known is not None
        return known
    await attendances.replace(session, news.appointment_id, news.attendances)
    await session.flush()
    touch(session.info, ("call", view.appointment_id))
    adviser_changed = former_adviser not in (None, view.adviser_id)
    await lifecycle.follow_appointment(
        session,
        view,
        adviser_changed=adviser_changed,
        planned_anew=former_start != view.starts_at,
    )
    return view


async def heed_consent(session: AsyncSession, news: ConsentNews, *, barred: bool) -> None:
    """Take over a consent given or withdrawn; a withdrawal burns the room of a running call."""
    call = await lifecycle.lock(session, news.appointment_id)
    if not await bars.take_over(session, news, barred=barred):
        return
    if call is None or call.state != "open":
        return
    participant = await roster.by_person(session, news.appointment_id, news.person_id)
    if participant is not None and not barred:
        roster.lift_bar(session, call, participant)
    elif participant is not None:
        roster.bar(session, call, participant)
    if barred and (
        participant is not None or await _carries_the_talk(session, call, news.person_id)
    ):
        await roster.change_room(session, call, "withdrawal")


async def heed_decisions(
    session: AsyncSession, appointment_id: UUID, decisions: Iterable[Decision]
) -> None:
    """Take over what fresh decisions say of consents given anew, ahead of the event.

    They never bar: a consent that is missing now is refused now, and bars nobody.
    """
    for decision in decisions:
        if decision.allowed and decision.revision is not None:
            news = ConsentNews(
                appointment_id=appointment_id,
                person_id=decision.person_id,
                part=decision.part,
                revision=decision.revision,
            )
            await heed_consent(session, news, barred=False)


async def _carries_the_talk(session: AsyncSession, call: Call, person_id: UUID) -> bool:
    """Tell whether every grant was given with this person's consent, come or not."""
    view = await appointments.find(session, call.appointment_id)
    if view is None:
        return False
    clients = await attendances.clients_of(session, call.appointment_id)
    return person_id in attendances.carriers(view.adviser_id, clients)
