"""Decides about consents that people say: two of the staff have to have heard them."""

from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.errors import DeclaredSince
from consent.consents.models import ConsentEntry
from consent.consents.schemas import ConsentCreate, ConsentRead
from consent.consents.service import Noted, give_told, position_of, require_current
from consent.consents.views import read_model
from consent.parts import Person
from consent.taking_part import demands_of
from consent.told_consents import repository
from consent.told_consents.errors import DayIsOver, HeardByYou
from consent.told_consents.models import UNUSED, SpokenNote, ToldConsent
from consent.told_consents.paper import german_day
from consent.told_consents.schemas import SpokenConsent, SpokenNoteRead, SpokenNotes
from consent.told_consents.talk import Colleague


async def note(
    session: AsyncSession, staff: Staff, person: Person, wanted: SpokenConsent
) -> SpokenNoteRead:
    """Note what somebody said; it is no consent until a second person confirms it within a day.

    Raises DeclarationOutdated. What was noted of them before and nobody confirmed, it replaces.
    """
    await require_current(session, person, wanted)
    await repository.forget_notes(session, person.appointment_id, person.person_id)
    now = utc_now()
    heard = SpokenNote(
        appointment_id=person.appointment_id,
        person_id=person.person_id,
        office_id=person.office_id,
        part=person.part,
        declaration_id=wanted.declaration_id,
        locale=wanted.locale,
        text_sha256=wanted.text_sha256,
        after_position=await position_of(session, person),
        noted_by=staff.account_id,
        noted_at=now,
        until=now + UNUSED,
    )
    session.add(heard)
    await session.flush()
    record(
        session,
        "consent.heard",
        Subject("spoken_note", heard.id),
        office_id=heard.office_id,
        appointment_id=heard.appointment_id,
        person_id=heard.person_id,
        part=heard.part,
        declaration_id=heard.declaration_id,
        locale=heard.locale,
        text=heard.text_sha256,
    )
    return _read(heard, staff)


async def list_waiting(session: AsyncSession, colleague: Colleague) -> SpokenNotes:
    """Give what of a talk waits for a second person."""
    found = await repository.waiting(session, colleague.parties.appointment_id, utc_now())
    return SpokenNotes(items=[_read(one, colleague.staff) for one in found])


async def confirm(session: AsyncSession, colleague: Colleague, note_id: UUID) -> ConsentRead:
    """Confirm what a colleague noted: from now on it is a consent.

    Raises NotFound, HeardByYou, DayIsOver, DeclarationOutdated, ConsentHolds, or DeclaredSince
    where the person has declared something by themselves in the meantime.
    """
    heard = await repository.lock_note(session, note_id, colleague.parties.appointment_id)
    if heard is None:
        raise NotFound
    if heard.noted_by == colleague.staff.account_id:
        raise HeardByYou
    if heard.until <= utc_now():
        raise DayIsOver
    demands = demands_of(colleague.parties)
    person = Person(heard.person_id, heard.appointment_id, heard.office_id, heard.part, demands)
    after = heard.after_position

    def refuse_older(newest: ConsentEntry | None) -> None:
        if (newest.position if newest is not None else 0) != after:
            raise DeclaredSince

    text = ConsentCreate(
        declaration_id=heard.declaration_id, text_sha256=heard.text_sha256, locale=heard.locale
    )
    noted = Noted(heard.noted_by, "spoken", "self")
    entry = await give_told(session, person, text, noted, refuse_older)
    told = ToldConsent(
        entry_id=entry.id,
        declared_on=german_day(heard.noted_at),
        noted_by=heard.noted_by,
        confirmed_by=colleague.staff.account_id,
    )
    session.add(told)
    await session.delete(heard)
    await session.flush()
    return read_model(entry)


def _read(heard: SpokenNote, staff: Staff) -> SpokenNoteRead:
    return SpokenNoteRead(
        note_id=heard.id,
        person_id=heard.person_id,
        part=heard.part,
        declaration_id=heard.declaration_id,
        locale=heard.locale,
        noted_by=heard.noted_by,
        noted_at=heard.noted_at,
        until=heard.until,
        is_own=heard.noted_by == staff.account_id,
    )
