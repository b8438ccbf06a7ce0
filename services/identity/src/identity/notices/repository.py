"""Queries on notices."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from nahbar_common.mail.tables import MailMessage
from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.notices.models import Notice


async def lock_untold(session: AsyncSession, limit: int) -> Sequence[Notice]:
    """Give notices nobody was told of yet, held until the commit, the oldest first."""
    statement = (
        select(Notice)
        .where(col(Notice.told_at).is_(None))
        .order_by(col(Notice.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).all()


async def unseen_of(session: AsyncSession, account_id: UUID, limit: int) -> Sequence[Notice]:
    """Give what a person has not seen yet, the newest first."""
    statement = (
        select(Notice)
        .where(col(Notice.account_id) == account_id, col(Notice.seen_at).is_(None))
        .order_by(col(Notice.at).desc(), col(Notice.id).desc())
        .limit(limit)
    )
    return (await session.exec(statement)).all()


async def given_up(session: AsyncSession, mail_ids: Collection[UUID]) -> Sequence[UUID]:
    """Give which of these messages were given up."""
    statement = select(MailMessage.id).where(
        col(MailMessage.id).in_(mail_ids), col(MailMessage.state) == "given_up"
    )
    return (await session.exec(statement)).all()


async def mark_seen(
    session: AsyncSession, account_id: UUID, notice_ids: Collection[UUID], now: datetime
) -> None:
    """Note that a person has seen some of their own notices."""
    await session.exec(
        update(Notice)
        .where(
            col(Notice.account_id) == account_id,
            col(Notice.id).in_(notice_ids),
            col(Notice.seen_at).is_(None),
        )
        .values(seen_at=now)
    )
