"""Decides on a person's yes and no to being written to.

As with talks: what was declared last, holds, and the order is the position, not the time.
"""

from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.errors import ConsentLimit, DeclarationOutdated
from consent.consents.placing import until_placed
from consent.consents.schemas import ConsentCreate
from consent.consents.service import MAX_POSITION
from consent.consents.way_in import note_way_in
from consent.contact_consents import repository, states
from consent.contact_consents.models import ContactEntry
from consent.contact_consents.schemas import (
    ContactConsent,
    ContactRefusalNoted,
    OwnContactConsent,
)
from consent.declarations.current import current_declaration
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.declarations.service import find_current


async def read_declaration(
    session: AsyncSession, visitor: Participant, locale: str
) -> OwnDeclaration:
    """Give the text about contact that holds in the visitor's office; raise DeclarationMissing."""
    return await current_declaration(
        session,
        office_id=visitor.office_id,
        purpose="contact",
        audience="client",
        locale=locale,
    )


async def agree(
    session: AsyncSession, visitor: Participant, wanted: ConsentCreate
) -> OwnContactConsent:
    """Record a yes, or give the one that holds for this very text (two tabs).

    Raises DeclarationOutdated unless the text is, letter for letter, the current one.
    """
    try:
        text = await read_declaration(session, visitor, wanted.locale)
    except DeclarationMissing:
        raise DeclarationOutdated from None
    read = (wanted.declaration_id, wanted.locale, wanted.text_sha256)
    if read != (text.declaration_id, text.locale, text.text_sha256):
        raise DeclarationOutdated

    async def try_once() -> ContactEntry:
        newest = await _newest(session, visitor.person_id)
        if newest is not None and _is_of(newest, text):
            return newest
        if newest is not None and newest.position >= MAX_POSITION:
            raise ConsentLimit
        entry = _entry_after(newest, visitor.person_id, visitor.office_id)
        entry.kind = "given"
        entry.declaration_id, entry.declaration_version = text.declaration_id, text.version
        entry.locale, entry.text_sha256 = text.locale, text.text_sha256
        await _append(session, entry)
        return entry

    return await _own(session, visitor, await until_placed(try_once))


async def refuse(session: AsyncSession, visitor: Participant) -> OwnContactConsent:
    """Record a no, whether it is the first answer or takes a yes back; again changes nothing."""
    entry = await _say_no(session, visitor.person_id, visitor.office_id)
    return await _own(session, visitor, entry)


async def refuse_on_request(
    session: AsyncSession, staff: Staff, office_id: UUID, wanted: ContactRefusalNoted
) -> ContactConsent:
    """Note a no that the office was told; raise NotFound where the person said nothing there yet.

    Who never said yes gets no mail anyway: there is nothing to note.
    """
    known = await _newest(session, wanted.person_id)
    if known is None or known.office_id != office_id:
        raise NotFound
    entry = await _say_no(session, wanted.person_id, office_id, staff, wanted)
    return await states.seen(session, entry.person_id, entry)


async def own_state(session: AsyncSession, visitor: Participant) -> OwnContactConsent:
    """Tell what the visitor said last."""
    return await _own(session, visitor, await _newest(session, visitor.person_id))


async def _say_no(
    session: AsyncSession,
    person_id: UUID,
    office_id: UUID,
    staff: Staff | None = None,
    noted: ContactRefusalNoted | None = None,
) -> ContactEntry:
    async def try_once() -> ContactEntry:
        newest = await _newest(session, person_id)
        if newest is not None and newest.kind == "refused":
            return newest
        entry = _entry_after(newest, person_id, office_id)
        if staff is not None and noted is not None:
            entry.registered_by = staff.account_id
            entry.channel, entry.asked_by = noted.channel, noted.asked_by
        await _append(session, entry)
        return entry

    return await until_placed(try_once)


async def _newest(session: AsyncSession, person_id: UUID) -> ContactEntry | None:
    return (await repository.newest_of(session, [person_id])).get(person_id)


def _entry_after(newest: ContactEntry | None, person_id: UUID, office_id: UUID) -> ContactEntry:
    now = utc_now()
    return ContactEntry(
        person_id=person_id,
        office_id=office_id,
        position=newest.position + 1 if newest else 1,
        kind="refused",
        channel="web",
        # Two replicas' clocks may differ: times must not contradict the order.
        recorded_at=max(now, newest.recorded_at) if newest else now,
    )


async def _append(session: AsyncSession, entry: ContactEntry) -> None:
    note_way_in(entry)
    await repository.append(session, entry)
    record(
        session,
        "contact.agreed" if entry.kind == "given" else "contact.refused",
        Subject("consent", entry.id),
        office_id=entry.office_id,
        person_id=entry.person_id,
        channel=entry.channel,
        declaration_id=entry.declaration_id,
        version=entry.declaration_version,
        locale=entry.locale,
        text=entry.text_sha256,
        asked_by=entry.asked_by,
        registered_by=entry.registered_by,
    )


def _is_of(entry: ContactEntry, text: OwnDeclaration) -> bool:
    # The language belongs to what was agreed to, even where the words are the same.
    return (
        entry.kind == "given"
        and entry.declaration_id == text.declaration_id
        and entry.locale == text.locale
    )


async def _own(
    session: AsyncSession, visitor: Participant, entry: ContactEntry | None
) -> OwnContactConsent:
    current = await find_current(session, visitor.office_id, "contact", "client")
    return OwnContactConsent(
        state=await states.state_of(session, entry),
        askable=current is not None,
        declared_at=entry.recorded_at if entry else None,
        version=entry.declaration_version if entry else None,
    )
