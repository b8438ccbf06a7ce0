"""Who is barred: told by events that may come late and twice, and by fresh decisions."""

from collections.abc import Iterable
from uuid import UUID

from fastapi import FastAPI
from nahbar_common.events import CloudEvent
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls import repository as call_repository
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
    participant = await participant_repository.by_person(session, appointment_id, person_id)
    if call is None or call.state != "open" or participant is None:
        return
    if barred:
        roster.bar(session, call, participant)
        await roster.change_room(session, call, "withdrawal")
    else:
        roster.lift_bar(session, call, participant)
