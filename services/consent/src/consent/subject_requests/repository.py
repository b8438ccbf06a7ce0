"""Queries on requests and the steps of erasures."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, func, tuple_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.subject_requests.conditions import is_erasing
from consent.subject_requests.models import ErasureStep, RequestState, SubjectRequest


async def find(session: AsyncSession, request_id: UUID) -> SubjectRequest | None:
    """Give a request."""
    return await session.get(SubjectRequest, request_id)


async def lock(session: AsyncSession, request_id: UUID) -> SubjectRequest | None:
    """Give a request, held until the commit."""
    return await session.get(
        SubjectRequest, request_id, with_for_update=True, populate_existing=True
    )


async def steps_of(session: AsyncSession, request_id: UUID) -> list[ErasureStep]:
    """Give the steps of a request in their turns."""
    query = (
        select(ErasureStep)
        .where(col(ErasureStep.request_id) == request_id)
        .order_by(col(ErasureStep.turn))
        .execution_options(populate_existing=True)
    )
    return list(await session.exec(query))


async def page(
    session: AsyncSession,
    office_id: UUID,
    state: RequestState | None,
    after: tuple[date, UUID] | None,
    limit: int,
) -> Sequence[SubjectRequest]:
    """Give an office's requests, what is due first."""
    due = (col(SubjectRequest.due_on), col(SubjectRequest.id))
    query = (
        select(SubjectRequest)
        .where(col(SubjectRequest.office_id) == office_id)
        .order_by(*due)
        .limit(limit)
    )
    if state is not None:
        query = query.where(col(SubjectRequest.state) == state)
    if after is not None:
        query = query.where(tuple_(*due) > after)
    return (await session.exec(query)).all()


async def unfinished(session: AsyncSession, limit: int) -> Sequence[SubjectRequest]:
    """Give requests whose erasure is not through, those tried longest ago first."""
    query = (
        select(SubjectRequest)
        .join(ErasureStep, col(ErasureStep.request_id) == col(SubjectRequest.id))
        .where(col(SubjectRequest.state) == "carrying_out")
        .group_by(col(SubjectRequest.id))
        .order_by(func.max(ErasureStep.tried_at).asc().nulls_first(), col(SubjectRequest.id))
        .limit(limit)
    )
    return (await session.exec(query)).all()


async def lock_begun_erasures(
    session: AsyncSession, since: datetime | None
) -> Sequence[SubjectRequest]:
    """Give the requests whose erasure began, held until the commit; since: then or later."""
    begun = select(ErasureStep.request_id).where(col(ErasureStep.turn) == 0)
    if since is not None:
        begun = begun.where(col(ErasureStep.started_at) >= since)
    query = select(SubjectRequest).where(col(SubjectRequest.id).in_(begun)).with_for_update()
    return (await session.exec(query)).all()


async def is_erased(session: AsyncSession, office_id: UUID, person_id: UUID) -> bool:
    """Tell whether the erasure of a person has begun, or is through."""
    found: bool = (await session.exec(select(is_erasing(office_id, person_id)))).one()
    return found


async def delete_steps(session: AsyncSession, request_id: UUID) -> None:
    """Delete the steps of an erasure that begins anew."""
    await session.exec(delete(ErasureStep).where(col(ErasureStep.request_id) == request_id))


async def delete_all(session: AsyncSession, request_ids: Collection[UUID]) -> None:
    """Delete requests with their steps."""
    await session.exec(delete(ErasureStep).where(col(ErasureStep.request_id).in_(request_ids)))
    await session.exec(delete(SubjectRequest).where(col(SubjectRequest.id).in_(request_ids)))
