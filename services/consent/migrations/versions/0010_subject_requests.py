"""People's requests about their own data, and the steps of erasures."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "subject_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("article", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.Uuid(), nullable=False),
        sa.Column("identity_check", sa.String(16)),
        sa.Column("identity_checked_by", sa.Uuid()),
        sa.Column("extension", sa.String(16)),
        sa.Column("extended_by", sa.Uuid()),
        sa.Column("refusal", sa.String(20)),
        sa.Column("closed_by", sa.Uuid()),
        sa.Column("closed_at", UtcDateTime()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject_requests")),
        *(
            sa.CheckConstraint(text, name=op.f(f"ck_subject_requests_{name}"))
            for name, text in _CHECKS.items()
        ),
    )
    op.create_index("ix_subject_requests_due", "subject_requests", ["office_id", "due_on", "id"])
    op.create_index("ix_subject_requests_person_id", "subject_requests", ["person_id"])
    op.create_table(
        "erasure_steps",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(32), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.Column("tried_at", UtcDateTime()),
        sa.Column("hindered_by", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("report", sa.JSON()),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("request_id", "turn", name=op.f("pk_erasure_steps")),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["subject_requests.id"],
            name=op.f("fk_erasure_steps_request_id_subject_requests"),
        ),
    )
    op.create_index("ix_erasure_steps_done_at", "erasure_steps", ["done_at"])


_CHECKS = {
    "article": "article IN ('access', 'erasure', 'restriction', 'portability', 'objection')",
    "state": "state IN ('open', 'carrying_out', 'answered', 'refused', 'withdrawn')",
    "identity_check": "identity_check IN ('in_person', 'id_document', 'known_channel')",
    "extension": "extension IN ('complex', 'many_requests')",
    "refusal": "refusal IN ('identity_unclear', 'unfounded', 'excessive', 'law_forbids')",
    "extended": "(extension IS NULL) = (extended_by IS NULL)",
    "refused": "(state = 'refused') = (refusal IS NOT NULL)",
    "closed": "(state IN ('answered', 'refused', 'withdrawn')) = (closed_at IS NOT NULL)",
}


def downgrade() -> None:
    op.drop_table("erasure_steps")
    op.drop_table("subject_requests")
