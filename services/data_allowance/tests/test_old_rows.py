"""A database of the release before is brought to this one: every voucher finds its person.

The rows are written as the release before wrote them, under its triggers and deferred keys, and
afterwards the new release's own service goes on with them.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from data_allowance.reconciliation import find_differences
from data_allowance.vouchers.models import Voucher
from fastapi import FastAPI
from nahbar_common.clock import rfc3339
from nahbar_common.migrations import alembic_config
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.schema import CreateTable
from sqlmodel import select

MIGRATIONS = Path(__file__).parents[1] / "migrations"
STARTS_AT = datetime.now(UTC).replace(microsecond=250_000) + timedelta(hours=1)
ENDS_AT = STARTS_AT + timedelta(minutes=45)
PRICE = 4_99


class OldRelease:
    """Writes what the release before would have written, for one office."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection, self._sqlite = connection, connection.dialect.name == "sqlite"
        self._tables = sa.MetaData()
        self._tables.reflect(connection)
        self.office, self.budget, self.product = uuid4(), uuid4(), uuid4()
        self.batch = uuid4()
        now = datetime.now(UTC)
        self.insert(
            "budgets", id=self.budget, office_id=self.office, year=STARTS_AT.year, created_at=now
        )
        self.insert(
            "balances",
            budget_id=self.budget,
            funded_cents=0,
            available_cents=0,
            reserved_cents=0,
            spent_cents=0,
            version=1,
        )
        self.record("funding", 50_00, ("funding", "available"))
        self.insert(
            "products",
            id=self.product,
            office_id=self.office,
            provider_name="X",
            megabytes=500,
            price_cents=PRICE,
            active=True,
            version=1,
            created_at=now,
        )
        self.insert(
            "pin_batches", id=self.batch, product_id=self.product, accepted=3, uploaded_at=now
        )

    def insert(self, table: str, **row: Any) -> None:
        if self._sqlite:
            row = {name: self._plain(value) for name, value in row.items()}
        self._connection.execute(self._tables.tables[table].insert().values(**row))

    @staticmethod
    def _plain(value: Any) -> Any:
        match value:
            case UUID():
                return value.hex
            case datetime():
                return value.replace(tzinfo=None)
        return value

    def record(
        self, kind: str, cents: int, accounts: tuple[str, str], voucher: UUID | None = None
    ) -> UUID:
        entry, (source, target) = uuid4(), accounts
        for account, amount in ((source, -cents), (target, cents)):
            self.insert("postings", entry_id=entry, account=account, amount_cents=amount)
        self.insert(
            "ledger_entries",
            id=entry,
            budget_id=self.budget,
            kind=kind,
            amount_cents=cents,
            voucher_id=voucher,
            occurred_at=datetime.now(UTC),
        )
        return entry

    def talk(self, **changes: Any) -> dict[str, Any]:
        row = {
            "appointment_id": uuid4(),
            "office_id": self.office,
            "client_id": uuid4(),
            "revision": 4,
            "cancelled": False,
            "channel": "video",
            "voucher_requested": True,
            "starts_at": STARTS_AT,
            "ends_at": ENDS_AT,
            "zone": "Europe/Berlin",
            "voucher_revision": 2,
            **changes,
        }
        self.insert("talks", **row)
        return row

    def voucher(self, talk: dict[str, Any], state: str) -> UUID:
        voucher, now = uuid4(), datetime.now(UTC)
        row = {
            "id": voucher,
            "appointment_id": talk["appointment_id"],
            "office_id": self.office,
            "state": state,
            "created_at": now,
        }
        if state == "refused":
            self.insert("vouchers", **row, refusal="no_pins")
            return voucher
        row |= {
            "budget_id": self.budget,
            "product_id": self.product,
            "megabytes": 500,
            "price_cents": PRICE,
            "reserved_at": now,
        }
        row["reservation_entry_id"] = self.record(
            "reservation", PRICE, ("available", "reserved"), voucher
        )
        if state == "released":
            closing = self.record("release", PRICE, ("reserved", "available"), voucher)
            row |= {"closing_entry_id": closing, "closing_kind": "release", "released_at": now}
        else:
            pin = uuid4()
            self.insert(
                "pins",
                id=pin,
                product_id=self.product,
                batch_id=self.batch,
                sealed_pin=b"x",
                blind_index=pin.bytes,
                expires_on=date(9999, 12, 31),
                voucher_id=voucher,
            )
            row["pin_id"] = pin
        if state == "issued":
            closing = self.record("spending", PRICE, ("reserved", "spent"), voucher)
            row |= {
                "closing_entry_id": closing,
                "closing_kind": "spending",
                "issued_at": now,
                "issued_via": "letter",
            }
        self.insert("vouchers", **row)
        return voucher


async def _migrate(url: str, step: Callable[..., None], revision: str) -> None:
    await asyncio.to_thread(step, alembic_config(MIGRATIONS, url), revision)


async def _in_old_release(url: str, write: Callable[[sa.Connection], Any]) -> Any:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                await connection.exec_driver_sql("PRAGMA foreign_keys=ON")
            return await connection.run_sync(write)
    finally:
        await engine.dispose()


@pytest.fixture
async def old(database_url: str) -> dict[str, Any]:
    """Give what the release before knew: talks with vouchers in every state, and one without."""
    await _migrate(database_url, command.downgrade, "base")
    await _migrate(database_url, command.upgrade, "0004")

    def write(connection: sa.Connection) -> dict[str, Any]:
        release = OldRelease(connection)
        talks = {state: release.talk() for state in ("reserved", "issued", "released", "refused")}
        for state, talk in talks.items():
            release.voucher(talk, state)
        # A client who was refused, asked again and got one: two rows of one attendance.
        release.voucher(talks["reserved"], "refused")
        talks["unknown times"] = release.talk(starts_at=None, ends_at=None, cancelled=True)
        return {"office": release.office, "talks": talks}

    written: dict[str, Any] = await _in_old_release(database_url, write)
    return written


async def test_every_voucher_belongs_to_the_client_it_was_for(
    old: dict[str, Any], database_url: str, app: FastAPI
) -> None:
    await _migrate(database_url, command.upgrade, "head")
    clients = {talk["appointment_id"]: talk["client_id"] for talk in old["talks"].values()}
    async with app.state.database.read() as session:
        vouchers = list(await session.exec(select(Voucher)))
        assert len(vouchers) == 5
        assert all(voucher.person_id == clients[voucher.appointment_id] for voucher in vouchers)
        assert await find_differences(session) == []
    await app.state.database.close()


async def test_what_the_old_release_still_writes_before_the_last_step_is_not_lost(
    old: dict[str, Any], database_url: str, app: FastAPI
) -> None:
    await _migrate(database_url, command.upgrade, "0006")

    def go_on(connection: sa.Connection) -> dict[str, Any]:
        release = OldRelease(connection)
        late = release.talk()
        release.voucher(late, "refused")
        talks = release._tables.tables["talks"]
        connection.execute(talks.update().values(revision=9).where(talks.c.channel == "video"))
        return late

    late = await _in_old_release(database_url, go_on)
    await _migrate(database_url, command.upgrade, "head")
    async with app.state.database.read() as session:
        found = {v.appointment_id: v.person_id for v in await session.exec(select(Voucher))}
        assert found[late["appointment_id"]] == late["client_id"]
        revisions = await session.exec(
            sa.text(
                "SELECT revision, count(*) FROM appointments GROUP BY revision ORDER BY revision"
            )
        )
        assert [tuple(row) for row in revisions] == [(9, 6)]
        assert await find_differences(session) == []
    await app.state.database.close()


async def test_the_new_release_goes_on_with_old_talks(
    old: dict[str, Any],
    database_url: str,
    app: FastAPI,
    tokens: Any,
    other_services: Any,
    office_class: type[Any],
) -> None:
    import httpx

    await _migrate(database_url, command.upgrade, "head")
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://nahbar.test") as client:
        office = office_class(client, tokens, other_services, app)
        office.id = old["office"]
        talk = old["talks"]["reserved"]
        told = {
            "appointment_id": str(talk["appointment_id"]),
            "office_id": str(office.id),
            "client_id": str(talk["client_id"]),
            "revision": 5,
            "channel": "phone",
            "voucher_requested": True,
            "starts_at": rfc3339(STARTS_AT),
            "ends_at": rfc3339(ENDS_AT),
        }
        await office.hear("appointment.channel_changed", told)
        assert sorted(v["state"] for v in await office.vouchers(told)) == ["refused", "released"]
        issued = old["talks"]["issued"]
        ended = {
            **told,
            "appointment_id": str(issued["appointment_id"]),
            "client_id": str(issued["client_id"]),
        }
        # Of the booked time, as the migration has worked out when the waiting room opened.
        await office.end_call(ended, used_bytes=77)
        (voucher,) = await office.vouchers(ended)
        assert (voucher["state"], voucher["used_bytes"]) == ("settled", 77)
    async with app.state.database.read() as session:
        assert await find_differences(session) == []
        (row, *_) = list(
            await session.exec(sa.text("SELECT count(*) FROM appointments WHERE opens_at IS NULL"))
        )
        assert row[0] == 1
    await app.state.database.close()


async def test_the_rules_of_the_database_survive(
    old: dict[str, Any], database_url: str, app: FastAPI, database_engine: str
) -> None:
    await _migrate(database_url, command.upgrade, "head")
    for statement in (
        "UPDATE ledger_entries SET amount_cents = amount_cents + 1",
        "DELETE FROM postings",
        # Neither side of a pair can be cut off: the commit refuses it.
        "UPDATE vouchers SET pin_id = NULL, state = 'reserved' WHERE state = 'issued'",
        "UPDATE pins SET voucher_id = NULL",
        "DELETE FROM vouchers",
        "DELETE FROM attendances",
        "UPDATE vouchers SET state = 'settled' WHERE state = 'reserved'",
    ):
        with pytest.raises(DBAPIError):
            async with app.state.database.write() as session:
                await session.exec(sa.text(statement))
    if database_engine == "sqlite":
        async with app.state.database.read() as session:
            assert list(await session.exec(sa.text("PRAGMA foreign_key_check"))) == []
    await app.state.database.close()


async def test_every_constraint_of_the_table_of_vouchers_is_there(
    database_url: str, database_engine: str
) -> None:
    """SQLite makes the table anew to change it: nothing may be lost on the way."""
    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        if database_engine == "sqlite":
            found = await connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE name = 'vouchers'"
            )
            (there,) = found.one()
        else:
            found = await connection.exec_driver_sql(
                "SELECT string_agg('CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid),"
                " ', ') FROM pg_constraint WHERE conrelid = 'vouchers'::regclass"
            )
            (there,) = found.one()
    await engine.dispose()
    wanted = str(CreateTable(Voucher.__table__).compile(dialect=engine.dialect))  # type: ignore[attr-defined]

    def names(sql: str) -> set[str]:
        words = sql.split()
        return {words[n + 1].strip('"') for n, word in enumerate(words) if word == "CONSTRAINT"}

    assert names(wanted) <= names(there)
    assert there.count("DEFERRABLE INITIALLY DEFERRED") == 6
