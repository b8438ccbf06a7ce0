"""What of this service's tables is a person's."""

from nahbar_common.subjects import Part, Subjects
from sqlmodel import col

from consent.consents.models import ConsentEntry
from consent.declarations.models import Declaration

SUBJECTS = Subjects(
    parts=(
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
            Declaration,
            "declaration",
            lambda p: col(Declaration.published_by) == p,
            ("audience", "version", "published_at"),
            hold="accountability",
        ),
    ),
)
