"""The migrated schema is the one the models describe, on both engines."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from appointments.tables import metadata
from nahbar_common.migrations import alembic_config
from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import create_async_engine


async def _sync(url, work):
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        result = await connection.run_sync(work)
    await engine.dispose()
    return result


async def test_migrated_schema_equals_the_models(database_url):
    def differences(connection):
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return [
            difference
            for difference in compare_metadata(context, metadata)
            # SQLite reports partial indexes without their condition.
            if "ix_outbox_messages_pending" not in str(difference)
        ]

    assert await _sync(database_url, differences) == []


async def test_checks_and_foreign_keys_of_the_models_are_in_the_schema(database_url):
    def missing(connection):
        inspector = inspect(connection)
        found = []
        for table in metadata.sorted_tables:
            in_schema = {check["name"] for check in inspector.get_check_constraints(table.name)}
            in_models = {
                constraint.name
                for constraint in table.constraints
                if type(constraint).__name__ == "CheckConstraint"
            }
            found += [f"{table.name}: {name}" for name in in_models - in_schema]
            if len(inspector.get_foreign_keys(table.name)) != len(table.foreign_key_constraints):
                found.append(f"{table.name}: foreign keys")
        return found

    assert await _sync(database_url, missing) == []


@pytest.mark.parametrize("table", ["occupied_cells", "survey_answers"])
async def test_sqlite_keeps_no_rowid_where_it_would_tell_an_order(
    database_url, database_engine, table
):
    if database_engine != "sqlite":
        pytest.skip("only SQLite has rowids")

    def definition(connection):
        query = text("SELECT sql FROM sqlite_master WHERE name = :name")
        return connection.execute(query, {"name": table}).scalar_one()

    assert "WITHOUT ROWID" in await _sync(database_url, definition)


def test_the_migrations_have_one_head(service_under_test):
    from alembic.script import ScriptDirectory

    config = alembic_config(service_under_test.migrations, "sqlite+aiosqlite://")
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1
