"""Second factors, what offices demand, kinds of browsers, words of offices."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, columns that may be empty, a counter's longer name and a value old code never writes.
SAFE_WHILE_OLD_SERVES = True

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_BROWSERS = "'chrome', 'edge', 'firefox', 'safari', 'other'"
_SYSTEMS = "'android', 'ios', 'linux', 'macos', 'windows', 'other'"
_OUTCOMES = "'succeeded', 'failed', 'slowed', 'token_reused'"
_CHANGES = (
    "'app_added', 'app_removed', 'passkey_added', 'passkey_removed',"
    " 'recovery_codes_made', 'recovery_code_used', 'reset_by_admin'"
)
_OF_ACCOUNT = ("authenticator_apps", "passkeys", "recovery_codes", "factor_challenges")


def _account(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["account_id"],
        ["accounts.id"],
        name=op.f(f"fk_{table}_account_id_accounts"),
        ondelete="CASCADE",
    )


def upgrade() -> None:
    op.create_table(
        "authenticator_apps",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("last_used_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_authenticator_apps")),
        _account("authenticator_apps"),
    )
    op.create_table(
        "passkeys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("transports", sa.String(length=100), nullable=False),
        sa.Column("browser", sa.String(length=20), nullable=False),
        sa.Column("system", sa.String(length=20), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("last_used_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkeys")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkeys_credential_id")),
        sa.CheckConstraint(f"browser IN ({_BROWSERS})", name=op.f("ck_passkeys_browser")),
        sa.CheckConstraint(f"system IN ({_SYSTEMS})", name=op.f("ck_passkeys_system")),
        _account("passkeys"),
    )
    op.create_index(op.f("ix_passkeys_account_id"), "passkeys", ["account_id"])
    op.create_table(
        "recovery_codes",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("code_index", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "code_index", name=op.f("pk_recovery_codes")),
        _account("recovery_codes"),
    )
    op.create_table(
        "factor_challenges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("password_mark", sa.LargeBinary(), nullable=True),
        sa.Column("known_device", sa.Boolean(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factor_challenges")),
        sa.CheckConstraint(
            "purpose IN ('sign_in', 'app', 'passkey')", name=op.f("ck_factor_challenges_purpose")
        ),
        _account("factor_challenges"),
    )
    op.create_index(op.f("ix_factor_challenges_account_id"), "factor_challenges", ["account_id"])
    op.create_index(op.f("ix_factor_challenges_expires_at"), "factor_challenges", ["expires_at"])
    op.create_table(
        "factor_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factor_changes")),
        sa.CheckConstraint(f"what IN ({_CHANGES})", name=op.f("ck_factor_changes_what")),
        _account("factor_changes"),
    )
    op.create_index(op.f("ix_factor_changes_account_id"), "factor_changes", ["account_id"])
    op.create_index(op.f("ix_factor_changes_at"), "factor_changes", ["at"])
    op.create_table(
        "factor_rules",
        sa.Column("office", sa.String(length=36), nullable=False),
        sa.Column("roles", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("office", name=op.f("pk_factor_rules")),
    )
    op.create_table(
        "office_words",
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_office_words")),
    )
    with op.batch_alter_table("staff_sessions") as sessions:
        sessions.add_column(sa.Column("browser", sa.String(length=20), nullable=True))
        sessions.add_column(sa.Column("system", sa.String(length=20), nullable=True))
        sessions.create_check_constraint(
            op.f("ck_staff_sessions_browser"), f"browser IN ({_BROWSERS})"
        )
        sessions.create_check_constraint(
            op.f("ck_staff_sessions_system"), f"system IN ({_SYSTEMS})"
        )
    with op.batch_alter_table("sign_in_records") as records:
        records.drop_constraint(op.f("ck_sign_in_records_outcome"), type_="check")
        records.create_check_constraint(
            op.f("ck_sign_in_records_outcome"), f"outcome IN ({_OUTCOMES}, 'factor_failed')"
        )


def downgrade() -> None:
    op.execute("DELETE FROM sign_in_records WHERE outcome = 'factor_failed'")
    with op.batch_alter_table("sign_in_records") as records:
        records.drop_constraint(op.f("ck_sign_in_records_outcome"), type_="check")
        records.create_check_constraint(
            op.f("ck_sign_in_records_outcome"), f"outcome IN ({_OUTCOMES})"
        )
    with op.batch_alter_table("staff_sessions") as sessions:
        sessions.drop_constraint(op.f("ck_staff_sessions_system"), type_="check")
        sessions.drop_constraint(op.f("ck_staff_sessions_browser"), type_="check")
        sessions.drop_column("system")
        sessions.drop_column("browser")
    for table in ("office_words", "factor_rules", "factor_changes", *_OF_ACCOUNT[::-1]):
        op.drop_table(table)
