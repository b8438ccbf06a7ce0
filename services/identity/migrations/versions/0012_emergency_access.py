"""Access in an emergency: who opened it, why, until when, and how long an office allows it."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, which old code does not know, and words that it does not write.
SAFE_WHILE_OLD_SERVES = True

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

OLD_KINDS = (
    "'account_created', 'roles_changed', 'new_device', 'token_reused', 'password_changed',"
    " 'password_reset', 'secret_shown', 'app_added', 'app_removed', 'passkey_added',"
    " 'passkey_removed', 'recovery_codes_made', 'recovery_code_used', 'second_factor_reset'"
)
KINDS = f"{OLD_KINDS}, 'emergency_opened', 'emergency_limited'"
OLD_PURPOSES = "'sign_in', 'app', 'passkey'"
PURPOSES = f"{OLD_PURPOSES}, 'emergency'"


def upgrade() -> None:
    _admit("notices", "kind", KINDS)
    _admit("factor_challenges", "purpose", PURPOSES)
    op.create_table(
        "emergency_accesses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("ended_by", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_accesses")),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_emergency_accesses_account_id_accounts"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_emergency_accesses_account_id"), "emergency_accesses", ["account_id"])
    op.create_index(
        "ix_emergency_accesses_office_id", "emergency_accesses", ["office_id", "opened_at", "id"]
    )
    op.create_index(
        "ix_emergency_accesses_open",
        "emergency_accesses",
        ["until"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "emergency_rules",
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("most_minutes", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_emergency_rules")),
    )


def downgrade() -> None:
    op.drop_table("emergency_rules")
    op.drop_table("emergency_accesses")
    op.execute("DELETE FROM factor_challenges WHERE purpose = 'emergency'")
    op.execute("DELETE FROM notices WHERE kind IN ('emergency_opened', 'emergency_limited')")
    _admit("factor_challenges", "purpose", OLD_PURPOSES)
    _admit("notices", "kind", OLD_KINDS)


def _admit(table: str, column: str, values: str) -> None:
    with op.batch_alter_table(table) as changed:
        name = op.f(f"ck_{table}_{column}")
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"{column} IN ({values})")
