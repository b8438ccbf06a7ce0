"""Every table of this service, for the migrations: whoever imports this has them all."""

from nahbar_common.tables import (
    IdempotencyRecord,
    InboxMessage,
    JobLease,
    OutboxMessage,
    TrailCheckpoint,
    TrailEntry,
    TrailHead,
    TrailKey,
)

from consent.activities.models import OfficeStatement
from consent.checklist.models import ManualCheck
from consent.consents.models import ConsentEntry
from consent.contact_consents.models import ContactEntry
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
from consent.told_consents.models import PersonKey, Scan, SpokenNote, ToldConsent

TABLES = (
    ConsentEntry,
    ContactEntry,
    CopyLink,
    CopyPage,
    CopyStep,
    DataCopy,
    Declaration,
    DeclarationRemark,
    DeclarationText,
    DeclarationWriter,
    ErasureStep,
    GuardianDemand,
    GuardianRule,
    IdempotencyRecord,
    InboxMessage,
    JobLease,
    Language,
    ManualCheck,
    OfferedLanguage,
    OfficeStatement,
    OutboxMessage,
    PersonKey,
    ReceiptKey,
    Scan,
    SpokenNote,
    SubjectRequest,
    ToldConsent,
    TrailCheckpoint,
    TrailEntry,
    TrailHead,
    TrailKey,
)
