"""Queries on what offices demand, and of whom."""

from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD
from sqlalchemy import or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.guardians.models import GuardianDemand, GuardianRule
from consent.parts import Demand


async def find_rule(session: AsyncSession, office_id: UUID) -> GuardianRule | None:
    """Give what an office chose, or None."""
    return await session.get(GuardianRule, office_id)


async def make_room(session: AsyncSession, demand: Demand) -> None:
    """Add a row that has heard nothing yet, unless there is one."""
    values = {
        "appointment_id": demand.appointment_id,
        "person_id": demand.person_id,
        "guardian_id": demand.guardian_id,
        "office_id": demand.office_id,
        "is_demanded": False,
        "revision": NOTHING_HEARD,
    }
    if session.get_bind().dialect.name == "postgresql":
        await session.exec(
            postgresql.insert(GuardianDemand).values(values).on_conflict_do_nothing()
        )
    else:
        await session.exec(sqlite.insert(GuardianDemand).values(values).on_conflict_do_nothing())


async def lock(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> GuardianDemand | None:
    """Give the row a minor or their guardian stands in, held until the commit."""
    query = (
        select(GuardianDemand)
        .where(
            col(GuardianDemand.appointment_id) == appointment_id,
            or_(
                col(GuardianDemand.person_id) == person_id,
                col(GuardianDemand.guardian_id) == person_id,
            ),
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).one_or_none()


async def of_people(
    session: AsyncSession, appointment_id: UUID, person_ids: Collection[UUID]
) -> Sequence[GuardianDemand]:
    """Give whose guardians were ever demanded among these people, for an appointment."""
    query = select(GuardianDemand).where(
        col(GuardianDemand.appointment_id) == appointment_id,
        col(GuardianDemand.person_id).in_(person_ids),
    )
    return (await session.exec(query)).all()
