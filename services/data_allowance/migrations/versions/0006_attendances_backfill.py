"""Attendances, 2 of 3: every known talk has had one client, whose voucher it was."""

from collections.abc import Sequence

from alembic import op

# Writes only what the old release does not read.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

CHANGED = """IN (SELECT t.appointment_id FROM talks AS t
    JOIN appointments AS a ON a.appointment_id = t.appointment_id
    WHERE t.revision <> a.revision OR t.voucher_revision <> a.voucher_revision)"""


def upgrade() -> None:
    copy_what_changed()


def downgrade() -> None:
    op.execute("UPDATE vouchers SET person_id = NULL")
    op.execute("DELETE FROM attendances")
    op.execute("DELETE FROM appointments")


def copy_what_changed() -> None:
    """Copy what is new or changed in `talks`; the next migration does it once more, at the end."""
    # The waiting room has opened a quarter of an hour before, in every release so far.
    if op.get_bind().dialect.name == "sqlite":
        opens_at = (
            "strftime('%Y-%m-%d %H:%M:%S', substr(starts_at, 1, 19), '-15 minutes')"
            " || substr(starts_at, 20)"
        )
    else:
        opens_at = "starts_at - interval '15 minutes'"
    for statement in (
        f"DELETE FROM attendances WHERE appointment_id {CHANGED}",  # noqa: S608 (constants)
        f"DELETE FROM appointments WHERE appointment_id {CHANGED}",  # noqa: S608 (constants)
        f"""INSERT INTO appointments (appointment_id, office_id, revision, cancelled, channel,
                starts_at, ends_at, opens_at, zone, voucher_revision)
            SELECT appointment_id, office_id, revision, cancelled, channel,
                starts_at, ends_at, {opens_at}, zone, voucher_revision FROM talks
            WHERE appointment_id NOT IN (SELECT appointment_id FROM appointments)""",  # noqa: S608 (constants)
        """INSERT INTO attendances (appointment_id, person_id, part, voucher_requested, expected)
            SELECT appointment_id, client_id, 'client', voucher_requested, true FROM talks
            WHERE appointment_id NOT IN (SELECT appointment_id FROM attendances)""",
        """UPDATE vouchers SET person_id = (SELECT t.client_id FROM talks AS t
                WHERE t.appointment_id = vouchers.appointment_id)
            WHERE person_id IS NULL""",
    ):
        op.execute(statement)
