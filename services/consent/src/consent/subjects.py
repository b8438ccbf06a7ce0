"""What of this service's tables is a person's."""

from uuid import UUID

from nahbar_common.subjects import Part, Subjects
from sqlalchemy import ColumnElement
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from consent.activities.models import OfficeStatement
from consent.checklist import service as checklist
from consent.checklist.models import ManualCheck
from consent.consents.models import ConsentEntry
from consent.contact_consents.models import ContactEntry
from consent.data_copies import service as data_copies
from consent.data_copies.models import CopyLink, DataCopy
from consent.declarations.models import Declaration, DeclarationRemark, DeclarationWriter
from consent.guardians.models import GuardianDemand
from consent.languages.models import Language
from consent.subject_requests.models import SubjectRequest
from consent.told_consents import forgetting as told_consents
from consent.told_consents.models import PersonKey, Scan, SpokenNote, ToldConsent


def _copies(person_id: UUID) -> ColumnElement[bool]:
    requests = select(SubjectRequest.id).where(col(SubjectRequest.person_id) == person_id)
    return col(DataCopy.request_id).in_(requests)


def _told(person_id: UUID) -> ColumnElement[bool]:
    entries = select(ConsentEntry.id).where(col(ConsentEntry.person_id) == person_id)
    return col(ToldConsent.entry_id).in_(entries)


def _guardians(person_id: UUID) -> SelectOfScalar[UUID]:
    return select(GuardianDemand.guardian_id).where(col(GuardianDemand.person_id) == person_id)


def _told_by(column: UUID, person_id: UUID) -> ColumnElement[bool]:
    """Pick what somebody told, or who has custody of them: it names both, and goes with either."""
    return (col(column) == person_id) | col(column).in_(_guardians(person_id))


async def _delete_scans(session: AsyncSession, person_id: UUID) -> None:
    for each in (person_id, *(await session.exec(_guardians(person_id))).all()):
        await told_consents.erase_scans(session, each)


async def _delete_copies(session: AsyncSession, person_id: UUID) -> None:
    found = await session.exec(select(DataCopy.id).where(_copies(person_id)))
    await data_copies.delete_all(session, found.all())


SUBJECTS = Subjects(
    parts=(
        Part(DataCopy, "copy", _copies, ("started_at", "ready_at"), erase=_delete_copies),
        Part(
            Scan,
            "scan",
            lambda p: _told_by(Scan.person_id, p),
            ("media_type", "size_bytes", "content_sha256", "stored_at", "delete_after"),
            erase=_delete_scans,
        ),
        # After the scans, which it opens; shown by them.
        Part(PersonKey, "scan", lambda p: _told_by(PersonKey.person_id, p)),
        Part(
            SpokenNote,
            "consent",
            lambda p: _told_by(SpokenNote.person_id, p),
            ("appointment_id", "part", "locale", "text_sha256", "noted_at", "until"),
        ),
        Part(ToldConsent, "consent", _told, ("declared_on",), hold="consent_evidence"),
        Part(
            ToldConsent,
            "consent",
            lambda p: (col(ToldConsent.noted_by) == p) | (col(ToldConsent.confirmed_by) == p),
            ("declared_on",),
            hold="accountability",
        ),
        Part(
            SpokenNote,
            "consent",
            lambda p: col(SpokenNote.noted_by) == p,
            ("noted_at",),
            hold="short_lived",
        ),
        Part(
            Scan,
            "scan",
            lambda p: col(Scan.stored_by) == p,
            ("stored_at",),
            hold="accountability",
        ),
        Part(
            ConsentEntry,
            "consent",
            lambda p: col(ConsentEntry.person_id) == p,
            (
                "appointment_id",
                "part",
                "kind",
                "channel",
                "recorded_at",
                "declaration_version",
                "locale",
                "text_sha256",
                "carried_out_at",
            ),
            hold="consent_evidence",
        ),
        Part(
            ConsentEntry,
            "consent",
            lambda p: col(ConsentEntry.registered_by) == p,
            ("kind", "channel", "recorded_at"),
            hold="accountability",
        ),
        Part(
            GuardianDemand,
            "consent",
            lambda p: (col(GuardianDemand.person_id) == p) | (col(GuardianDemand.guardian_id) == p),
            ("appointment_id", "is_demanded"),
            hold="consent_evidence",
        ),
        Part(
            ContactEntry,
            "contact_consent",
            lambda p: col(ContactEntry.person_id) == p,
            ("kind", "channel", "recorded_at", "declaration_version", "locale", "text_sha256"),
            hold="consent_evidence",
        ),
        Part(
            ContactEntry,
            "contact_consent",
            lambda p: col(ContactEntry.registered_by) == p,
            ("kind", "channel", "recorded_at"),
            hold="accountability",
        ),
        Part(
            Declaration,
            "declaration",
            lambda p: (
                (col(Declaration.published_by) == p)
                | (col(Declaration.reviewed_by) == p)
                | (col(Declaration.retired_by) == p)
            ),
            ("purpose", "audience", "version", "reviewed_at", "published_at", "retired_at"),
            hold="accountability",
        ),
        Part(
            DeclarationWriter,
            "declaration",
            lambda p: col(DeclarationWriter.account_id) == p,
            ("declaration_id",),
            hold="accountability",
        ),
        Part(
            DeclarationRemark,
            "declaration",
            lambda p: col(DeclarationRemark.said_by) == p,
            ("declaration_id", "remark", "said_at"),
            hold="accountability",
        ),
        Part(
            Language,
            "declaration",
            lambda p: col(Language.added_by) == p,
            ("tag", "added_at"),
            hold="accountability",
        ),
        Part(
            SubjectRequest,
            "request",
            lambda p: col(SubjectRequest.person_id) == p,
            (
                "article",
                "state",
                "received_on",
                "due_on",
                "extension",
                "measures",
                "refusal",
                "closed_at",
            ),
            hold="accountability",
        ),
        Part(
            SubjectRequest,
            "request",
            lambda p: (
                (col(SubjectRequest.noted_by) == p)
                | (col(SubjectRequest.identity_checked_by) == p)
                | (col(SubjectRequest.extended_by) == p)
                | (col(SubjectRequest.closed_by) == p)
            ),
            ("article", "received_on", "due_on", "closed_at"),
            hold="accountability",
        ),
        Part(
            DataCopy,
            "copy",
            lambda p: col(DataCopy.started_by) == p,
            ("started_at",),
            hold="short_lived",
        ),
        Part(
            CopyLink,
            "copy",
            lambda p: (col(CopyLink.made_by) == p) | (col(CopyLink.revoked_by) == p),
            ("made_at", "expires_at", "revoked_at"),
            hold="short_lived",
        ),
        Part(
            OfficeStatement,
            "record",
            lambda p: col(OfficeStatement.stated_by) == p,
            ("about", "stated_at"),
            hold="accountability",
        ),
        Part(
            ManualCheck,
            "record",
            lambda p: col(ManualCheck.noted_by) == p,
            ("line", "done_on", "done_by", "due_on", "noted_at"),
            hold="accountability",
        ),
    ),
    before_erasing=checklist.forget_names,
)
