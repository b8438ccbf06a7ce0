"""It is noted by which session and link somebody came and got a grant, and that they lost it."""

import sqlalchemy as sa
from alembic import op

# Columns that may be empty, and a check that allows more: the old code keeps to both.
SAFE_WHILE_OLD_SERVES = True

revision = "0010"
down_revision = "0009"
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
_LEFT = (
    "left_reason IN ('hung_up', 'lost', 'sent_back', 'replaced', 'call_ended', 'bar_lifted',"
    " 'exceeded_limits')"
)
_LEFT_OR_REVOKED = _LEFT.removesuffix(")") + ", 'revoked')"
_TABLES = ("call_participants", "join_grants")
_COLUMNS = ("session_id", "link_id")


def upgrade() -> None:
    _allow_reasons(_LEFT_OR_REVOKED)
    for table in _TABLES:
        for column in _COLUMNS:
            op.add_column(table, sa.Column(column, sa.Uuid(), nullable=True))
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table in _TABLES:
        for column in _COLUMNS:
            op.drop_index(op.f(f"ix_{table}_{column}"), table)
            op.drop_column(table, column)
    op.execute("UPDATE call_participants SET left_reason = 'lost' WHERE left_reason = 'revoked'")
    _allow_reasons(_LEFT)


def _allow_reasons(reasons: str) -> None:
    _drop_check_of_grants()
    # One after the other: SQLite keeps a check that is dropped and made under one name at once.
    with op.batch_alter_table("call_participants") as participants:
        participants.drop_constraint(op.f("ck_call_participants_left_reason"), type_="check")
    with op.batch_alter_table("call_participants") as participants:
        participants.create_check_constraint(
            op.f("ck_call_participants_left_reason"), sa.text(reasons)
        )
    _check_grants()


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
