"""Queries on tasks."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.ids import new_record_id
from sqlalchemy import delete, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.tasks.models import OPEN, Task
from appointments.vocabulary import TaskKind

Row = tuple[UUID, UUID, UUID, TaskKind]
"""Office, appointment, whom it is for, kind."""


async def add(session: AsyncSession, rows: Sequence[Row], made_at: datetime) -> None:
    """Add tasks; one that is open already is only told anew."""
    if not rows:
        return
    await session.flush()
    # The database decides what is there already: nothing has to be locked before.
    engine = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    adding: Any = engine.insert(Task).values(
        [
            {
                "id": new_record_id(),
                "office_id": office_id,
                "appointment_id": appointment_id,
                "adviser_id": adviser_id,
                "kind": kind,
                "made_at": made_at,
            }
            for office_id, appointment_id, adviser_id, kind in rows
        ]
    )
    adding = adding.on_conflict_do_update(
        index_elements=["appointment_id", "kind", "adviser_id"],
        index_where=text(OPEN),
        set_={"made_at": adding.excluded.made_at},
    )
    await session.exec(adding)


async def finish(
    session: AsyncSession,
    appointment_id: UUID,
    *,
    kinds: Collection[TaskKind] | None,
    done_at: datetime,
    done_by: UUID | None,
) -> None:
    """Close the open tasks about an appointment, of these kinds or (None) of all."""
    closing = (
        update(Task)
        .where(col(Task.appointment_id) == appointment_id, col(Task.done_at).is_(None))
        .values(done_at=done_at, done_by=done_by)
        .execution_options(synchronize_session="fetch")
    )
    if kinds is not None:
        closing = closing.where(col(Task.kind).in_(kinds))
    await session.exec(closing)


async def finish_of_adviser(
    session: AsyncSession, adviser_id: UUID, kind: TaskKind, *, done_at: datetime
) -> None:
    """Close the open tasks of a kind that are for one adviser."""
    closing = (
        update(Task)
        .where(
            col(Task.adviser_id) == adviser_id,
            col(Task.kind) == kind,
            col(Task.done_at).is_(None),
        )
        .values(done_at=done_at)
        .execution_options(synchronize_session="fetch")
    )
    await session.exec(closing)


async def give_to(
    session: AsyncSession, appointment_id: UUID, adviser_id: UUID, kinds: Collection[TaskKind]
) -> None:
    """Let the open tasks of these kinds about an appointment be another adviser's."""
    giving = (
        update(Task)
        .where(
            col(Task.appointment_id) == appointment_id,
            col(Task.done_at).is_(None),
            col(Task.kind).in_(kinds),
            col(Task.adviser_id) != adviser_id,
        )
        .values(adviser_id=adviser_id)
        .execution_options(synchronize_session="fetch")
    )
    await session.exec(giving)


async def lock(session: AsyncSession, task_id: UUID) -> Task | None:
    """Give a task locked until the commit, or None."""
    return await session.get(Task, task_id, with_for_update={"key_share": True})


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the tasks of appointments that go."""
    await session.exec(delete(Task).where(col(Task.appointment_id).in_(appointment_ids)))
