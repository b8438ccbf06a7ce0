"""What the server saw of people is kept as long as the talk, and a code opens it."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A new table, columns without a value or with a default: the old code knows none of them.
SAFE_WHILE_OLD_SERVES = True

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

KINDS = (
    "what IN ('waiting', 'admitted', 'came', 'returned', 'connected', 'lost', 'technology_failed',"
    " 'office_told', 'left', 'sent_back', 'handed_over', 'shut_out', 'call_ended')"
)


def upgrade() -> None:
    op.create_table(
        "seen_moments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(24), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen_moments")),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["call_participants.id"],
            name=op.f("fk_seen_moments_participant_id_call_participants"),
        ),
        sa.CheckConstraint(KINDS, name=op.f("ck_seen_moments_what")),
    )
    op.create_index(op.f("ix_seen_moments_participant_id"), "seen_moments", ["participant_id"])
    op.add_column("call_participants", sa.Column("here_since", UtcDateTime()))
    op.add_column("call_participants", sa.Column("proof_code", sa.String(12)))
    op.add_column(
        "appointment_views",
        sa.Column("zone", sa.String(64), nullable=False, server_default="Europe/Berlin"),
    )
    op.create_index(
        "uq_call_participants_proof_code", "call_participants", ["proof_code"], unique=True
    )


def downgrade() -> None:
    op.drop_index("uq_call_participants_proof_code", "call_participants")
    op.drop_column("call_participants", "proof_code")
    op.drop_column("call_participants", "here_since")
    op.drop_column("appointment_views", "zone")
    op.drop_table("seen_moments")
