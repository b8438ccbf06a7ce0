"""When tasks come and when they are done: who changes something takes note for the others.

Who calls names the appointment by its ids only, so that every feature above may call. All is
written in the caller's transaction: a change and its tasks are there together, or neither.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.tasks import repository
from appointments.tasks.errors import HowTold
from appointments.tasks.models import Task
from appointments.vocabulary import TaskKind

ChangedBy = Literal["client", "office", "machine"]
"""Who changes an appointment. A machine is another system, which tells its clients itself."""
Changed = Literal["cancelled", "moved", "channel_changed"]

UNTIL_TALK: frozenset[TaskKind] = frozenset(
    {
        "voucher_refused",
        "voucher_failed",
        "phone_missing",
        "adviser_gone",
        "absence_over_talks",
        "room_gone",
        "topic_gone",
        "tell_client",
        "video_gone",
        "channel_gone",
        "handed_over",
        "notice_failed",
    }
)
"""Nobody can do anything about these once the talk's time is over."""
OF_WHOSE_CALENDAR: frozenset[TaskKind] = frozenset(
    {"adviser_gone", "absence_over_talks", "video_gone"}
)
"""These ask for another adviser or time, so they end with a hand-over."""

OF_WHO_LOST_IT: frozenset[TaskKind] = frozenset({"handed_over"})
"""News to the adviser of before alone, until the talk is theirs again."""

_FROM_CLIENT: dict[Changed, TaskKind] = {
    "cancelled": "client_cancelled",
    "moved": "client_moved",
    "channel_changed": "client_changed_channel",
}
SETTLED_BY_NEW_TIME: frozenset[TaskKind] = OF_WHOSE_CALENDAR | {"room_gone", "client_unattended"}
"""A new time is one at which adviser and room are there."""
_FOLLOWING: frozenset[TaskKind] = frozenset(
    {
        "voucher_refused",
        "voucher_failed",
        "phone_missing",
        "topic_gone",
        "channel_gone",
        "tell_client",
        "client_changed_channel",
        "notice_failed",
    }
)
"""Whoever takes over a talk takes over these."""


@dataclass(frozen=True)
class Concern:
    """Which appointment a task is about, and whom it is for."""

    office_id: UUID
    appointment_id: UUID
    adviser_id: UUID


async def make(session: AsyncSession, kind: TaskKind, *concerns: Concern) -> None:
    """Make a task about each; one that is open already is only told anew."""
    rows = [(c.office_id, c.appointment_id, c.adviser_id, kind) for c in concerns]
    await repository.add(session, rows, utc_now())


async def finish(
    session: AsyncSession,
    appointment_id: UUID,
    kinds: Iterable[TaskKind] | None = None,
    *,
    by: UUID | None = None,
) -> None:
    """Close what is open about an appointment: of these kinds, or all of it."""
    await repository.finish(
        session,
        appointment_id,
        kinds=None if kinds is None else list(kinds),
        done_at=utc_now(),
        done_by=by,
    )


async def adviser_is_back(session: AsyncSession, adviser_id: UUID) -> None:
    """Close what was open because this adviser was gone."""
    await repository.finish_of_adviser(session, adviser_id, "adviser_gone", done_at=utc_now())


async def note_change(
    session: AsyncSession,
    concern: Concern,
    changed: Changed,
    by: ChangedBy,
    *,
    before: UUID | None = None,
    acting: UUID | None = None,
    settles: Collection[TaskKind] = (),
) -> None:
    """Close what a change settles, and tell whoever did not make it.

    `before` is the adviser until now: after a hand-over both are told by name, but for `acting`,
    the member of staff who makes it. `settles` names what this change has answered besides, such
    as phone_missing when a number came with it.
    """
    await _close_settled(session, concern.appointment_id, changed, by, settles)
    handed_over = before is not None and before != concern.adviser_id
    if handed_over:
        await repository.give_to(session, concern.appointment_id, concern.adviser_id, _FOLLOWING)
    if by == "client":
        await make(session, _FROM_CLIENT[changed], concern)
        if handed_over and before is not None:
            await make(
                session,
                _FROM_CLIENT[changed],
                Concern(concern.office_id, concern.appointment_id, before),
            )
        return
    if handed_over and before is not None and before != acting:
        await make(
            session, "handed_over", Concern(concern.office_id, concern.appointment_id, before)
        )
    if by == "office":
        await make(session, "tell_client", concern)


async def _close_settled(
    session: AsyncSession,
    appointment_id: UUID,
    changed: Changed,
    by: ChangedBy,
    settles: Collection[TaskKind],
) -> None:
    if changed == "cancelled":
        await finish(session, appointment_id)
        return
    kinds = set(settles)
    if changed == "moved":
        kinds |= SETTLED_BY_NEW_TIME
    if by == "client":
        # They have the new state before their eyes.
        kinds.add("tell_client")
    if kinds:
        await finish(session, appointment_id, kinds)


async def tick(
    session: AsyncSession, staff: Staff, task_id: UUID, stood_in_for: Collection[UUID] = ()
) -> Task:
    """Close a task by hand; one that is done stays as it is. Raises NotFound or HowTold.

    stood_in_for: the advisers whose tasks are the person's as well.
    """
    task = await repository.lock(session, task_id)
    if task is None:
        raise NotFound
    if task.adviser_id == staff.account_id or task.adviser_id in stood_in_for:
        staff.require(task.office_id, "adviser", "team_lead")
    else:
        staff.require(task.office_id, "team_lead")
    if task.done_at is None:
        if task.kind == "tell_client":
            raise HowTold
        task.done_at, task.done_by = utc_now(), staff.account_id
        await session.flush()
    return task


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the tasks of appointments that go."""
    await repository.delete_of(session, appointment_ids)
