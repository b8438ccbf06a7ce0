"""Copies of a person's data and their links; what was done about a request, and when."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, new columns that may be left out, and one more value of a column.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REQUESTS = "subject_requests"
OLD_ARTICLES = "article IN ('access', 'erasure', 'restriction', 'portability', 'objection')"
NEW_ARTICLES = (
    "article IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')"
)
TIMES = ("noted_at", "identity_checked_at", "extended_at")


def upgrade() -> None:
    with op.batch_alter_table(REQUESTS) as requests:
        requests.drop_constraint(op.f("ck_subject_requests_article"), type_="check")
        requests.create_check_constraint(op.f("ck_subject_requests_article"), NEW_ARTICLES)
        for name in TIMES:
            requests.add_column(sa.Column(name, UtcDateTime(), nullable=True))
        requests.add_column(sa.Column("measures", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "data_copies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("key_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ready_at", UtcDateTime()),
        sa.Column("delete_after", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_copies")),
        sa.UniqueConstraint("request_id", name=op.f("uq_data_copies_request_id")),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["subject_requests.id"],
            name=op.f("fk_data_copies_request_id_subject_requests"),
        ),
    )
    for column in ("ready_at", "delete_after"):
        op.create_index(f"ix_data_copies_{column}", "data_copies", [column])
    op.create_table(
        "copy_steps",
        sa.Column("copy_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(32), nullable=False),
        sa.Column("next_after", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("tried_at", UtcDateTime()),
        sa.Column("is_silent", sa.Boolean(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("copy_id", "service", name=op.f("pk_copy_steps")),
        _of_copy("copy_steps"),
    )
    op.create_table(
        "copy_pages",
        sa.Column("copy_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(32), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("items_sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("copy_id", "service", "page", name=op.f("pk_copy_pages")),
        _of_copy("copy_pages"),
    )
    op.create_table(
        "copy_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("copy_id", sa.Uuid(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("code_index", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_by", sa.Uuid()),
        sa.Column("revoked_at", UtcDateTime()),
        sa.Column("wrong_codes", sa.Integer(), nullable=False),
        sa.Column("openings", sa.Integer(), nullable=False),
        sa.Column("fetched_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_links")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_copy_links_secret_hash")),
        sa.CheckConstraint(
            "(revoked_at IS NULL) = (revoked_by IS NULL)", name=op.f("ck_copy_links_revoked")
        ),
        _of_copy("copy_links"),
    )
    op.create_index("ix_copy_links_copy_id", "copy_links", ["copy_id"])
    op.create_index(
        "uq_copy_links_living",
        "copy_links",
        ["copy_id"],
        unique=True,
        sqlite_where=sa.text("revoked_at IS NULL"),
        postgresql_where=sa.text("revoked_at IS NULL"),
    )


def _of_copy(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["copy_id"], ["data_copies.id"], name=op.f(f"fk_{table}_copy_id_data_copies")
    )


def downgrade() -> None:
    for table in ("copy_links", "copy_pages", "copy_steps", "data_copies"):
        op.drop_table(table)
    # A request to rectify has no place in the schema before: while one is there, this fails.
    with op.batch_alter_table(REQUESTS) as requests:
        requests.drop_constraint(op.f("ck_subject_requests_article"), type_="check")
        requests.create_check_constraint(op.f("ck_subject_requests_article"), OLD_ARTICLES)
        for name in (*TIMES, "measures"):
            requests.drop_column(name)
