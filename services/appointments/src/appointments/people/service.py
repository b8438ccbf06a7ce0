"""What this service decides about clients."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from nahbar_common.auth import Principal, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import NotFound, TryAgain
from nahbar_common.trail import Subject, record
from sqlalchemy import ColumnElement
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import COUNSELLORS, require_office
from appointments.attendances import service as attendances
from appointments.people import repository
from appointments.people.errors import ClientExists, PurposeMissing
from appointments.people.models import Client
from appointments.people.purposes import OWN_TALK, Purpose, purpose_of
from appointments.people.schemas import ClientChanges, ClientRead, ClientSummary, ContactData
from appointments.people.vault import PersonVault
from appointments.texts.phone_number import to_readable


async def get(session: AsyncSession, vault: PersonVault, client_id: UUID) -> Client:
    """Give a client whose data the vault can open; raise NotFound."""
    return _found(await repository.find(session, vault, client_id))


async def lock(session: AsyncSession, vault: PersonVault, client_id: UUID) -> Client:
    """Give a client locked until the commit, whose data the vault can open; raise NotFound."""
    return _found(await repository.lock(session, vault, client_id))


def _found(client: Client | None) -> Client:
    if client is None:
        raise NotFound
    return client


async def get_of_office(session: AsyncSession, office_id: UUID, client_id: UUID) -> Client:
    """Give a client of this office, sealed; raise NotFound."""
    client = await repository.find_sealed(session, client_id)
    if client is None or client.office_id != office_id:
        raise NotFound
    return client


async def find_by_reference(
    session: AsyncSession,
    vault: PersonVault,
    office_id: UUID,
    reference: str,
) -> Client | None:
    """Give the office's client with exactly this reference, or None."""
    client_id = await repository.find_id_by_reference(session, vault, office_id, reference)
    return await get(session, vault, client_id) if client_id else None


async def create(
    session: AsyncSession, vault: PersonVault, office_id: UUID, contact: ContactData
) -> Client:
    """Add a client; raise ClientExists when the office knows the reference."""
    if contact.reference is not None:
        known = await repository.find_id_by_reference(session, vault, office_id, contact.reference)
        if known is not None:
            raise ClientExists(client_id=str(known))
    client = Client(office_id=office_id, language=contact.language)
    sealed = contact.model_dump(include=set(repository.SEALED_COLUMNS))
    try:
        await repository.add(session, vault, client, sealed)
    except IntegrityError:
        raise ClientExists from None
    return client


async def find_or_create(
    session: AsyncSession, vault: PersonVault, office_id: UUID, contact: ContactData
) -> Client:
    """Give the client with this reference, or add one.

    A known client's data is never overwritten from a booking; only what was blank is filled in.
    Raises TryAgain when two add the same reference at once.
    """
    known = None
    if contact.reference is not None:
        # Held, so that what looks blank here is not being saved by somebody else.
        known_id = await repository.find_id_by_reference(
            session, vault, office_id, contact.reference
        )
        known = await lock(session, vault, known_id) if known_id else None
    if known is None:
        try:
            return await create(session, vault, office_id, contact)
        except ClientExists:
            # Somebody else has added them this moment; a repetition finds them.
            raise TryAgain from None
    given = contact.model_dump(include=set(repository.SEALED_COLUMNS), exclude_none=True)
    missing = {name: value for name, value in given.items() if getattr(known, name) is None}
    if missing:
        repository.put(vault, known, missing)
        known.version += 1
    return known


async def change(
    session: AsyncSession,
    vault: PersonVault,
    principal: Principal,
    client_id: UUID,
    read: int,
    changes: ClientChanges,
) -> Client:
    """Change contact data: members left out stay, null erases. Raises ClientExists."""
    client = await lock(session, vault, client_id)
    require_office(principal, client.office_id, *COUNSELLORS)
    check_version(client.version, read)
    contact = changes.model_dump(exclude_unset=True)
    if "phone" in contact:
        # The newest word counts, for the talks that are booked as well.
        await attendances.forget_phones(session, client_id)
    language = contact.pop("language", None)
    client.language = language or client.language
    repository.put(vault, client, contact)
    client.version += 1
    try:
        await session.flush()
    except IntegrityError:
        raise ClientExists from None
    return client


async def keep_phone(
    session: AsyncSession, vault: PersonVault, client_id: UUID, phone: str
) -> None:
    """Keep the number a client wants to be called at, where none is on file."""
    client = await lock(session, vault, client_id)
    if client.phone is None:
        repository.put(vault, client, {"phone": phone})
        client.version += 1


_SAME_LOOK = timedelta(minutes=15)


async def open_for(
    session: AsyncSession, staff: Staff, client: Client, purpose: Purpose | None
) -> None:
    """Note that somebody opened a client's file; raise PurposeMissing where they must say why.

    Whoever has a part in a talk of the client is not asked.
    """
    own = await attendances.share_a_talk(session, staff.account_id, client.id)
    if not own and purpose is None and staff.emergency_id is None:
        raise PurposeMissing
    await note_reading(session, staff, client, own=own, purpose=purpose)


async def note_reading(
    session: AsyncSession,
    principal: Principal,
    client: Client,
    *,
    own: bool,
    purpose: Purpose | None = None,
    appointment_id: UUID | None = None,
) -> None:
    """Note in the trail that a person of the staff opened a client's contact data.

    own: they have a part in the talk. A page that asks again and again while it is open has looked
    once: what the same sign-in noted within a quarter of an hour is not noted anew.
    """
    if not isinstance(principal, Staff):
        return
    why = purpose_of(principal, OWN_TALK if own else purpose)
    since = utc_now() - _SAME_LOOK
    # In an emergency each look is an entry.
    if principal.emergency_id is None and await repository.has_noted_reading(
        session, principal, client, why, since
    ):
        return
    record(
        session,
        "client.read",
        Subject("client", client.id),
        office_id=client.office_id,
        purpose=why,
        appointment_id=appointment_id,
        own=own,
    )


def note_search(session: AsyncSession, client: Client) -> None:
    """Note in the trail that the officer looked up whose a reference is; nothing was shown."""
    record(
        session,
        "client.looked_up",
        Subject("client", client.id),
        office_id=client.office_id,
        purpose="subject_request",
    )


def _with_written_phone(contact: dict[str, Any]) -> dict[str, Any]:
    phone = contact["phone"]
    return {**contact, "phone_written": to_readable(phone) if phone else None}


def summary_of(vault: PersonVault, client: Client, *, phone: str | None) -> ClientSummary:
    """Open what the staff see of a client beside a talk; a number given for it counts first."""
    contact = repository.contact_of(vault, client, ("reference", "display_name", "phone"))
    contact["phone"] = phone or contact["phone"]
    return ClientSummary(id=client.id, language=client.language, **_with_written_phone(contact))


def show(vault: PersonVault, client: Client) -> ClientRead:
    """Open a client's data for the staff of the office."""
    return ClientRead(
        id=client.id,
        office_id=client.office_id,
        language=client.language,
        version=client.version,
        **_with_written_phone(repository.contact_of(vault, client)),
    )


def address_of(vault: PersonVault, client: Client) -> str | None:
    """Open the address that a client gave; None where there is none.

    That there is one allows nothing: whether they may be written to, consent knows.
    """
    email: str | None = repository.contact_of(vault, client, ("email",))["email"]
    return email


def is_idle(before: datetime) -> ColumnElement[bool]:
    """Say of whom no talk is on file, and since before a moment."""
    return repository.is_idle(before)


async def note_idle(session: AsyncSession, now: datetime) -> None:
    """Note since when no talk of a client is on file."""
    await repository.note_idle(session, now)


async def delete_with_keys(session: AsyncSession, client_ids: Collection[UUID]) -> None:
    """Delete clients; with their keys goes what was sealed for them, in backups too."""
    await repository.delete_with_keys(session, client_ids)


async def unlock(session: AsyncSession, vault: PersonVault, person_id: UUID) -> None:
    """Take a person's key into the vault, if there is one."""
    await repository.find(session, vault, person_id)


async def hold(session: AsyncSession, client_id: UUID) -> None:
    """Hold a client, if there is one, until the commit; nothing of them opens."""
    await repository.lock_sealed(session, client_id)


async def show_all(session: AsyncSession, vault: PersonVault, client_id: UUID) -> dict[str, Any]:
    """Open all that is kept of a client, for themselves."""
    return repository.contact_of(vault, await get(session, vault, client_id))
