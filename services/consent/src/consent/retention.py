"""What consent keeps, why, for how long, and how it ends."""

from nahbar_common.retention import Schedule, goes_with, stays

from consent.consents.models import ConsentEntry
from consent.declarations.models import Declaration, DeclarationText
from consent.receipts.models import ReceiptKey

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
            Declaration,
            "declaration",
            "consent_evidence",
            "what people consented to never changes; who published it",
        ),
        goes_with(
            DeclarationText, Declaration, "declaration", "consent_evidence", "the exact words"
        ),
        stays(
            ReceiptKey,
            "receipt_key",
            "consent_evidence",
            "checks receipts of any age that people hold; of nobody",
        ),
    )
)
