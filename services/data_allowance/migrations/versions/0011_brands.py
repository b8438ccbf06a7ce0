"""Brands, and products of a brand, in versions that vouchers name.

What was sold so far becomes data passes of a brand of the provider's name; the hint how to redeem
a code becomes that brand's note, and every voucher names the version that its product has now.
"""

import json
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The old release reads and writes the provider's name in products.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

APPEND_ONLY = ("brand_versions", "product_versions")
CREDIT, DATA_PASS = sa.text("kind = 'credit'"), sa.text("kind = 'data_pass'")
LIVE = sa.text("state IN ('reserved', 'issued', 'settled')")
RESERVED = sa.text("state = 'reserved'")
PRODUCT_CHECKS = {
    "kind": "kind IN ('credit', 'data_pass')",
    "credit_has_option": "(kind = 'credit') = (credit_cents IS NOT NULL)"
    " AND (kind = 'credit') = (option_name IS NOT NULL)"
    " AND (kind = 'credit') = (option_cents IS NOT NULL)",
    "credit_positive": "credit_cents > 0 AND option_cents >= 0",
    "option_paid_by_credit": "option_cents <= credit_cents",
}
VOUCHER_CHECKS = {
    "product_version": "(state = 'refused') = (product_version IS NULL)",
    "brand_version": "(state IN ('issued', 'settled')) = (brand_version IS NOT NULL)"
    " AND (brand_id IS NULL) = (brand_version IS NULL)",
}
TO_VERSIONS = {
    "product": "fk_vouchers_product_id_product_version_product_versions",
    "brand": "fk_vouchers_brand_id_brand_version_brand_versions",
}
USUAL_WAY = {
    "de": "Geben Sie den Code in der App Ihres Anbieters oder am Telefon unter „Guthaben aufladen“"
    " ein. Nach wenigen Minuten ist das Datenvolumen da.",
    "de-x-leicht": "Öffnen Sie die App von Ihrem Handy-Anbieter. Suchen Sie: Guthaben aufladen."
    " Tippen Sie dort den Code ein. Nach ein paar Minuten haben Sie neues Internet.",
    "en": "Enter the code in your provider's app, or by phone, under “top up”. The data is there"
    " after a few minutes.",
}


def upgrade() -> None:
    create_tables()
    for column in new_product_columns():
        op.add_column("products", column)
    name_brands()
    with op.batch_alter_table("products") as products:
        products.drop_constraint("uq_products_office_id_provider_name_megabytes", type_="unique")
        products.drop_column("provider_name")
        products.drop_column("redeem_hint")
        products.alter_column("brand_id", existing_type=sa.Uuid(), nullable=False)
        products.alter_column("kind", existing_type=sa.String(16), nullable=False)
        products.create_foreign_key("fk_products_brand_id_brands", "brands", ["brand_id"], ["id"])
        for name, condition in PRODUCT_CHECKS.items():
            products.create_check_constraint(op.f(f"ck_products_{name}"), condition)
    create_product_indexes()
    write_first_versions()
    change_vouchers()
    forbid_changes()


def downgrade() -> None:
    drop_voucher_columns()
    for table in APPEND_ONLY:
        allow_changes(table)
    op.add_column("products", sa.Column("provider_name", sa.String(100), nullable=True))
    op.add_column("products", sa.Column("redeem_hint", sa.JSON(), nullable=True))
    # The old release knows a name and a size: what else a brand and its credit are is lost.
    op.execute(
        "UPDATE products SET provider_name ="
        " (SELECT b.name FROM brands AS b WHERE b.id = products.brand_id)"
    )
    drop_product_indexes()
    with op.batch_alter_table("products") as products:
        for name in PRODUCT_CHECKS:
            products.drop_constraint(op.f(f"ck_products_{name}"), type_="check")
        products.drop_constraint("fk_products_brand_id_brands", type_="foreignkey")
        for column in new_product_columns():
            products.drop_column(column.name)
        products.alter_column("provider_name", existing_type=sa.String(100), nullable=False)
        products.create_unique_constraint(
            "uq_products_office_id_provider_name_megabytes",
            ["office_id", "provider_name", "megabytes"],
        )
    for table in ("product_versions", "brand_versions", "brands"):
        op.drop_table(table)


def new_product_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("brand_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(16), nullable=True),
        *term_columns(),
    ]


def term_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("credit_cents", sa.BigInteger(), nullable=True),
        sa.Column("option_name", sa.String(60), nullable=True),
        sa.Column("option_key", sa.String(20), nullable=True),
        sa.Column("option_cents", sa.BigInteger(), nullable=True),
        sa.Column("validity_days", sa.Integer(), nullable=True),
    ]


def fact_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("network", sa.String(100), nullable=True),
        sa.Column("instructions", sa.JSON(), nullable=False),
        sa.Column("is_example", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
    ]


def create_tables() -> None:
    op.create_table(
        "brands",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        *fact_columns(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("office_id", "name"),
    )
    op.create_table(
        "brand_versions",
        sa.Column("brand_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *fact_columns(),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["brand_id"], ["brands.id"]),
        sa.PrimaryKeyConstraint("brand_id", "version"),
    )
    op.create_table(
        "product_versions",
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.BigInteger(), nullable=False),
        sa.Column("megabytes", sa.Integer(), nullable=False),
        *term_columns(),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"]),
        sa.PrimaryKeyConstraint("product_id", "version"),
    )


def name_brands() -> None:
    """Make a brand of each provider's name; its first product's hint is how one redeems."""
    bind = op.get_bind()
    products = sa.table(
        "products",
        sa.column("id", sa.Uuid()),
        sa.column("office_id", sa.Uuid()),
        sa.column("provider_name", sa.String()),
        sa.column("redeem_hint", sa.JSON()),
        sa.column("brand_id", sa.Uuid()),
        sa.column("kind", sa.String()),
        sa.column("created_at", UtcDateTime()),
    )
    brands = sa.table(
        "brands",
        sa.column("id", sa.Uuid()),
        sa.column("office_id", sa.Uuid()),
        sa.column("name", sa.String()),
        sa.column("instructions", sa.JSON()),
        sa.column("is_example", sa.Boolean()),
        sa.column("active", sa.Boolean()),
        sa.column("version", sa.Integer()),
        sa.column("created_at", UtcDateTime()),
    )
    found: dict[tuple[Any, str], Any] = {}
    for row in bind.execute(sa.select(products).order_by(products.c.id)).all():
        key = (row.office_id, row.provider_name)
        if key not in found:
            found[key] = uuid4()
            bind.execute(
                brands.insert().values(
                    id=found[key],
                    office_id=row.office_id,
                    name=row.provider_name,
                    instructions=instructions_of(row.redeem_hint),
                    is_example=False,
                    active=True,
                    version=1,
                    created_at=row.created_at,
                )
            )
        bind.execute(
            products.update()
            .where(products.c.id == row.id)
            .values(brand_id=found[key], kind="data_pass")
        )


def instructions_of(hint: Any) -> dict[str, Any]:
    texts = json.loads(hint) if isinstance(hint, str) else hint
    ways = dict.fromkeys(("hotline", "app", "key_sequence", "text_message"))
    return {"redeem": {**ways, "note": texts or USUAL_WAY}, "book": None, "check": None}


def write_first_versions() -> None:
    op.execute(
        """INSERT INTO brand_versions (brand_id, version, name, network, instructions,
                is_example, active, recorded_at)
            SELECT id, version, name, network, instructions, is_example, active, created_at
            FROM brands"""
    )
    op.execute(
        """INSERT INTO product_versions (product_id, version, price_cents, megabytes, active,
                recorded_at)
            SELECT id, version, price_cents, megabytes, active, created_at FROM products"""
    )


def change_vouchers() -> None:
    op.add_column("vouchers", sa.Column("product_version", sa.Integer(), nullable=True))
    op.add_column("vouchers", sa.Column("brand_id", sa.Uuid(), nullable=True))
    op.add_column("vouchers", sa.Column("brand_version", sa.Integer(), nullable=True))
    op.execute(
        """UPDATE vouchers SET product_version =
            (SELECT p.version FROM products AS p WHERE p.id = vouchers.product_id)
            WHERE product_id IS NOT NULL"""
    )
    op.execute(
        """UPDATE vouchers SET brand_version = 1, brand_id =
            (SELECT p.brand_id FROM products AS p WHERE p.id = vouchers.product_id)
            WHERE state IN ('issued', 'settled')"""
    )
    if op.get_bind().dialect.name == "postgresql":
        # No table is altered while checks of its deferred keys are still to come.
        op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    drop_partial_indexes()
    with op.batch_alter_table("vouchers") as vouchers:
        for name, condition in VOUCHER_CHECKS.items():
            vouchers.create_check_constraint(op.f(f"ck_vouchers_{name}"), condition)
        for thing, name in TO_VERSIONS.items():
            vouchers.create_foreign_key(
                name,
                f"{thing}_versions",
                [f"{thing}_id", f"{thing}_version"],
                [f"{thing}_id", "version"],
            )
    create_partial_indexes()


def drop_voucher_columns() -> None:
    drop_partial_indexes()
    with op.batch_alter_table("vouchers") as vouchers:
        for name in TO_VERSIONS.values():
            vouchers.drop_constraint(name, type_="foreignkey")
        for name in VOUCHER_CHECKS:
            vouchers.drop_constraint(op.f(f"ck_vouchers_{name}"), type_="check")
        for column in ("product_version", "brand_id", "brand_version"):
            vouchers.drop_column(column)
    create_partial_indexes()


def drop_partial_indexes() -> None:
    for name in ("uq_vouchers_live", "ix_vouchers_reserved"):
        op.drop_index(name, "vouchers")


def create_partial_indexes() -> None:
    op.create_index(
        "uq_vouchers_live",
        "vouchers",
        ["appointment_id", "person_id"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_index(
        "ix_vouchers_reserved",
        "vouchers",
        ["state"],
        sqlite_where=RESERVED,
        postgresql_where=RESERVED,
    )


def create_product_indexes() -> None:
    for name, value, where in (
        ("uq_products_credit", "credit_cents", CREDIT),
        ("uq_products_data_pass", "megabytes", DATA_PASS),
    ):
        op.create_index(
            name,
            "products",
            ["brand_id", value],
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_index("ix_products_office_id", "products", ["office_id"])


def drop_product_indexes() -> None:
    for name in ("uq_products_credit", "uq_products_data_pass", "ix_products_office_id"):
        op.drop_index(name, "products")


def forbid_changes() -> None:
    """Let nobody alter what an issued voucher refers to."""
    if op.get_bind().dialect.name == "sqlite":
        for table in APPEND_ONLY:
            for verb in ("update", "delete"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN"
                    f" SELECT RAISE(ABORT, '{table} is append-only'); END"
                )
        return
    op.execute(
        "CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " RAISE EXCEPTION 'versions are append-only' USING ERRCODE = '23000'; END $$"
    )
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION refuse_version_change()"
        )


def allow_changes(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_no_{verb}")
    else:
        op.execute(f"DROP TRIGGER {table}_no_change ON {table}")
        if table == APPEND_ONLY[-1]:
            op.execute("DROP FUNCTION refuse_version_change()")
