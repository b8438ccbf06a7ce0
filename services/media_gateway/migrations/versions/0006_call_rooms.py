"""Call rooms get their name, and parts room for the longest of them."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The release before knows the table of rooms by its old name: stop its replicas first.
SAFE_WHILE_OLD_SERVES = False

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WRONG_GRANT = """
    NOT EXISTS (
        SELECT 1 FROM call_participants p
        JOIN {rooms} r ON r.appointment_id = p.appointment_id
        WHERE p.id = NEW.participant_id AND p.state = 'admitted'
          AND r.name = NEW.room_name AND r.close_requested_at IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM consent_standings s
            WHERE s.appointment_id = p.appointment_id AND s.person_id = p.person_id AND s.barred
          )
    )
"""


def upgrade() -> None:
    _move_rooms("rooms", "call_rooms")
    _size_parts(old=16, new=32)
    _check_grants("call_rooms")


def downgrade() -> None:
    _move_rooms("call_rooms", "rooms")
    _size_parts(old=32, new=16)
    _check_grants("rooms")


def _move_rooms(old: str, new: str) -> None:
    """Copy the rooms to a table of another name; grants follow. The check of grants goes."""
    op.execute(
        "DROP TRIGGER join_grants_checked"
        + ("" if op.get_bind().dialect.name == "sqlite" else " ON join_grants")
    )
    _create_rooms(new)
    op.execute(f"INSERT INTO {new} SELECT * FROM {old}")  # noqa: S608
    with op.batch_alter_table("join_grants") as table:
        table.drop_constraint(op.f(f"fk_join_grants_room_name_{old}"), type_="foreignkey")
        table.create_foreign_key(
            op.f(f"fk_join_grants_room_name_{new}"), new, ["room_name"], ["name"]
        )
    op.drop_table(old)


def _create_rooms(table: str) -> None:
    op.create_table(
        table,
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("close_requested_at", UtcDateTime(), nullable=True),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["calls.appointment_id"],
            name=op.f(f"fk_{table}_appointment_id_calls"),
        ),
        sa.PrimaryKeyConstraint("name", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(
            "appointment_id", "generation", name=op.f(f"uq_{table}_appointment_id_generation")
        ),
    )
    to_delete = sa.text("close_requested_at IS NOT NULL AND deleted_at IS NULL")
    is_open = sa.text("close_requested_at IS NULL")
    op.create_index(
        f"ix_{table}_to_delete",
        table,
        ["close_requested_at"],
        sqlite_where=to_delete,
        postgresql_where=to_delete,
    )
    op.create_index(
        f"uq_{table}_open",
        table,
        ["appointment_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _size_parts(*, old: int, new: int) -> None:
    # SQLite makes these tables anew, and checks have to be said again.
    checks = (
        sa.CheckConstraint(
            "state IN ('waiting', 'admitted', 'left', 'barred')",
            name=op.f("ck_call_participants_state"),
        ),
        sa.CheckConstraint(
            "state <> 'admitted' OR admitted_at IS NOT NULL",
            name=op.f("ck_call_participants_admitted_at"),
        ),
        sa.CheckConstraint("charged_bytes >= 0", name=op.f("ck_call_participants_charged_bytes")),
    )
    with op.batch_alter_table("call_participants", table_args=checks) as table:
        table.alter_column("part", type_=sa.String(new), existing_type=sa.String(old))
    with op.batch_alter_table("call_events") as table:
        table.alter_column("part", type_=sa.String(new), existing_type=sa.String(old))


def _check_grants(rooms: str) -> None:
    wrong = _WRONG_GRANT.format(rooms=rooms)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"""
            CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
            WHEN {wrong}
            BEGIN SELECT RAISE(ABORT, 'grant refused'); END
        """)
        return
    op.execute(f"""
        CREATE OR REPLACE FUNCTION refuse_wrong_grant() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {wrong} THEN
                RAISE EXCEPTION 'grant refused' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END $$
    """)
    op.execute("""
        CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
        FOR EACH ROW EXECUTE FUNCTION refuse_wrong_grant()
    """)
