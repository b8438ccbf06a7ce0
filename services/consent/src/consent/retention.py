"""What consent keeps, why, for how long, and how it ends."""

from datetime import timedelta

from nahbar_common.retention import Schedule, expires, goes_with, stays
from sqlmodel import col

from consent.activities.models import OfficeStatement
from consent.checklist.models import ManualCheck
from consent.consents.models import ConsentEntry
from consent.contact_consents.models import ContactEntry
from consent.data_copies import service as data_copies
from consent.data_copies.models import CopyLink, CopyPage, CopyStep, DataCopy
from consent.declarations.models import (
    Declaration,
    DeclarationRemark,
    DeclarationText,
    DeclarationWriter,
)
from consent.guardians.models import GuardianDemand, GuardianRule
from consent.languages.models import Language, OfferedLanguage
from consent.receipts.models import ReceiptKey
from consent.subject_requests.models import ErasureStep, SubjectRequest
from consent.subject_requests.service import delete_all
from consent.told_consents import forgetting as told_consents
from consent.told_consents.models import PersonKey, Scan, SpokenNote, ToldConsent

THREE_YEARS = timedelta(days=3 * 365)
"""As long as somebody may complain or sue about it (§ 195 BGB, § 31 OWiG)."""

SCHEDULE = Schedule(
    (
        stays(
            ConsentEntry,
            "consent",
            "consent_evidence",
            "proof that a consent was given, and to which words; no name, and once the person's"
            " key is gone the id leads to nobody",
        ),
        stays(
            ContactEntry,
            "contact_consent",
            "consent_evidence",
            "proof that somebody agreed to e-mails or refused them; no name and no address, and"
            " once the person's key is gone the id leads to nobody",
        ),
        stays(
            GuardianDemand,
            "consent",
            "consent_evidence",
            "for whom a guardian agreed; random ids, and once the person's key is gone they lead to"
            " nobody",
        ),
        stays(GuardianRule, "declaration", "not_personal", "what an office demands; of nobody"),
        goes_with(
            ToldConsent, ConsentEntry, "consent", "consent_evidence", "who of the staff heard it"
        ),
        expires(
            SpokenNote,
            "consent",
            "accountability",
            "what one heard and nobody else confirmed; it never was a consent",
            keep=timedelta(days=1),
            since="the end of the day in which a second person could confirm it",
            past=lambda moment: col(SpokenNote.until) < moment,
        ),
        expires(
            Scan,
            "scan",
            "consent_evidence",
            "the signed paper; sealed with the person's key, and gone with them",
            keep=timedelta(hours=1),
            since="three years after it was registered, or the day on which it should have been",
            past=lambda moment: col(Scan.delete_after) < moment,
            delete=told_consents.forget_scans,
        ),
        goes_with(PersonKey, Scan, "scan", "security", "opens the person's scans"),
        stays(
            Declaration,
            "declaration",
            "consent_evidence",
            "what people consented to never changes; who reviewed, published and retired it",
        ),
        goes_with(
            DeclarationText, Declaration, "declaration", "consent_evidence", "the exact words"
        ),
        goes_with(
            DeclarationWriter,
            Declaration,
            "declaration",
            "accountability",
            "who wrote it, so that somebody else publishes it",
        ),
        goes_with(
            DeclarationRemark,
            Declaration,
            "declaration",
            "accountability",
            "why a second person sent it back",
        ),
        stays(
            Language,
            "declaration",
            "consent_evidence",
            "texts that people consented to name it; who added it",
        ),
        stays(OfferedLanguage, "declaration", "not_personal", "what an office chose; of nobody"),
        stays(
            ReceiptKey,
            "receipt_key",
            "consent_evidence",
            "checks receipts of any age that people hold; of nobody",
        ),
        expires(
            SubjectRequest,
            "request",
            "accountability",
            "shows that a request was answered in time; no name and no content",
            keep=THREE_YEARS,
            since="its end",
            past=lambda moment: col(SubjectRequest.closed_at) < moment,
            delete=delete_all,
        ),
        expires(
            DataCopy,
            "copy",
            "public_task",
            "so that a person can fetch what is stored of them; sealed with a key of its own",
            keep=timedelta(hours=1),
            since="the end of its link, or 30 days after it was begun",
            past=lambda moment: col(DataCopy.delete_after) < moment,
            delete=data_copies.delete_all,
        ),
        goes_with(CopyStep, DataCopy, "copy", "public_task", "which service told how much"),
        goes_with(CopyPage, DataCopy, "copy", "public_task", "what the services told; sealed"),
        goes_with(CopyLink, DataCopy, "copy", "security", "hashes of address and code"),
        goes_with(
            ErasureStep, SubjectRequest, "request", "accountability", "what was erased: numbers"
        ),
        stays(
            OfficeStatement,
            "record",
            "accountability",
            "the record of processing has to be there whenever the authority asks (Art. 30 (4))",
        ),
        expires(
            ManualCheck,
            "record",
            "accountability",
            "shows that somebody looked; who looked is named, until whoever noted it is erased",
            keep=THREE_YEARS,
            since="the day it was due again",
            past=lambda moment: col(ManualCheck.due_on) < moment.date(),
        ),
    )
)
