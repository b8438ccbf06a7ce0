"""What of this service's tables is a person's."""

from nahbar_common.subjects import Part, Subjects
from sqlmodel import col

from consent.consents.models import ConsentEntry
from consent.declarations.models import Declaration, DeclarationWriter
from consent.subject_requests.models import SubjectRequest

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
            lambda p: (
                (col(Declaration.published_by) == p)
                | (col(Declaration.reviewed_by) == p)
                | (col(Declaration.retired_by) == p)
            ),
            ("audience", "version", "reviewed_at", "published_at", "retired_at"),
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
            SubjectRequest,
            "request",
            lambda p: col(SubjectRequest.person_id) == p,
            ("article", "state", "received_on", "due_on", "extension", "refusal", "closed_at"),
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
    ),
)
