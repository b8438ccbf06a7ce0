"""Queries on links and on what is known of their appointments."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlalchemy import delete, update
from sqlalchemy.sql.dml import Update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.conflicts import insert_or_lock
from identity.links.models import AppointmentState, Link


class LinkRepository:
    """Links in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, link: Link) -> None:
        """Store a link; IntegrityError when the person has a living one."""
        self._session.add(link)
        await self._session.flush()

    async def get(self, link_id: UUID) -> Link | None:
        """Give a link."""
        return await self._session.get(Link, link_id)

    async def find(self, secret_hash: bytes) -> Link | None:
        """Give the link with this secret."""
        statement = select(Link).where(col(Link.secret_hash) == secret_hash)
        return (await self._session.exec(statement)).first()

    async def find_by_code(self, code_index: bytes) -> Link | None:
        """Give the link with this code."""
        statement = select(Link).where(col(Link.code_index) == code_index)
        return (await self._session.exec(statement)).first()

    async def replace_living(self, appointment_id: UUID, person_id: UUID, now: datetime) -> None:
        """End a person's living link, because a new one is about to come."""
        statement = _of(appointment_id, person_id).where(col(Link.ended_at).is_(None))
        await self._session.exec(statement.values(ended_at=now, end_reason="replaced"))

    async def cancel(self, appointment_id: UUID, person_id: UUID | None, now: datetime) -> None:
        """End links for good; of a replaced one it is now said that the appointment is off."""
        await self._session.exec(
            _of(appointment_id, person_id).values(ended_at=now, end_reason="cancelled")
        )

    async def move_expiry(self, appointment_id: UUID, expires_at: datetime) -> None:
        """Let the appointment's links expire at another time."""
        await self._session.exec(_of(appointment_id, None).values(expires_at=expires_at))

    async def delete_expired_before(self, moment: datetime) -> None:
        """Drop links that expired before a moment, with their visits."""
        await self._session.exec(delete(Link).where(col(Link.expires_at) < moment))


class AppointmentStateRepository:
    """What events have told of appointments."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold(self, appointment_id: UUID) -> AppointmentState:
        """Give what is known, made first if nothing is, held until the commit.

        Making a link and cancelling its appointment thus happen one after the other.
        """
        nothing = {"appointment_id": appointment_id, "revision": 0, "cancelled": False,
                   "updated_at": utc_now()}  # fmt: skip
        await self._session.exec(
            insert_or_lock(self._session, AppointmentState, key=("appointment_id",), values=nothing)
        )
        statement = (
            select(AppointmentState)
            .where(col(AppointmentState.appointment_id) == appointment_id)
            .with_for_update()
        )
        return (await self._session.exec(statement)).one()

    async def delete_updated_before(self, moment: datetime) -> None:
        """Forget appointments nothing was heard of since a moment."""
        await self._session.exec(
            delete(AppointmentState).where(col(AppointmentState.updated_at) < moment)
        )


def _of(appointment_id: UUID, person_id: UUID | None) -> Update:
    statement = update(Link).where(col(Link.appointment_id) == appointment_id)
    if person_id is not None:
        statement = statement.where(col(Link.person_id) == person_id)
    return statement
