"""What is stored outlives a migration."""

import asyncio
from uuid import uuid4

import pytest
from alembic import command
from nahbar_common.migrations import alembic_config
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

LINK = (
    "INSERT INTO links (id, secret_hash, appointment_id, office_id, person_id, part, expires_at,"
    " created_at) VALUES (:id, :hash, :id, :id, :id, 'client', '2030-01-01', '2026-01-01')"
)
VISIT = "INSERT INTO visits (id, secret_hash, link_id, last_used_at) VALUES (:id, :hash, :id, :now)"


@pytest.fixture
def migrate(service_under_test, database_url):
    config = alembic_config(service_under_test.migrations, database_url)

    async def to(revision):
        act = command.downgrade if revision != "head" else command.upgrade
        await asyncio.to_thread(act, config, revision)

    return to


async def run(database_url, *statements, **values):
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        answers = [await connection.execute(text(line), values) for line in statements]
        found = answers[-1].all() if answers[-1].returns_rows else []
    await engine.dispose()
    return found


async def test_links_from_before_there_were_codes_and_their_visits_survive(migrate, database_url):
    await migrate("0001")
    identifier = uuid4().hex
    await run(database_url, LINK, VISIT.replace(":now", "'2026-01-01'"), id=identifier, hash=b"x")
    await migrate("head")
    assert await run(database_url, "SELECT code_index, part FROM links") == [(None, "client")]
    assert len(await run(database_url, "SELECT id FROM visits")) == 1
