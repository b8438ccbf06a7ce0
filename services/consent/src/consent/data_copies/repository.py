"""Queries on copies, their steps, pages and links."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, delete, exists, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.data_copies.models import CopyLink, CopyPage, CopyStep, DataCopy
from consent.subject_requests.conditions import is_erasing
from consent.subject_requests.models import SubjectRequest


async def of_request(session: AsyncSession, request_id: UUID) -> DataCopy | None:
    """Give the copy of a request."""
    query = select(DataCopy).where(col(DataCopy.request_id) == request_id)
    return (await session.exec(query)).one_or_none()


async def lock(session: AsyncSession, copy_id: UUID) -> DataCopy | None:
    """Give a copy, held until the commit."""
    return await session.get(DataCopy, copy_id, with_for_update=True, populate_existing=True)


async def steps_of(session: AsyncSession, copy_id: UUID) -> list[CopyStep]:
    """Give the steps of a copy."""
    query = (
        select(CopyStep)
        .where(col(CopyStep.copy_id) == copy_id)
        .order_by(col(CopyStep.service))
        .execution_options(populate_existing=True)
    )
    return list(await session.exec(query))


async def pages_of(session: AsyncSession, copy_id: UUID) -> Sequence[CopyPage]:
    """Give the pages of a copy, service by service in their order."""
    query = (
        select(CopyPage)
        .where(col(CopyPage.copy_id) == copy_id)
        .order_by(col(CopyPage.service), col(CopyPage.page))
    )
    return (await session.exec(query)).all()


async def newest_link(session: AsyncSession, copy_id: UUID) -> CopyLink | None:
    """Give the link that was made last, living or not."""
    query = (
        select(CopyLink)
        .where(col(CopyLink.copy_id) == copy_id)
        .order_by(col(CopyLink.made_at).desc(), col(CopyLink.id))
        .limit(1)
    )
    return (await session.exec(query)).first()


async def lock_living_link(session: AsyncSession, copy_id: UUID) -> CopyLink | None:
    """Give the link of a copy that was not taken back, held until the commit."""
    query = (
        select(CopyLink)
        .where(col(CopyLink.copy_id) == copy_id, col(CopyLink.revoked_at).is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).one_or_none()


async def lock_link(session: AsyncSession, secret_hash: bytes) -> CopyLink | None:
    """Give the link with a secret, held until the commit: of two tries at once both count."""
    query = (
        select(CopyLink)
        .where(col(CopyLink.secret_hash) == secret_hash)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).one_or_none()


async def is_link(session: AsyncSession, secret_hash: bytes) -> bool:
    """Tell whether there is a link with a secret, and hold nothing for it."""
    query = select(CopyLink.id).where(col(CopyLink.secret_hash) == secret_hash)
    return (await session.exec(query)).first() is not None


async def get(session: AsyncSession, copy_id: UUID) -> tuple[DataCopy, SubjectRequest] | None:
    """Give a copy with its request."""
    query = (
        select(DataCopy, SubjectRequest)
        .join(SubjectRequest, col(SubjectRequest.id) == col(DataCopy.request_id))
        .where(col(DataCopy.id) == copy_id)
    )
    return (await session.exec(query)).one_or_none()


async def collecting(
    session: AsyncSession, limit: int
) -> Sequence[tuple[DataCopy, SubjectRequest]]:
    """Give copies that are not whole, the oldest first, with their requests."""
    query = (
        select(DataCopy, SubjectRequest)
        .join(SubjectRequest, col(SubjectRequest.id) == col(DataCopy.request_id))
        .where(col(DataCopy.ready_at).is_(None))
        .order_by(col(DataCopy.started_at), col(DataCopy.id))
        .limit(limit)
    )
    return (await session.exec(query)).all()


async def needless(session: AsyncSession, now: datetime) -> Sequence[UUID]:
    """Give copies that nobody needs any more.

    Of requests that were refused or withdrawn, or answered without a link that still opens; of
    people who are being erased; and those whose time is over.
    """
    living = exists().where(
        col(CopyLink.copy_id) == col(DataCopy.id),
        col(CopyLink.revoked_at).is_(None),
        col(CopyLink.expires_at) > now,
    )
    state = col(SubjectRequest.state)
    query = (
        select(DataCopy.id)
        .join(SubjectRequest, col(SubjectRequest.id) == col(DataCopy.request_id))
        .where(
            or_(
                state.in_(("refused", "withdrawn")),
                and_(state == "answered", ~living),
                col(DataCopy.delete_after) < now,
                is_erasing(SubjectRequest.office_id, SubjectRequest.person_id),
            )
        )
    )
    return (await session.exec(query)).all()


async def delete_all(session: AsyncSession, copy_ids: Collection[UUID]) -> None:
    """Delete copies with everything of theirs."""
    for model in (CopyLink, CopyPage, CopyStep):
        await session.exec(delete(model).where(col(model.copy_id).in_(copy_ids)))
    await session.exec(delete(DataCopy).where(col(DataCopy.id).in_(copy_ids)))
