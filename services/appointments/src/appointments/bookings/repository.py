"""Queries on appointments; what is shown of one comes with it in the same query."""

from collections.abc import Collection
from datetime import datetime
from itertools import groupby
from typing import Any, cast
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.locales import Locale
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.canonical import write_facts
from sqlalchemy import ColumnElement, Select, delete
from sqlalchemy import select as sa_select
from sqlalchemy.orm import aliased
from sqlmodel import col, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.attendances.models import Attendance
from appointments.bookings import subqueries
from appointments.bookings.booking import Attending, Booking, ClientAttendance, told_state
from appointments.bookings.models import Appointment
from appointments.offices.models import Office
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.rooms.models import Room
from appointments.topics.models import Topic
from appointments.vocabulary import AppointmentState

_AsAdviser = aliased(Attendance)
_Bookings = Select[
    Appointment,
    Office,
    Topic,
    Adviser,
    Room,
    Attendance,
    Attendance,
    Client,
    bytes,
    str | None,
    str | None,
    str | None,
    bool,
]


def _ids(joined: str | None) -> set[UUID]:
    return {UUID(each) for each in joined.split(",")} if joined else set()


def _bookings(which: ColumnElement[bool]) -> _Bookings:
    # SQLModel's own select() is typed for four entities at most. One row a client.
    return (
        sa_select(
            Appointment,
            Office,
            Topic,
            Adviser,
            Room,
            _AsAdviser,
            Attendance,
            Client,
            col(PersonKey.wrapped_key),
            subqueries.stand_ins(),
            subqueries.taking_part(),
            subqueries.told_by_mail(),
            subqueries.is_to_be_told(),
        )
        .join(Office, col(Office.id) == col(Appointment.office_id))
        .join(Topic, col(Topic.id) == col(Appointment.topic_id))
        .join(Adviser, col(Adviser.id) == col(Appointment.adviser_id))
        .outerjoin(Room, col(Room.id) == col(Appointment.room_id))
        .join(
            _AsAdviser,
            (col(_AsAdviser.appointment_id) == col(Appointment.id))
            & (col(_AsAdviser.person_id) == col(Appointment.adviser_id)),
        )
        .join(
            Attendance,
            (col(Attendance.appointment_id) == col(Appointment.id))
            & (col(Attendance.part) == "client"),
        )
        .join(Client, col(Client.id) == col(Attendance.person_id))
        .outerjoin(PersonKey, col(PersonKey.person_id) == col(Client.id))
        .where(which)
        .order_by(
            col(Appointment.starts_at),
            col(Appointment.id),
            col(Attendance.created_at),
            col(Attendance.person_id),
        )
    )


async def find(session: AsyncSession, appointment_id: UUID) -> Booking | None:
    """Give an appointment with what belongs to it, or None."""
    found = await _read(session, _bookings(col(Appointment.id) == appointment_id))
    return found[0] if found else None


async def find_many(session: AsyncSession, appointment_ids: Collection[UUID]) -> list[Booking]:
    """Give these appointments with what belongs to them, by start."""
    return await _read(session, _bookings(col(Appointment.id).in_(appointment_ids)))


async def find_plain(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Give an appointment alone, or None."""
    return await session.get(Appointment, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Give an appointment locked until the commit, and its attendances with it, or None."""
    return await session.get(Appointment, appointment_id, with_for_update={"key_share": True})


async def attending(session: AsyncSession, appointment_id: UUID) -> list[Attending]:
    """Give who is expected, first come first."""
    query = (
        select(Attendance, Client.language)
        .outerjoin(Client, col(Client.id) == col(Attendance.person_id))
        .where(
            col(Attendance.appointment_id) == appointment_id, col(Attendance.state) == "expected"
        )
        .order_by(col(Attendance.created_at), col(Attendance.person_id))
    )
    rows = await session.exec(query)
    return [Attending(attendance, cast("Locale | None", language)) for attendance, language in rows]


async def page(
    session: AsyncSession,
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
    ids = (
        select(Appointment.id)
        .where(
            col(Appointment.office_id) == office_id,
            col(Appointment.starts_at) >= starts_from,
            col(Appointment.starts_at) < starts_before,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
        .limit(limit)
    )
    if adviser_id is not None:
        ids = ids.where(col(Appointment.adviser_id) == adviser_id)
    if state is not None:
        ids = ids.where(col(Appointment.state) == state)
    if after is not None:
        ids = ids.where(tuple_(col(Appointment.starts_at), col(Appointment.id)) > after)
    # Counted before the clients are joined: each has a row.
    return await _read(session, _bookings(col(Appointment.id).in_(ids)))


async def _read(session: AsyncSession, query: _Bookings) -> list[Booking]:
    # exec() is typed for SQLModel's own select(); at run time it takes any.
    rows = (await session.exec(query)).all()  # type: ignore[call-overload]
    bookings = []
    for _, of_one in groupby(rows, lambda row: row[0].id):
        of_one_list = list(of_one)
        appointment, office, topic, adviser, room, as_adviser, *_ = of_one_list[0]
        *_, stand_ins, taking_part, by_mail, is_to_be_told = of_one_list[0]
        clients = [ClientAttendance(*row[6:9]) for row in of_one_list]
        colleagues = frozenset(_ids(stand_ins) | _ids(taking_part))
        bookings.append(
            Booking(
                appointment,
                office,
                topic,
                adviser,
                room,
                as_adviser,
                clients,
                colleagues,
                told=told_state(appointment, by_mail, is_to_be_told=is_to_be_told),
            )
        )
    return bookings


async def delete_all(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete appointments on which nothing hangs any more."""
    await session.exec(delete(Appointment).where(col(Appointment.id).in_(appointment_ids)))


async def has_noted_list(
    session: AsyncSession, staff: Staff, office_id: UUID, facts: dict[str, Any], since: datetime
) -> bool:
    """Tell whether the trail says of this sign-in that it listed just this."""
    query = (
        select(TrailEntry.id)
        .where(
            col(TrailEntry.chain) == str(office_id),
            col(TrailEntry.recorded_at) > since,
            col(TrailEntry.actor_id) == str(staff.account_id),
            col(TrailEntry.session_id) == staff.session_id,
            col(TrailEntry.facts) == write_facts(facts),
        )
        .limit(1)
    )
    return (await session.exec(query)).first() is not None
