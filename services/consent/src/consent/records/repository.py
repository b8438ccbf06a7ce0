"""The one query behind the list of records."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.models import ConsentEntry


@dataclass(frozen=True)
class RecordRow:
    """A consent and the withdrawal after it, if there is one."""

    consent: ConsentEntry
    withdrawal: ConsentEntry | None


async def page(
    session: AsyncSession,
    office_id: UUID,
    *,
    since: datetime | None,
    until: datetime | None,
    before: tuple[datetime, UUID] | None,
    limit: int,
) -> list[RecordRow]:
    """Give consents with their withdrawals, newest consents first.

    since is included, until is not. The withdrawal of a consent is the next one after it.
    """
    consent, withdrawal, other = ConsentEntry, aliased(ConsentEntry), aliased(ConsentEntry)
    next_withdrawal = (
        select(func.min(other.position))
        .where(
            other.appointment_id == consent.appointment_id,
            other.person_id == consent.person_id,
            col(other.kind) == "withdrawn",
            other.position > consent.position,
        )
        .scalar_subquery()
    )
    conditions: list[ColumnElement[bool]] = [
        col(consent.kind) == "given",
        col(consent.office_id) == office_id,
    ]
    if since is not None:
        conditions.append(col(consent.recorded_at) >= since)
    if until is not None:
        conditions.append(col(consent.recorded_at) < until)
    if before is not None:
        conditions.append(tuple_(col(consent.recorded_at), col(consent.id)) < before)
    query = (
        select(consent, withdrawal)
        .outerjoin(
            withdrawal,
            and_(
                col(withdrawal.appointment_id) == consent.appointment_id,
                col(withdrawal.person_id) == consent.person_id,
                col(withdrawal.position) == next_withdrawal,
            ),
        )
        .where(*conditions)
        .order_by(col(consent.recorded_at).desc(), col(consent.id).desc())
        .limit(limit)
    )
    return [RecordRow(*row) for row in await session.exec(query)]
