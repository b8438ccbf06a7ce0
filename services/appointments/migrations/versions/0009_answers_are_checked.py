"""The database refuses an answer of the survey that nobody can give."""

import sqlalchemy as sa
from alembic import op

# A check is new: nothing but reading its code shows that the release before keeps it.
SAFE_WHILE_OLD_SERVES = False

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ADMITTED = {
    "heard_well": "'yes', 'partly', 'no'",
    "helpful": "'yes', 'partly', 'no'",
    "more_video": "'yes', 'no', 'unsure'",
}


def upgrade() -> None:
    with _answers() as table:
        for column, values in _ADMITTED.items():
            table.create_check_constraint(
                op.f(f"ck_survey_answers_{column}"), sa.text(f"{column} IN ({values})")
            )


def downgrade() -> None:
    with _answers() as table:
        for column in _ADMITTED:
            table.drop_constraint(op.f(f"ck_survey_answers_{column}"), type_="check")


def _answers():  # type: ignore[no-untyped-def]
    # SQLite makes the table anew; it is said again that no rowid tells an order.
    return op.batch_alter_table("survey_answers", table_kwargs={"sqlite_with_rowid": False})
