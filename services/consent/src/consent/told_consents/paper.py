"""Decides about papers that people signed."""

import hashlib
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.errors import DeclaredSince
from consent.consents.models import ConsentEntry
from consent.consents.schemas import ConsentRead
from consent.consents.service import Noted, give_told
from consent.consents.views import read_model
from consent.declarations.current import published_text
from consent.parts import Person
from consent.told_consents import repository, sealing
from consent.told_consents.errors import ScanUnknown, SigningDayRefused
from consent.told_consents.models import KEPT, UNUSED, MediaType, Scan, ToldConsent
from consent.told_consents.schemas import PaperConsent, ScanRead

_GERMANY = ZoneInfo("Europe/Berlin")


def german_day(moment: datetime) -> date:
    """Give the day of a moment on a calendar in Germany."""
    return moment.astimezone(_GERMANY).date()


async def store_scan(
    session: AsyncSession,
    staff: Staff,
    sealer: Sealer,
    person: Person,
    content: bytes,
    media_type: MediaType,
) -> ScanRead:
    """Keep a checked scan for a day, until a consent is registered with it."""
    now = utc_now()
    scan = Scan(
        appointment_id=person.appointment_id,
        person_id=person.person_id,
        office_id=person.office_id,
        media_type=media_type,
        size_bytes=len(content),
        content_sha256=hashlib.sha256(content).hexdigest(),
        content_sealed=b"",
        stored_by=staff.account_id,
        stored_at=now,
        delete_after=now + UNUSED,
    )
    await sealing.seal(session, sealer, scan, content)
    session.add(scan)
    await session.flush()
    _note(session, "scan.stored", scan)
    return ScanRead(
        scan_id=scan.id,
        media_type=media_type,
        size_bytes=scan.size_bytes,
        content_sha256=scan.content_sha256,
        delete_after=scan.delete_after,
    )


async def register(
    session: AsyncSession, staff: Staff, person: Person, wanted: PaperConsent
) -> ConsentRead:
    """Register a signed paper as the consent that it is.

    Raises ScanUnknown, SigningDayRefused, DeclarationOutdated, ConsentHolds, or DeclaredSince where
    the person withdrew on that day or later: which came first, nobody can tell.
    """
    scan = await repository.lock_scan(
        session, wanted.scan_id, person.appointment_id, person.person_id
    )
    if scan is None:
        raise ScanUnknown

    def refuse_older(newest: ConsentEntry | None) -> None:
        if newest is None or newest.kind == "given":
            return
        if german_day(newest.recorded_at) >= wanted.declared_on:
            raise DeclaredSince

    noted = Noted(staff.account_id, "paper", "self")
    entry = await give_told(session, person, wanted, noted, refuse_older)
    if scan.entry_id is not None:
        raise ScanUnknown
    await _require_signed_in_time(session, wanted)
    told = ToldConsent(entry_id=entry.id, declared_on=wanted.declared_on, noted_by=staff.account_id)
    session.add(told)
    scan.entry_id = entry.id
    scan.delete_after = utc_now() + KEPT
    await session.flush()
    return read_model(entry)


async def read_scan(
    session: AsyncSession, staff: Staff, sealer: Sealer, office_id: UUID, consent_id: UUID
) -> tuple[bytes, MediaType]:
    """Give a scan and note who had it; raise NotFound."""
    staff.require(office_id, "dpo", "team_lead")
    scan = await repository.scan_of(session, office_id, consent_id)
    if scan is None:
        raise NotFound
    _note(session, "scan.read", scan)
    return await sealing.unseal(session, sealer, scan), scan.media_type


async def _require_signed_in_time(session: AsyncSession, wanted: PaperConsent) -> None:
    declaration, _ = await published_text(session, wanted.declaration_id, wanted.locale)
    assert declaration.published_at is not None
    first, last = german_day(declaration.published_at), german_day(utc_now())
    if not first <= wanted.declared_on <= last:
        raise SigningDayRefused


def _note(session: AsyncSession, action: str, scan: Scan) -> None:
    record(
        session,
        action,
        Subject("scan", scan.id),
        office_id=scan.office_id,
        appointment_id=scan.appointment_id,
        person_id=scan.person_id,
        consent_id=scan.entry_id,
        content=scan.content_sha256,
    )
