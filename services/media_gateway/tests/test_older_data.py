"""What the release before wrote survives: its one client becomes an attendance with a voucher."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from media_gateway.projections.vouchers.models import ONLY_CLIENT
from nahbar_common.db import UtcDateTime
from nahbar_common.migrations import alembic_config
from sqlalchemy.ext.asyncio import create_async_engine

ROOT = Path(__file__).parents[1]
STARTS_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def table(called, /, *uuids, moments=(), **values):
    columns = [sa.column(column, sa.Uuid()) for column in uuids]
    columns += [sa.column(column, UtcDateTime()) for column in moments]
    return sa.table(called, *columns, *(sa.column(column) for column in values))


def insert(into, uuids, moments=None, /, **values):
    moments = moments or {}
    target = table(into, *uuids, moments=tuple(moments), **values)
    return target.insert().values(**uuids, **moments, **values)


def run(url, *statements):
    """Run statements in one transaction; give the rows of the last one."""

    async def act():
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(statement)
            rows = result.all() if result.returns_rows else []
        await engine.dispose()
        return rows

    return asyncio.run(act())


@pytest.fixture
def older(database_url):
    """A database as the release before left it; give its url and the ids in it."""
    config = alembic_config(ROOT / "migrations", database_url)
    command.downgrade(config, "0003")
    ids = {name: uuid4() for name in ("appointment", "client", "adviser", "person", "stray")}
    office = {"office_id": uuid4(), "adviser_id": ids["adviser"], "client_id": ids["client"]}
    appointment = {"appointment_id": ids["appointment"]}
    ends_at = STARTS_AT + timedelta(minutes=45)
    run(
        database_url,
        insert(
            "appointment_views",
            {**appointment, **office},
            {"starts_at": STARTS_AT, "ends_at": ends_at},
            revision=3,
            channel="video",
            state="booked",
            voucher_requested=True,
        ),
        insert("voucher_views", appointment, revision=2, state="issued", bytes_limit=7),
        insert(
            "voucher_views",
            {"appointment_id": ids["stray"]},
            revision=1,
            state="reserved",
            bytes_limit=5,
        ),
        insert(
            "calls",
            appointment,
            {"closes_at": ends_at, "created_at": STARTS_AT},
            state="open",
            room_generation=1,
            last_event_seq=0,
        ),
        insert(
            "call_participants",
            {**appointment, "id": ids["person"], "person_id": ids["client"]},
            {"since": STARTS_AT, "seen_at": STARTS_AT, "admitted_at": STARTS_AT},
            part="client",
            state="admitted",
            connected=True,
            charged_bytes=9,
        ),
        insert("rooms", appointment, {"created_at": STARTS_AT}, name="call-a", generation=1),
        insert(
            "join_grants",
            {"id": uuid4(), "participant_id": ids["person"]},
            {"issued_at": STARTS_AT, "expires_at": ends_at},
            room_name="call-a",
        ),
    )
    command.upgrade(config, "head")
    return database_url, ids


def select(called, /, *uuids, **others):
    return sa.select(*(table(called, *uuids, **dict.fromkeys(others)).c))


def test_the_one_client_and_the_adviser_are_attendances_and_the_voucher_is_the_clients(older):
    url, ids = older
    people = run(url, select("attendance_views", "person_id", part=1, voucher_requested=1))
    assert {(person, part, bool(asked)) for person, part, asked in people} == {
        (ids["client"], "client", True),
        (ids["adviser"], "adviser", False),
    }
    vouchers = run(url, select("attendance_vouchers", "person_id", state=1, bytes_limit=1))
    assert set(vouchers) == {
        (ids["client"], "issued", 7),
        (UUID(int=ONLY_CLIENT.int), "reserved", 5),
    }


def test_a_running_call_keeps_its_room_its_people_and_its_check_of_grants(older):
    url, ids = older
    assert run(url, select("call_rooms", name=1)) == [("call-a",)]
    assert run(url, select("call_participants", "id", part=1, charged_bytes=1)) == [
        (ids["person"], "client", 9)
    ]
    opens_at = sa.select(sa.table("appointment_views", sa.column("opens_at", UtcDateTime())).c)
    assert run(url, opens_at) == [(STARTS_AT - timedelta(minutes=15),)]
    wrong = insert(
        "join_grants",
        {"id": uuid4(), "participant_id": ids["person"]},
        {"issued_at": STARTS_AT, "expires_at": STARTS_AT},
        room_name="call-b",
    )
    with pytest.raises(sa.exc.IntegrityError, match="grant refused"):
        run(url, wrong)


def test_it_goes_back_as_it_came(older):
    url, ids = older
    command.downgrade(alembic_config(ROOT / "migrations", url), "0003")
    assert run(url, select("appointment_views", "client_id")) == [(ids["client"],)]
    assert set(run(url, select("voucher_views", state=1, bytes_limit=1))) == {
        ("issued", 7),
        ("reserved", 5),
    }
    command.upgrade(alembic_config(ROOT / "migrations", url), "head")
