"""Queries on appointments; what belongs to one comes with it in the same query."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select as sa_select
from sqlmodel import col, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.bookings.models import Appointment
from appointments.offices.models import Office
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.people.vault import PersonVault
from appointments.rooms.models import Room
from appointments.topics.models import Topic
from appointments.vocabulary import AppointmentState


@dataclass(frozen=True)
class Booking:
    """An appointment with everything that is shown of it; the vault can open the client."""

    appointment: Appointment
    office: Office
    topic: Topic
    adviser: Adviser
    client: Client
    room: Room | None


_Rows = Select[Appointment, Office, Topic, Adviser, Client, Room, bytes]


def _bookings() -> _Rows:
    # SQLModel's own select() is typed for four entities at most.
    return (
        sa_select(Appointment, Office, Topic, Adviser, Client, Room, col(PersonKey.wrapped_key))
        .join(Office, col(Office.id) == col(Appointment.office_id))
        .join(Topic, col(Topic.id) == col(Appointment.topic_id))
        .join(Adviser, col(Adviser.id) == col(Appointment.adviser_id))
        .join(Client, col(Client.id) == col(Appointment.client_id))
        .outerjoin(Room, col(Room.id) == col(Appointment.room_id))
        .outerjoin(PersonKey, col(PersonKey.person_id) == col(Client.id))
    )


async def find(session: AsyncSession, vault: PersonVault, appointment_id: UUID) -> Booking | None:
    """Give an appointment with what belongs to it, or None."""
    found = await _read(session, vault, _bookings().where(col(Appointment.id) == appointment_id))
    return found[0] if found else None


async def find_many(
    session: AsyncSession, vault: PersonVault, appointment_ids: Collection[UUID]
) -> list[Booking]:
    """Give these appointments with what belongs to them, in no order."""
    return await _read(session, vault, _bookings().where(col(Appointment.id).in_(appointment_ids)))


async def find_for_change(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Give an appointment locked until the commit, or None."""
    return await session.get(Appointment, appointment_id, with_for_update={"key_share": True})


async def page(
    session: AsyncSession,
    vault: PersonVault,
    *,
    office_id: UUID,
    adviser_id: UUID | None,
    starts_from: datetime,
    starts_before: datetime,
    state: AppointmentState | None,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> list[Booking]:
    """Give up to `limit` appointments of an office that start within a time, by start."""
    query = (
        _bookings()
        .where(
            col(Appointment.office_id) == office_id,
            col(Appointment.starts_at) >= starts_from,
            col(Appointment.starts_at) < starts_before,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
        .limit(limit)
    )
    if adviser_id is not None:
        query = query.where(col(Appointment.adviser_id) == adviser_id)
    if state is not None:
        query = query.where(col(Appointment.state) == state)
    if after is not None:
        query = query.where(tuple_(col(Appointment.starts_at), col(Appointment.id)) > after)
    return await _read(session, vault, query)


async def _read(
    session: AsyncSession,
    vault: PersonVault,
    query: _Rows,
) -> list[Booking]:
    # exec() is typed for SQLModel's own select(); at run time it takes any.
    rows = (await session.exec(query)).all()  # type: ignore[call-overload]
    bookings = []
    for appointment, office, topic, adviser, client, room, wrapped_key in rows:
        vault.unlock(client.id, wrapped_key)
        bookings.append(Booking(appointment, office, topic, adviser, client, room))
    return bookings
