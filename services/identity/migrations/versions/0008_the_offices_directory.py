"""Staff sign in at the office's directory: its people, what its groups mean, and their sessions."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, and a column with a default that old code leaves out.
SAFE_WHILE_OLD_SERVES = True

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ROLES = "'adviser', 'team_lead', 'allowance_officer', 'dpo', 'admin'"


def _owned_by(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}_{owner}"), ondelete="CASCADE"
    )


def upgrade() -> None:
    op.add_column(
        "accounts",
        sa.Column("from_directory", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.create_table(
        "group_roles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("group_name", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("office", sa.String(length=36), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(f"role IN ({_ROLES})", name=op.f("ck_group_roles_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_roles")),
        sa.UniqueConstraint(
            "group_name", "role", "office", name=op.f("uq_group_roles_group_name_role_office")
        ),
    )
    op.create_table(
        "directory_groups",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("groups_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_directory_groups")),
        _owned_by("directory_groups", "account_id", "accounts"),
    )
    op.create_table(
        "directory_attempts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state_hash", sa.LargeBinary(), nullable=False),
        sa.Column("browser_hash", sa.LargeBinary(), nullable=False),
        sa.Column("secrets_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_attempts")),
        sa.UniqueConstraint("state_hash", name=op.f("uq_directory_attempts_state_hash")),
    )
    op.create_index(op.f("ix_directory_attempts_expires_at"), "directory_attempts", ["expires_at"])
    op.create_table(
        "directory_sessions",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("subject_index", sa.LargeBinary(), nullable=False),
        sa.Column("sid_index", sa.LargeBinary(), nullable=True),
        sa.Column("refresh_token_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("confirmed_at", UtcDateTime(), nullable=False),
        sa.Column("tried_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_directory_sessions")),
        _owned_by("directory_sessions", "session_id", "staff_sessions"),
    )
    for column in ("subject_index", "sid_index", "tried_at"):
        op.create_index(op.f(f"ix_directory_sessions_{column}"), "directory_sessions", [column])
    op.create_table(
        "directory_logouts",
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("sid_index", sa.LargeBinary(), nullable=True),
        sa.Column("forget_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("token_index", name=op.f("pk_directory_logouts")),
    )
    for column in ("sid_index", "forget_at"):
        op.create_index(op.f(f"ix_directory_logouts_{column}"), "directory_logouts", [column])


def downgrade() -> None:
    for table in (
        "directory_logouts",
        "directory_sessions",
        "directory_attempts",
        "directory_groups",
        "group_roles",
    ):
        op.drop_table(table)
    with op.batch_alter_table("accounts") as accounts:
        accounts.drop_column("from_directory")
