"""A database of the release before keeps every fact when attendances take over."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from appointments.people.vault import PersonVault
from nahbar_common.migrations import alembic_config
from nahbar_testing import create_test_app, running
from sqlalchemy.ext.asyncio import create_async_engine

BEFORE, BETWEEN = "0001", "0004"
TALK = timedelta(minutes=45)
STARTS_AT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
LINK_AT = datetime(2027, 2, 1, 8, 30, 15, 123456, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 6, 9, 0, tzinfo=UTC)


class OldDatabase:
    """Writes rows as the release before did: by the tables as they were, without our models."""

    def __init__(self, url: str) -> None:
        self._url, self._tables = url, sa.MetaData()
        self.office, self.topic, self.client, self.adviser = (uuid4() for _ in range(4))

    def insert(self, *rows: tuple[str, dict[str, Any]]) -> None:
        """Insert (table, values)."""

        def work(connection: sa.Connection) -> None:
            self._tables.reflect(connection)
            for name, values in rows:
                table = self._tables.tables[name]
                connection.execute(table.insert().values(self._plain(values)))

        self._run(work)

    def update(self, appointment: UUID, **values: Any) -> None:
        """Change an appointment."""
        table = self._tables.tables["appointments"]
        key = self._plain({"id": appointment})["id"]
        statement = table.update().where(table.c.id == key).values(self._plain(values))
        self._run(lambda connection: connection.execute(statement))

    def people(self, sealer: Any) -> None:
        """Make an office with a topic, an adviser and a client who has a number."""
        vault = PersonVault(sealer)
        key = vault.create_key(self.client)
        sealed = {
            column: vault.seal(self.client, "clients", column, self.client, value)
            for column, value in (("display_name", "Kim Alt"), ("phone", "+49541111111"))
        }
        text = {"de": "Ausbildung"}
        self.insert(
            (
                "offices",
                {
                    "id": self.office,
                    "name": "Amt",
                    "phone": "0541 1",
                    "address": "",
                    "zone": "Europe/Berlin",
                    "dpo_name": "",
                    "dpo_email": "",
                    "dpo_phone": "",
                    "authority": "",
                    "opening_hours": text,
                },
            ),
            (
                "topics",
                {
                    "id": self.topic,
                    "office_id": self.office,
                    "title": text,
                    "description": text,
                    "channels": ["video", "phone"],
                    "duration_minutes": 45,
                    "break_minutes": 15,
                    "active": True,
                    "version": 1,
                },
            ),
            ("advisers", self.adviser_row(self.adviser)),
            ("person_keys", {"person_id": self.client, "wrapped_key": key.wrapped_key}),
            (
                "clients",
                {
                    "id": self.client,
                    "office_id": self.office,
                    "language": "en",
                    "version": 1,
                    **sealed,
                },
            ),
        )

    def adviser_row(self, adviser: UUID) -> dict[str, Any]:
        return {
            "id": adviser,
            "office_id": self.office,
            "display_name": "Jana",
            "active": True,
            "video_opted_in": True,
            "version": 1,
            "hours_version": 1,
        }

    def talk(self, **members: Any) -> UUID:
        """Book a talk as it was booked then."""
        appointment = uuid4()
        starts_at = members.get("starts_at", STARTS_AT)
        self.insert(
            (
                "appointments",
                {
                    "id": appointment,
                    "office_id": self.office,
                    "topic_id": self.topic,
                    "adviser_id": self.adviser,
                    "client_id": self.client,
                    "channel": "video",
                    "starts_at": starts_at,
                    "ends_at": starts_at + TALK,
                    "state": "booked",
                    "voucher_requested": False,
                    "voucher_state": "none",
                    "voucher_revision": 0,
                    "client_survey_done": False,
                    "adviser_survey_done": False,
                    "version": 1,
                    **members,
                },
            )
        )
        return appointment

    def cell(self, appointment: UUID) -> None:
        """Let a talk occupy its first quarter of an hour."""
        values = {"resource_id": self.adviser, "cell": 1_999_999, "appointment_id": appointment}
        self.insert(("occupied_cells", values))

    def _plain(self, values: dict[str, Any]) -> dict[str, Any]:
        """Write values as the engine keeps them; SQLite has neither UUIDs nor zones."""
        if not self._url.startswith("sqlite"):
            return values
        return {
            name: value.hex
            if isinstance(value, UUID)
            else value.replace(tzinfo=None)
            if isinstance(value, datetime)
            else value
            for name, value in values.items()
        }

    def _run(self, work: Callable[[sa.Connection], Any]) -> None:
        async def run() -> None:
            engine = create_async_engine(self._url)
            async with engine.begin() as connection:
                await connection.run_sync(work)
            await engine.dispose()

        asyncio.run(run())


@pytest.fixture
def old(database_url):
    """A database as the release before left it."""
    config = alembic_config_of(database_url)
    command.downgrade(config, BEFORE)
    return OldDatabase(database_url)


def alembic_config_of(url):
    return alembic_config(Path(__file__).parents[2] / "migrations", url)


def upgrade(url, to="head"):
    command.upgrade(alembic_config_of(url), to)


@pytest.fixture
def read(database_url, service_under_test, signing_keys, other_services, tokens):
    """Ask the service of today about an appointment, as the office and as its client."""

    async def ask(old, appointment):
        app = create_test_app(service_under_test, database_url, signing_keys, other_services)
        async with running(app) as client:
            path = f"/api/appointments/v1/appointments/{appointment}"
            staff = tokens.staff(f"team_lead@{old.office}")
            visitor = tokens.participant(
                person_id=old.client, appointment_id=appointment, office_id=old.office
            )
            office = await client.get(path, headers=staff)
            mine = await client.get("/api/appointments/v1/my/appointment", headers=visitor)
            assert (office.status_code, mine.status_code) == (200, 200), (office.text, mine.text)
            return office.json(), mine.json()

    return lambda old, appointment: asyncio.run(ask(old, appointment))


@pytest.fixture
def sealer(database_url, service_under_test, signing_keys, other_services):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)
    return app.state.sealer


@pytest.mark.parametrize("when", ["before", "between", "changed between"])
def test_every_fact_of_an_old_talk_is_there(database_url, old, read, sealer, when):
    """`between`: the old release still serves, and writes, while the new table is there already."""
    old.people(sealer)
    facts = {
        "voucher_requested": True,
        "voucher_state": "refused",
        "voucher_refusal": "no_pins",
        "voucher_revision": 3,
        "link_issued_at": LINK_AT,
        "client_survey_done": True,
        "moved_from": STARTS_AT - timedelta(days=1),
        "version": 7,
    }
    if when == "between":
        upgrade(database_url, BETWEEN)
    appointment = old.talk(**({} if when == "changed between" else facts))
    old.cell(appointment)
    if when == "changed between":
        upgrade(database_url, BETWEEN)
        old.update(appointment, **facts)
    upgrade(database_url)
    seen, mine = read(old, appointment)
    assert seen["client"]["display_name"] == "Kim Alt"
    assert seen["client"]["phone"] == mine["phone"] == "+49541111111"
    assert (seen["voucher_requested"], seen["voucher_state"]) == (True, "refused")
    assert (seen["voucher_refusal"], mine["voucher_state"]) == ("no_pins", "refused")
    assert datetime.fromisoformat(seen["link"]["issued_at"]) == LINK_AT
    assert (seen["survey"]["client_done"], seen["survey"]["adviser_done"]) == (True, False)
    assert mine["survey"]["done"] is True
    assert datetime.fromisoformat(seen["starts_at"]) == STARTS_AT
    assert datetime.fromisoformat(seen["moved_from"]) == STARTS_AT - timedelta(days=1)
    assert (seen["state"], seen["version"]) == ("booked", 7)


@pytest.mark.parametrize("state", ["cancelled", "held", "no_show", "aborted"])
def test_talks_that_are_over_are_there_too(database_url, old, read, sealer, state):
    old.people(sealer)
    ended_at = LONG_AGO + TALK
    appointment = old.talk(
        state=state,
        starts_at=LONG_AGO,
        call_ended_at=ended_at,
        adviser_survey_done=True,
        voucher_requested=True,
        voucher_state="issued",
        voucher_revision=2,
    )
    upgrade(database_url)
    seen, _ = read(old, appointment)
    assert (seen["state"], seen["voucher_state"]) == (state, "issued")
    assert (seen["survey"]["client_done"], seen["survey"]["adviser_done"]) == (False, True)


def test_a_talk_that_the_old_release_handed_over_meanwhile_has_its_new_adviser(
    database_url, old, read, sealer
):
    old.people(sealer)
    appointment, other = old.talk(), uuid4()
    old.insert(("advisers", old.adviser_row(other)))
    upgrade(database_url, BETWEEN)
    old.update(appointment, adviser_id=other, adviser_survey_done=True)
    upgrade(database_url)
    seen, _ = read(old, appointment)
    assert seen["adviser"]["id"] == str(other)
    assert seen["survey"]["adviser_done"] is True


def test_the_way_back_keeps_what_the_release_before_can_hold(database_url, old, read, sealer):
    old.people(sealer)
    appointment = old.talk(
        voucher_requested=True,
        voucher_state="reserved",
        voucher_revision=4,
        link_issued_at=LINK_AT,
        adviser_survey_done=True,
    )
    config = alembic_config_of(database_url)
    upgrade(database_url)
    command.downgrade(config, BEFORE)
    upgrade(database_url)
    seen, _ = read(old, appointment)
    assert (seen["voucher_requested"], seen["voucher_state"]) == (True, "reserved")
    assert datetime.fromisoformat(seen["link"]["issued_at"]) == LINK_AT
    assert seen["survey"]["adviser_done"] is True
