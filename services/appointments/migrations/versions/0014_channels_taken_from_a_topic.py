"""Talks over a channel that their topic has lost are tasks of a kind of their own."""

from alembic import op

# Only admits one more value; the release before writes the others.
SAFE_WHILE_OLD_SERVES = True

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

OLD_KINDS = (
    "kind IN ('voucher_refused', 'client_cancelled', 'client_moved', 'client_changed_channel',"
    " 'phone_missing', 'client_unattended', 'outcome_contradicted', 'adviser_gone',"
    " 'absence_over_talks', 'room_gone', 'topic_gone', 'tell_client', 'video_gone')"
)
NEW_KINDS = OLD_KINDS[:-1] + ", 'channel_gone')"


def upgrade() -> None:
    _admit(NEW_KINDS)


def downgrade() -> None:
    op.execute("DELETE FROM tasks WHERE kind = 'channel_gone'")
    _admit(OLD_KINDS)


def _admit(kinds: str) -> None:
    with op.batch_alter_table("tasks") as tasks:
        tasks.drop_constraint(op.f("ck_tasks_kind"), type_="check")
        tasks.create_check_constraint(op.f("ck_tasks_kind"), kinds)
