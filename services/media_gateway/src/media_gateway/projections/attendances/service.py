"""Keeping the projection of attendances, and what follows from who takes part."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.appointments.schemas import AttendanceNews
from media_gateway.projections.attendances import repository
from media_gateway.projections.attendances.models import AttendanceView


async def of(session: AsyncSession, appointment_id: UUID) -> Sequence[AttendanceView]:
    """Give who takes part in an appointment."""
    return await repository.of(session, appointment_id)


async def clients_of(session: AsyncSession, appointment_id: UUID) -> list[UUID]:
    """Give the clients of an appointment, in a stable order."""
    people = await repository.of(session, appointment_id)
    return sorted(person.person_id for person in people if person.part == "client")


async def replace(
    session: AsyncSession, appointment_id: UUID, people: Sequence[AttendanceNews]
) -> None:
    """Take over who takes part; the caller holds the appointment's lock and knows it is newer."""
    known = {person.person_id: person for person in await repository.of(session, appointment_id)}
    for news in people:
        person = known.pop(news.person_id, None)
        if person is None:
            person = AttendanceView(
                appointment_id=appointment_id, person_id=news.person_id, part=news.part
            )
            session.add(person)
        person.part, person.voucher_requested = news.part, news.voucher_requested
    for gone in known.values():
        await session.delete(gone)


def carriers(adviser_id: UUID, clients: Sequence[UUID]) -> list[UUID]:
    """Give whose consents every grant needs: the adviser's and that of the only client.

    A group is carried by its adviser alone: nobody's missing consent keeps out anybody else.
    """
    return [adviser_id, *clients] if len(clients) == 1 else [adviser_id]


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await repository.delete_of(session, appointment_ids)
