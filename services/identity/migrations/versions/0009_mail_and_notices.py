"""Mail on its way, and notices for people about their accounts."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime
from nahbar_common.mail.schema import create_mail, drop_mail

# New tables, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KINDS = (
    "'account_created', 'roles_changed', 'new_device', 'token_reused', 'password_changed',"
    " 'password_reset', 'secret_shown', 'app_added', 'app_removed', 'passkey_added',"
    " 'passkey_removed', 'recovery_codes_made', 'recovery_code_used', 'second_factor_reset'"
)
BROWSERS = "'chrome', 'edge', 'firefox', 'safari', 'other'"
SYSTEMS = "'android', 'ios', 'linux', 'macos', 'windows', 'other'"


def upgrade() -> None:
    create_mail()
    op.create_table(
        "notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("about_id", sa.Uuid()),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("browser", sa.String(20)),
        sa.Column("system", sa.String(20)),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("dpo_offices", sa.JSON(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("told_at", UtcDateTime()),
        sa.Column("seen_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_notices_account_id_accounts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["about_id"],
            ["accounts.id"],
            name=op.f("fk_notices_about_id_accounts"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_notices_kind")),
        sa.CheckConstraint(f"browser IN ({BROWSERS})", name=op.f("ck_notices_browser")),
        sa.CheckConstraint(f"system IN ({SYSTEMS})", name=op.f("ck_notices_system")),
    )
    op.create_index(
        "ix_notices_untold",
        "notices",
        ["id"],
        sqlite_where=sa.text("told_at IS NULL"),
        postgresql_where=sa.text("told_at IS NULL"),
    )
    op.create_index("ix_notices_account_id", "notices", ["account_id", "at"])
    op.create_index("ix_notices_at", "notices", ["at"])


def downgrade() -> None:
    op.drop_table("notices")
    drop_mail()
