"""Queries on links."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.sql.dml import Update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links.models import EndReason, Link


async def add(session: AsyncSession, link: Link) -> None:
    """Store a link; IntegrityError when the person has a living one."""
    session.add(link)
    await session.flush()


async def get_all(session: AsyncSession, link_ids: Collection[UUID]) -> Sequence[Link]:
    """Give links by id."""
    return (await session.exec(select(Link).where(col(Link.id).in_(link_ids)))).all()


async def find(session: AsyncSession, secret_hash: bytes) -> Link | None:
    """Give the link with this secret."""
    statement = select(Link).where(col(Link.secret_hash) == secret_hash)
    return (await session.exec(statement)).first()


async def find_by_code(session: AsyncSession, code_index: bytes) -> Link | None:
    """Give the link with this code."""
    statement = select(Link).where(col(Link.code_index) == code_index)
    return (await session.exec(statement)).first()


async def end_living(
    session: AsyncSession,
    appointment_id: UUID,
    person_id: UUID | None,
    now: datetime,
    reason: EndReason,
) -> Sequence[UUID]:
    """End the living links of a person, or of everybody; give which."""
    living = _of(appointment_id, person_id).where(col(Link.ended_at).is_(None))
    ended = living.values(ended_at=now, end_reason=reason).returning(col(Link.id))
    return (await session.exec(ended)).scalars().all()


async def call_replaced_cancelled(
    session: AsyncSession, appointment_id: UUID, person_id: UUID | None, now: datetime
) -> None:
    """Of replaced links it is now said that the appointment is off."""
    replaced = _of(appointment_id, person_id).where(col(Link.end_reason) == "replaced")
    await session.exec(replaced.values(ended_at=now, end_reason="cancelled"))


async def move_expiry(session: AsyncSession, appointment_id: UUID, expires_at: datetime) -> None:
    """Let the appointment's links expire at another time."""
    await session.exec(_of(appointment_id, None).values(expires_at=expires_at))


def _of(appointment_id: UUID, person_id: UUID | None) -> Update:
    statement = update(Link).where(col(Link.appointment_id) == appointment_id)
    if person_id is not None:
        statement = statement.where(col(Link.person_id) == person_id)
    return statement
