"""A program knows who let it in; officers are told of one, and of a second factor less."""

import sqlalchemy as sa
from alembic import op

# A new column that may be empty, which old code does not know, and words that it does not write.
SAFE_WHILE_OLD_SERVES = True

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

OLD_KINDS = (
    "'account_created', 'roles_changed', 'new_device', 'token_reused', 'password_changed',"
    " 'password_reset', 'secret_shown', 'app_added', 'app_removed', 'passkey_added',"
    " 'passkey_removed', 'recovery_codes_made', 'recovery_code_used', 'second_factor_reset',"
    " 'emergency_opened', 'emergency_limited'"
)
KINDS = f"{OLD_KINDS}, 'program_let_in', 'second_factor_relaxed'"


def upgrade() -> None:
    op.add_column("machine_clients", sa.Column("created_by", sa.Uuid()))
    _admit(KINDS)


def downgrade() -> None:
    op.execute("DELETE FROM notices WHERE kind IN ('program_let_in', 'second_factor_relaxed')")
    _admit(OLD_KINDS)
    op.drop_column("machine_clients", "created_by")


def _admit(values: str) -> None:
    with op.batch_alter_table("notices") as changed:
        name = op.f("ck_notices_kind")
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"kind IN ({values})")
