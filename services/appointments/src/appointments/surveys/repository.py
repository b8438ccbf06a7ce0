"""Queries on survey answers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices.models import Office
from appointments.surveys.models import SurveyAnswer
from appointments.vocabulary import SurveySide


async def add(session: AsyncSession, new: Sequence[SurveyAnswer]) -> None:
    """Store answers of one week so that their place on the disk tells nothing either.

    PostgreSQL appends rows and marks each with its transaction, which would tell who answered
    last, and in which order. So all answers of the office's week are written anew, in the order
    of their random ids and in one transaction. The office's row is the lock for that.
    """
    first = new[0]
    await lock_week(session, first.office_id)
    same_week = (
        col(SurveyAnswer.office_id) == first.office_id,
        col(SurveyAnswer.week) == first.week,
        col(SurveyAnswer.side) == first.side,
    )
    answers = [
        row.model_dump() for row in await session.exec(select(SurveyAnswer).where(*same_week))
    ]
    answers += [row.model_dump() for row in new]
    session.expunge_all()
    await session.exec(delete(SurveyAnswer).where(*same_week))
    answers.sort(key=lambda row: row["id"])
    await session.exec(insert(SurveyAnswer), params=answers)


async def lock_week(session: AsyncSession, office_id: UUID) -> None:
    """Let nobody else write an office's answers until the commit."""
    await session.get(Office, office_id, with_for_update={"key_share": True})


async def counts(
    session: AsyncSession, office_id: UUID, *, weeks: Sequence[str]
) -> list[tuple[str, SurveySide, str, str, str, int]]:
    """Give (week, side, heard_well, helpful, more_video, how many) of some weeks."""
    shape = (
        SurveyAnswer.week,
        SurveyAnswer.side,
        SurveyAnswer.heard_well,
        SurveyAnswer.helpful,
        SurveyAnswer.more_video,
    )
    query = (
        select(*shape, func.count())  # type: ignore[call-overload]
        .where(col(SurveyAnswer.office_id) == office_id, col(SurveyAnswer.week).in_(weeks))
        .group_by(*shape)
    )
    return [tuple(row) for row in await session.exec(query)]
