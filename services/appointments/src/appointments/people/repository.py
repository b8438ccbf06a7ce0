"""Queries on clients; sealed columns are opened and sealed here and nowhere else."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.tables import TrailEntry
from sqlalchemy import ColumnElement, delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances.models import Attendance
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.people.vault import PersonVault

_TABLE = "clients"
_ATTENDING = select(Attendance.person_id)
SEALED_COLUMNS = ("reference", "display_name", "phone", "email")


async def find(session: AsyncSession, vault: PersonVault, client_id: UUID) -> Client | None:
    """Give a client with their key taken into the vault, or None."""
    return await _read(session, vault, _client(client_id))


async def lock(session: AsyncSession, vault: PersonVault, client_id: UUID) -> Client | None:
    """Give a client as `find` does, locked until the commit.

    A booking that only names the client need not wait.
    """
    query = _client(client_id).with_for_update(of=Client, key_share=True)
    return await _read(session, vault, query)


def _client(client_id: UUID) -> Any:
    return (
        select(Client, PersonKey.wrapped_key)
        .outerjoin(PersonKey, col(PersonKey.person_id) == col(Client.id))
        .where(col(Client.id) == client_id)
    )


async def _read(session: AsyncSession, vault: PersonVault, query: Any) -> Client | None:
    row = (await session.exec(query)).first()
    if row is None:
        return None
    client: Client = row[0]
    vault.unlock(client.id, row[1])
    return client


async def find_sealed(session: AsyncSession, client_id: UUID) -> Client | None:
    """Give a client, or None; nothing of them opens."""
    return await session.get(Client, client_id)


async def find_id_by_reference(
    session: AsyncSession, vault: PersonVault, office_id: UUID, reference: str
) -> UUID | None:
    """Give the id of the office's client with exactly this reference, or None."""
    query = select(Client.id).where(
        col(Client.office_id) == office_id,
        col(Client.reference_index) == index_of(vault, office_id, reference),
    )
    return (await session.exec(query)).first()


async def add(
    session: AsyncSession, vault: PersonVault, client: Client, contact: dict[str, str | None]
) -> None:
    """Store a new client, their key and their sealed contact data."""
    session.add(vault.create_key(client.id))
    put(vault, client, contact)
    session.add(client)
    await session.flush()


def put(vault: PersonVault, client: Client, contact: dict[str, str | None]) -> None:
    """Seal contact data into the row; None erases."""
    for column, value in contact.items():
        sealed = None if value is None else vault.seal(client.id, _TABLE, column, client.id, value)
        setattr(client, column, sealed)
        if column == "reference":
            client.reference_index = value and index_of(vault, client.office_id, value)  # type: ignore[assignment]


def contact_of(
    vault: PersonVault, client: Client, columns: Iterable[str] = SEALED_COLUMNS
) -> dict[str, Any]:
    """Open the row's contact data, or some of it."""
    return {
        column: vault.open(client.id, _TABLE, column, client.id, getattr(client, column))
        for column in columns
    }


def index_of(vault: PersonVault, office_id: UUID, reference: str) -> bytes:
    """Give the blind index of a reference; other spacing or case finds the same client.

    The office is part of it, so that equal references of two offices do not show.
    """
    normalised = "".join(reference.split()).upper()
    return vault.blind_index(f"{office_id}/{normalised}", "clients.reference")


def is_idle(before: datetime) -> ColumnElement[bool]:
    """Say of whom no talk is on file, and since before a moment."""
    return (col(Client.idle_since) < before) & col(Client.id).not_in(_ATTENDING)


async def note_idle(session: AsyncSession, now: datetime) -> None:
    """Note of whom no talk is on file any more, and forget it of those who have one again."""
    attends = col(Client.id).in_(_ATTENDING)
    await session.exec(
        update(Client).where(col(Client.idle_since).is_not(None), attends).values(idle_since=None)
    )
    await session.exec(
        update(Client).where(col(Client.idle_since).is_(None), ~attends).values(idle_since=now)
    )


async def delete_with_keys(session: AsyncSession, client_ids: Collection[UUID]) -> None:
    """Delete clients and their keys: what was sealed for them opens nowhere any more."""
    await session.exec(delete(PersonKey).where(col(PersonKey.person_id).in_(client_ids)))
    await session.exec(delete(Client).where(col(Client.id).in_(client_ids)))


async def lock_sealed(session: AsyncSession, client_id: UUID) -> Client | None:
    """Give a client locked until the commit, or None; nothing of them opens."""
    return await session.get(Client, client_id, with_for_update=True)


async def has_noted_reading(
    session: AsyncSession, staff: Staff, client: Client, purpose: str | None, since: datetime
) -> bool:
    """Tell whether the trail says of this sign-in that it opened a client's data for this."""
    query = (
        select(TrailEntry.id)
        .where(
            col(TrailEntry.chain) == str(client.office_id),
            col(TrailEntry.subject_id) == str(client.id),
            col(TrailEntry.action) == "client.read",
            col(TrailEntry.actor_id) == str(staff.account_id),
            col(TrailEntry.session_id) == staff.session_id,
            col(TrailEntry.purpose) == purpose,
            col(TrailEntry.recorded_at) > since,
        )
        .limit(1)
    )
    return (await session.exec(query)).first() is not None
