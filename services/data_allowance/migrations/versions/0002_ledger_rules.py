"""Triggers: the ledger is append-only, each entry closes its postings and moves the balances."""

from collections.abc import Sequence

from alembic import op

# Refuses writes that were let through before.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

APPEND_ONLY = ("ledger_entries", "postings")

SOURCE = """CASE NEW.kind WHEN 'funding' THEN 'funding' WHEN 'reduction' THEN 'available'
    WHEN 'reservation' THEN 'available' WHEN 'release' THEN 'reserved'
    WHEN 'spending' THEN 'reserved' END"""
TARGET = """CASE NEW.kind WHEN 'funding' THEN 'available' WHEN 'reduction' THEN 'funding'
    WHEN 'reservation' THEN 'reserved' WHEN 'release' THEN 'available'
    WHEN 'spending' THEN 'spent' END"""

# The two postings an entry's kind asks for, and no other: so they sum to zero. The entry is
# written after them; neither engine has another moment at which both can be seen.
WRONG_POSTINGS = f"""(SELECT count(*) FROM postings AS p WHERE p.entry_id = NEW.id) <> 2
    OR (SELECT count(*) FROM postings AS p WHERE p.entry_id = NEW.id
        AND (p.account = {SOURCE} AND p.amount_cents = -NEW.amount_cents
          OR p.account = {TARGET} AND p.amount_cents = NEW.amount_cents)) <> 2"""  # noqa: S608 (constants)
NO_ACCOUNTS = "NOT EXISTS (SELECT 1 FROM balances AS b WHERE b.budget_id = NEW.budget_id)"
# INSERT OR REPLACE would delete a row without a trigger hearing of it.
KNOWN_ENTRY = "EXISTS (SELECT 1 FROM ledger_entries AS e WHERE e.id = NEW.id)"
CLOSED_ENTRY = "EXISTS (SELECT 1 FROM ledger_entries AS e WHERE e.id = NEW.entry_id)"


def _sum_on(account: str) -> str:
    return f"""(SELECT coalesce(sum(p.amount_cents), 0) FROM postings AS p
        WHERE p.entry_id = NEW.id AND p.account = '{account}')"""  # noqa: S608 (constants)


MOVE_BALANCES = f"""UPDATE balances SET
    funded_cents = funded_cents - {_sum_on("funding")},
    available_cents = available_cents + {_sum_on("available")},
    reserved_cents = reserved_cents + {_sum_on("reserved")},
    spent_cents = spent_cents + {_sum_on("spent")},
    version = version + 1
    WHERE budget_id = NEW.budget_id;"""  # noqa: S608 (constants)

REFUSALS = (
    ("ledger_entries", KNOWN_ENTRY, "ledger_entries is append-only"),
    ("ledger_entries", NO_ACCOUNTS, "the budget has no accounts"),
    ("ledger_entries", WRONG_POSTINGS, "postings do not fit their entry"),
    ("postings", CLOSED_ENTRY, "postings is append-only"),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        upgrade_sqlite()
    else:
        upgrade_postgresql()


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        names = [f"{table}_no_{verb}" for table in APPEND_ONLY for verb in ("update", "delete")]
        names += [f"{table}_check_{n}" for n, (table, _, _) in enumerate(REFUSALS)]
        for name in (*names, "ledger_entries_move_balances"):
            op.execute(f"DROP TRIGGER {name}")
        return
    for function in ("refuse_ledger_change", "check_entry", "check_posting", "move_balances"):
        op.execute(f"DROP FUNCTION {function}() CASCADE")


def upgrade_sqlite() -> None:
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN"
                f" SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    for number, (table, condition, message) in enumerate(REFUSALS):
        op.execute(
            f"CREATE TRIGGER {table}_check_{number} BEFORE INSERT ON {table} WHEN {condition}"
            f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    op.execute(
        "CREATE TRIGGER ledger_entries_move_balances AFTER INSERT ON ledger_entries"
        f" BEGIN {MOVE_BALANCES} END"
    )


def upgrade_postgresql() -> None:
    create_function("refuse_ledger_change", _raise("the ledger is append-only"))
    for table in APPEND_ONLY:
        create_trigger(table, "no_change", "BEFORE UPDATE OR DELETE", "refuse_ledger_change")
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()"
        )
    for table, function in (("ledger_entries", "check_entry"), ("postings", "check_posting")):
        checks = "".join(
            f"IF {condition} THEN {_raise(message)} END IF; "
            for refused, condition, message in REFUSALS
            if refused == table
        )
        create_function(function, f"{checks} RETURN NEW;")
        create_trigger(table, "check", "BEFORE INSERT", function)
    create_function("move_balances", f"{MOVE_BALANCES} RETURN NULL;")
    create_trigger("ledger_entries", "move_balances", "AFTER INSERT", "move_balances")


def create_function(name: str, body: str) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    )


def create_trigger(table: str, name: str, moment: str, function: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_{name} {moment} ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION {function}()"
    )


def _raise(message: str) -> str:
    # 23000: integrity constraint violation, as the drivers name it on both engines.
    return f"RAISE EXCEPTION '{message}' USING ERRCODE = '23000';"
