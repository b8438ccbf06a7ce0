"""Decides on giving and withdrawing.

What a person declared last for an appointment, holds. Order is not time but position: two
requests at once get two positions, and the database refuses the same one twice. The one that
loses looks again, so giving and withdrawing at the same moment end as if one had come after the
other, and neither is ever answered with a conflict.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import repository
from consent.consents.errors import ConsentHolds, ConsentLimit, DeclarationOutdated
from consent.consents.events import tell
from consent.consents.models import AskedBy, Channel, ConsentEntry
from consent.consents.placing import until_placed
from consent.consents.schemas import ConsentCreate, ConsentRead, OwnConsent, WithdrawalNoted
from consent.consents.views import own_consent, read_model
from consent.consents.way_in import note_way_in
from consent.declarations.current import current_declaration, outdated
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.guardians import service as guardians
from consent.guardians.models import GuardianDemand
from consent.parts import Person

ShownBy = Literal["visit", "receipt", "staff"]

MAX_POSITION = 200
"""No consent gets a higher position: entries are never deleted, and no script may fill the disk."""


@dataclass(frozen=True)
class Noted:
    """What staff note of something that was declared to them."""

    by: UUID
    channel: Channel
    asked_by: AskedBy


async def give(session: AsyncSession, person: Person, wanted: ConsentCreate) -> ConsentRead:
    """Record a consent, or give the one that holds already for this very text (two tabs).

    Raises DeclarationOutdated unless the text is, letter for letter, the current declaration in
    that language. A newer version or another language makes a new consent; a consent given
    anew after a withdrawal is a new record too.
    """
    declaration = await require_current(session, person, wanted)
    demand = await _hold_demand(session, person)

    async def try_once() -> ConsentEntry:
        newest = await repository.newest_entry(session, person.appointment_id, person.person_id)
        if newest is not None and _holds_already(newest, person, declaration):
            return newest
        return await _place(session, person, declaration, newest, demand)

    return read_model(await until_placed(try_once))


async def give_told(
    session: AsyncSession,
    person: Person,
    wanted: ConsentCreate,
    noted: Noted,
    refuse: Callable[[ConsentEntry | None], None],
) -> ConsentEntry:
    """Record a consent that staff were told; raise DeclarationOutdated or ConsentHolds.

    refuse: given what the person declared last, raises where that came later than what was told.
    """
    declaration = await require_current(session, person, wanted)
    demand = await _hold_demand(session, person)

    async def try_once() -> ConsentEntry:
        newest = await repository.newest_entry(session, person.appointment_id, person.person_id)
        refuse(newest)
        if newest is not None and _holds_already(newest, person, declaration):
            raise ConsentHolds
        return await _place(session, person, declaration, newest, demand, noted)

    return await until_placed(try_once)


async def position_of(session: AsyncSession, person: Person) -> int:
    """Give the position of what a person declared last, 0 for nothing."""
    newest = await repository.newest_entry(session, person.appointment_id, person.person_id)
    return newest.position if newest is not None else 0


async def _hold_demand(session: AsyncSession, person: Person) -> GuardianDemand | None:
    """Take over what appointments said of guardians, and hold what is demanded of this person."""
    own = [one for one in person.demands if person.person_id in (one.person_id, one.guardian_id)]
    await guardians.heed(session, own)
    return await guardians.lock(session, person.appointment_id, person.person_id)


async def _place(
    session: AsyncSession,
    person: Person,
    declaration: OwnDeclaration,
    newest: ConsentEntry | None,
    demand: GuardianDemand | None,
    noted: Noted | None = None,
) -> ConsentEntry:
    if newest is not None and newest.position >= MAX_POSITION:
        raise ConsentLimit
    entry = _entry_after(newest, person)
    entry.kind = "given"
    entry.declaration_id = declaration.declaration_id
    entry.declaration_version = declaration.version
    entry.locale = declaration.locale
    entry.text_sha256 = declaration.text_sha256
    _note(entry, noted)
    await _append(session, entry, demand, "visit" if noted is None else "staff")
    return entry


def _note(entry: ConsentEntry, noted: Noted | None) -> None:
    if noted is not None:
        entry.registered_by = noted.by
        entry.channel, entry.asked_by = noted.channel, noted.asked_by


async def withdraw_on_request(
    session: AsyncSession, staff: Staff, office_id: UUID, wanted: WithdrawalNoted
) -> OwnConsent:
    """Note a withdrawal that the office was told; raise NotFound where nothing was declared there.

    Any adviser of the office may: whoever takes the call must not have to look for a colleague.
    """
    known = await repository.newest_entry(session, wanted.appointment_id, wanted.person_id)
    if known is None or known.office_id != office_id:
        raise NotFound
    return await withdraw(
        session,
        wanted.appointment_id,
        wanted.person_id,
        by="staff",
        noted=Noted(staff.account_id, wanted.channel, wanted.asked_by),
    )


async def withdraw(
    session: AsyncSession,
    appointment_id: UUID,
    person_id: UUID,
    by: ShownBy = "visit",
    noted: Noted | None = None,
) -> OwnConsent:
    """Withdraw whatever consent holds; withdrawing again, or nothing, changes nothing.

    by: what was shown; a receipt's link names no session. Needs no other service and no current
    declaration, and asks not whether the appointment is over: withdrawing is as easy as giving
    (GDPR Art. 7(3)).
    """
    demand = await guardians.lock(session, appointment_id, person_id)

    async def try_once() -> ConsentEntry | None:
        newest = await repository.newest_entry(session, appointment_id, person_id)
        if newest is None or newest.kind == "withdrawn":
            return newest
        person = Person(person_id, appointment_id, newest.office_id, newest.part)
        entry = _entry_after(newest, person)
        entry.kind = "withdrawn"
        _note(entry, noted)
        if demand is not None and not demand.is_demanded and person_id == demand.guardian_id:
            # Nobody waits for it any more: there is nothing to carry out.
            entry.carried_out_at = entry.recorded_at
        await _append(session, entry, demand, by)
        return entry

    newest = await until_placed(try_once)
    return await _own(session, appointment_id, person_id, newest)


async def own_state(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> OwnConsent:
    """Tell what holds now for one person; nothing known is "none"."""
    newest = await repository.newest_entry(session, appointment_id, person_id)
    return await _own(session, appointment_id, person_id, newest)


async def waits_for_guardian(
    session: AsyncSession, appointment_id: UUID, person_ids: Collection[UUID]
) -> set[UUID]:
    """Give those of these people whose guardian has to agree, and has not, or not any more."""
    found = await guardians.guardians_of(session, appointment_id, person_ids)
    demanded = {one.person_id: one.guardian_id for one in found.values() if one.is_demanded}
    newest = await newest_of_people(session, appointment_id, set(demanded.values()))
    old = await without_force(session, newest.values())
    agreed = {one.person_id for one in newest.values() if one.kind == "given" and one.id not in old}
    return {person_id for person_id, guardian in demanded.items() if guardian not in agreed}


async def newest_of_people(
    session: AsyncSession, appointment_id: UUID, person_ids: Collection[UUID]
) -> dict[UUID, ConsentEntry]:
    """Give what each of these people declared last for an appointment, by person."""
    entries = await repository.newest_entries(session, appointment_id, person_ids)
    return {entry.person_id: entry for entry in entries}


async def without_force(session: AsyncSession, entries: Iterable[ConsentEntry]) -> set[UUID]:
    """Give the ids of those consents whose declaration no longer suffices.

    entries: of one office, as those of one appointment are.
    """
    given = [entry for entry in entries if entry.kind == "given"]
    old: set[UUID] = set()
    for office_id in {entry.office_id for entry in given}:
        read = {entry.declaration_id for entry in given if entry.declaration_id is not None}
        old |= await outdated(session, office_id, read)
    return {entry.id for entry in given if entry.declaration_id in old}


async def entries_of(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> Sequence[ConsentEntry]:
    """Give everything a person declared for an appointment, the newest first."""
    return await repository.entries_of(session, appointment_id, person_id, MAX_POSITION + 1)


async def find_entry(session: AsyncSession, entry_id: UUID) -> ConsentEntry | None:
    """Give an entry, whoever asks."""
    return await repository.find(session, entry_id)


async def consent_of(session: AsyncSession, entry: ConsentEntry) -> ConsentEntry:
    """Give the consent an entry is about: itself, or the one that it withdrew."""
    return entry if entry.kind == "given" else await repository.consent_before(session, entry)


async def _own(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, newest: ConsentEntry | None
) -> OwnConsent:
    waiting = await waits_for_guardian(session, appointment_id, [person_id])
    own = await _declared(session, newest)
    return own.model_copy(update={"waits_for_guardian": person_id in waiting})


async def _declared(session: AsyncSession, newest: ConsentEntry | None) -> OwnConsent:
    if newest is None or newest.kind == "given":
        entries = [newest] if newest is not None else []
        renewal_needed = bool(await without_force(session, entries))
        return own_consent(consent=newest, withdrawal=None, renewal_needed=renewal_needed)
    return own_consent(consent=await repository.consent_before(session, newest), withdrawal=newest)


async def require_current(
    session: AsyncSession, person: Person, wanted: ConsentCreate
) -> OwnDeclaration:
    """Give the current declaration; raise DeclarationOutdated where another text was read."""
    try:
        current = await current_declaration(
            session,
            office_id=person.office_id,
            purpose="video_talk",
            audience=person.audience,
            locale=wanted.locale,
        )
    except DeclarationMissing:
        raise DeclarationOutdated from None
    read = (wanted.declaration_id, wanted.locale, wanted.text_sha256)
    if read != (current.declaration_id, current.locale, current.text_sha256):
        raise DeclarationOutdated
    return current


def _holds_already(entry: ConsentEntry, person: Person, declaration: OwnDeclaration) -> bool:
    # Language and part belong to what was agreed to, even where the words are the same.
    return (
        entry.kind == "given"
        and entry.part == person.part
        and entry.declaration_id == declaration.declaration_id
        and entry.locale == declaration.locale
        and entry.text_sha256 == declaration.text_sha256
    )


def _entry_after(newest: ConsentEntry | None, person: Person) -> ConsentEntry:
    now = utc_now()
    return ConsentEntry(
        appointment_id=person.appointment_id,
        person_id=person.person_id,
        office_id=person.office_id,
        part=person.part,
        position=newest.position + 1 if newest else 1,
        kind="given",
        channel="web",
        # Two replicas' clocks may differ: times must not contradict the order.
        recorded_at=max(now, newest.recorded_at) if newest else now,
    )


async def _append(
    session: AsyncSession, entry: ConsentEntry, demand: GuardianDemand | None, by: ShownBy
) -> None:
    note_way_in(entry)
    await repository.append(session, entry)
    await tell(session, entry, demand)
    record(
        session,
        "consent.given" if entry.kind == "given" else "consent.withdrawn",
        Subject("consent", entry.id),
        office_id=entry.office_id,
        appointment_id=entry.appointment_id,
        person_id=entry.person_id,
        part=entry.part,
        channel=entry.channel,
        declaration_id=entry.declaration_id,
        version=entry.declaration_version,
        locale=entry.locale,
        text=entry.text_sha256,
        asked_by=entry.asked_by,
        registered_by=entry.registered_by,
        by=by,
    )
