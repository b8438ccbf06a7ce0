"""The database refuses reasons that nobody gives, and an appointment says itself when it closes."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A check is new: nothing but reading its code shows that the release before keeps it.
SAFE_WHILE_OLD_SERVES = False

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_WRONG_GRANT = """
    NOT EXISTS (
        SELECT 1 FROM call_participants p
        JOIN call_rooms r ON r.appointment_id = p.appointment_id
        WHERE p.id = NEW.participant_id AND p.state = 'admitted'
          AND r.name = NEW.room_name AND r.close_requested_at IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM consent_standings s
            WHERE s.appointment_id = p.appointment_id AND s.person_id = p.person_id AND s.barred
          )
    )
"""
_END = "end_reason IN ('adviser', 'cancelled', 'time_over')"
_LEFT = (
    "left_reason IN ('hung_up', 'lost', 'sent_back', 'replaced', 'call_ended', 'bar_lifted',"
    " 'exceeded_limits')"
)


def upgrade() -> None:
    op.add_column("appointment_views", sa.Column("closes_at", UtcDateTime(), nullable=True))
    _drop_check_of_grants()
    with op.batch_alter_table("calls") as calls:
        calls.create_check_constraint(op.f("ck_calls_end_reason"), sa.text(_END))
    with op.batch_alter_table("call_participants") as participants:
        participants.create_check_constraint(
            op.f("ck_call_participants_left_reason"), sa.text(_LEFT)
        )
    _check_grants()


def downgrade() -> None:
    _drop_check_of_grants()
    with op.batch_alter_table("calls") as calls:
        calls.drop_constraint(op.f("ck_calls_end_reason"), type_="check")
    with op.batch_alter_table("call_participants") as participants:
        participants.drop_constraint(op.f("ck_call_participants_left_reason"), type_="check")
    _check_grants()
    op.drop_column("appointment_views", "closes_at")


def _drop_check_of_grants() -> None:
    """Take the trigger away while SQLite makes the tables anew that it reads."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DROP TRIGGER join_grants_checked" + ("" if sqlite else " ON join_grants"))


def _check_grants() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"""
            CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
            WHEN {_WRONG_GRANT}
            BEGIN SELECT RAISE(ABORT, 'grant refused'); END
        """)
        return
    op.execute(f"""
        CREATE OR REPLACE FUNCTION refuse_wrong_grant() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {_WRONG_GRANT} THEN
                RAISE EXCEPTION 'grant refused' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END $$
    """)
    op.execute("""
        CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
        FOR EACH ROW EXECUTE FUNCTION refuse_wrong_grant()
    """)
