"""Who is barred: told by events that may come late and twice, and by fresh decisions."""

from collections.abc import Iterable
from uuid import UUID

from fastapi import FastAPI
from nahbar_common.events import CloudEvent
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository as appointment_repository
from media_gateway.calls import repository as call_repository
from media_gateway.calls.models import Call
from media_gateway.clients.consent import Decision
from media_gateway.consents import repository
from media_gateway.consents.models import ConsentStanding
from media_gateway.consents.schemas import ConsentNews
from media_gateway.participants import repository as participant_repository
from media_gateway.participants import roster
from media_gateway.ports import ports_of
from media_gateway.rooms.closing import delete_closed_rooms


async def on_given(session: AsyncSession, event: CloudEvent) -> None:
    """Take over consent.given: lifts a bar that is older."""
    news = ConsentNews.model_validate(event.data)
    await _take_over(session, news.appointment_id, news.person_id, news.revision, barred=False)


async def on_withdrawn(session: AsyncSession, event: CloudEvent) -> None:
    """Take over consent.withdrawn: bars the person, and burns the room of a running call."""
    news = ConsentNews.model_validate(event.data)
    await _take_over(session, news.appointment_id, news.person_id, news.revision, barred=True)


async def close_rooms(app: FastAPI, event: CloudEvent) -> None:
    """Delete the burnt room before the withdrawal is acknowledged as carried out."""
    await delete_closed_rooms(ports_of(app), UUID(event.subject))


async def heed(session: AsyncSession, appointment_id: UUID, decisions: Iterable[Decision]) -> None:
    """Take over what fresh decisions say of consents given anew, ahead of the event.

    They never bar: a consent that is missing now is refused now, and bars nobody.
    """
    for decision in decisions:
        if decision.allowed and decision.revision is not None:
            await _take_over(
                session, appointment_id, decision.person_id, decision.revision, barred=False
            )


async def barred_among(
    session: AsyncSession, appointment_id: UUID, person_ids: list[UUID]
) -> set[UUID]:
    """Give who of these people is barred."""
    return await repository.barred_among(session, appointment_id, person_ids)


async def _take_over(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, revision: int, *, barred: bool
) -> None:
    call = await call_repository.lock(session, appointment_id)
    standing = await repository.find(session, appointment_id, person_id)
    if standing is None:
        standing = ConsentStanding(
            appointment_id=appointment_id, person_id=person_id, revision=-1, barred=False
        )
        session.add(standing)
    if revision <= standing.revision:
        return
    standing.revision, standing.barred = revision, barred
    await session.flush()
    if call is None or call.state != "open":
        return
    participant = await participant_repository.by_person(session, appointment_id, person_id)
    if participant is not None and not barred:
        roster.lift_bar(session, call, participant)
    elif participant is not None:
        roster.bar(session, call, participant)
    if barred and (participant is not None or await _carries_the_talk(session, call, person_id)):
        await roster.change_room(session, call, "withdrawal")


async def _carries_the_talk(session: AsyncSession, call: Call, person_id: UUID) -> bool:
    """Tell whether every grant was given with this person's consent, come or not."""
    view = await appointment_repository.find(session, call.appointment_id)
    return view is not None and person_id in (view.adviser_id, view.client_id)
