"""What is past its time goes with all that hangs on it, and what is not stays."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.occupancy.models import OccupiedCell
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.schedules.models import Absence
from appointments.tasks.models import Task
from nahbar_common.clock import utc_now
from nahbar_common.retention import enforcing
from nahbar_common.retention.enforcing import count_due, enforce
from nahbar_common.retention.jobs import NIGHTLY, RetentionFailedError, until_night
from nahbar_common.tables import TrailEntry
from sqlmodel import select

from ..conftest import API, Desk, in_days

TABLES = (Appointment, Attendance, OccupiedCell, Task, Client, PersonKey)
YEAR = timedelta(days=365)


async def counts(app):
    async with app.state.database.read() as session:
        return {table.__name__: len(list(await session.exec(select(table)))) for table in TABLES}


async def keep_schedule(app, later):
    return await enforce(app.state.database, app.state.retention, utc_now() + later)


@pytest.fixture
async def two_talks(desk):
    """Give an office where two clients have booked, one of them a year later."""
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    await desk.book(topic, adviser, in_days(1))
    await desk.book(topic, adviser, in_days(30), client={"display_name": "Mia Muster"})
    return desk


async def test_a_talk_goes_whole_and_its_client_a_year_after_the_last_one(app, two_talks):
    before = await counts(app)
    await keep_schedule(app, timedelta(0))
    assert await counts(app) == before
    await keep_schedule(app, YEAR + timedelta(days=10))
    after_first = await counts(app)
    assert after_first["Appointment"] == before["Appointment"] - 1
    assert after_first["Attendance"] == before["Attendance"] - 2
    assert (after_first["Client"], after_first["PersonKey"]) == (before["Client"],) * 2
    await keep_schedule(app, YEAR + timedelta(days=40))
    assert (await counts(app))["Appointment"] == before["Appointment"] - 2
    assert (await counts(app))["Client"] == before["Client"]
    await keep_schedule(app, 3 * YEAR)
    assert not any((await counts(app)).values())


async def test_a_client_who_comes_again_is_idle_no_more(app, two_talks):
    async with app.state.database.write() as session:
        for client in await session.exec(select(Client)):
            client.idle_since = utc_now() - 2 * YEAR
    before = await counts(app)
    await keep_schedule(app, timedelta(0))
    assert await counts(app) == before
    async with app.state.database.read() as session:
        assert [row.idle_since for row in await session.exec(select(Client))] == [None, None]


async def test_a_dry_run_counts_and_changes_nothing(app, two_talks):
    before = await counts(app)
    due = await count_due(app.state.database, app.state.retention, utc_now() + 2 * YEAR)
    assert {item.line.table: item.rows for item in due if item.rows} == {
        "appointments": 2,
        "idempotency_records": 4,
    }
    assert await counts(app) == before


async def test_many_rows_go_in_batches(app, two_talks, monkeypatch):
    monkeypatch.setattr(enforcing, "BATCH", 1)
    done = await keep_schedule(app, 2 * YEAR)
    assert {item.line.table: item.rows for item in done}["appointments"] == 2


async def test_the_trail_has_the_report_of_the_night(app, two_talks):
    await app.state.jobs.run_once(NIGHTLY)
    async with app.state.database.read() as session:
        entries = list(
            await session.exec(select(TrailEntry).where(TrailEntry.action == "retention.enforced"))
        )
    assert entries and {entry.chain for entry in entries} == {"*"}


async def test_an_office_keeps_things_as_long_as_it_chose(app, two_talks, desk):
    path, headers = f"/offices/{desk.office_id}/kept-days", desk.staff("dpo")
    read = await desk.get(path, headers)
    body = {"appointment": 90, "contact": 30}
    change = {**headers, "if-match": read.headers["etag"]}
    answer = await desk.client.put(API + path, json=body, headers=change)
    assert answer.status_code == 200, answer.text
    late = await desk.client.put(API + path, json=body, headers=change)
    assert late.status_code == 412
    too_short = await desk.client.put(API + path, json={"appointment": 89}, headers=change)
    assert too_short.status_code == 422
    before = await counts(app)
    await keep_schedule(app, timedelta(days=88))
    assert await counts(app) == before
    await keep_schedule(app, timedelta(days=92))
    assert (await counts(app))["Appointment"] == before["Appointment"] - 1
    await keep_schedule(app, timedelta(days=123))
    assert (await counts(app))["Client"] == before["Client"] - 1


async def test_what_one_office_chose_changes_nothing_in_another(app, two_talks, tokens):
    other = Desk(app, two_talks.client, tokens)
    await other.create_office()
    path, headers = f"/offices/{other.office_id}/kept-days", other.staff("dpo")
    read = await other.get(path, headers)
    change = {**headers, "if-match": read.headers["etag"]}
    await other.client.put(API + path, json={"appointment": 90}, headers=change)
    before = await counts(app)
    await keep_schedule(app, timedelta(days=300))
    assert await counts(app) == before


def test_the_next_run_is_at_night():
    now = utc_now()
    assert (now + until_night(now)).hour == 1
    assert timedelta(0) < until_night(now) <= timedelta(days=1)


async def test_the_dpo_reads_the_schedule_with_what_is_due(client, two_talks, desk):
    answer = await desk.get(f"/offices/{desk.office_id}/retention", desk.staff("dpo"))
    assert answer.status_code == 200, answer.text
    by_table = {line["table"]: line for line in answer.json()["lines"]}
    assert by_table["appointments"]["seconds"] == 365 * 86_400
    assert by_table["appointments"]["due_rows"] == 0
    assert by_table["trail_entries"]["ends"] == "kept"
    assert by_table["attendances"]["goes_with"] == "appointments"
    assert by_table["appointments"]["bounds_why"]
    refused = await desk.get(f"/offices/{desk.office_id}/retention", desk.staff("adviser"))
    assert refused.status_code == 403


async def read_retention(desk, role="dpo"):
    answer = await desk.get(f"/offices/{desk.office_id}/retention", desk.staff(role))
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_dpo_and_the_admin_see_what_the_nights_did(app, two_talks, desk):
    async with app.state.database.write() as session:
        for talk in await session.exec(select(Appointment)):
            talk.ends_at -= 3 * YEAR
            talk.starts_at -= 3 * YEAR
    due = {line["table"]: line["due_rows"] for line in (await read_retention(desk))["lines"]}
    assert due["appointments"] == 2
    await app.state.jobs.run_once(NIGHTLY)
    await app.state.jobs.run_once("trail chaining")
    for role in ("dpo", "admin"):
        read = await read_retention(desk, role)
        assert read["runs"][0]["rows"] == {"appointments": 2}
        assert read["runs"][0]["failed"] == []
        assert read["next_run_at"].endswith("01:30:00Z")


async def test_a_line_that_fails_keeps_no_other_and_is_told_once_a_night(
    app, two_talks, desk, monkeypatch
):
    async def broken(session, found):
        raise RuntimeError("nothing works here")

    lines = [
        replace(line, delete=broken) if line.model is Appointment else line
        for line in app.state.retention.lines
    ]
    monkeypatch.setattr(app.state, "retention", replace(app.state.retention, lines=lines))
    async with app.state.database.write() as session:
        for talk in await session.exec(select(Appointment)):
            talk.ends_at -= 3 * YEAR
            talk.starts_at -= 3 * YEAR
        for client in await session.exec(select(Client)):
            client.idle_since = utc_now() - 2 * YEAR
    for _ in range(3):
        with pytest.raises(RetentionFailedError, match="appointments"):
            await app.state.jobs.run_once(NIGHTLY)
        await app.state.jobs.run_once("trail chaining")
    runs = (await read_retention(desk))["runs"]
    assert [run["failed"] for run in runs if run["failed"]] == [["appointments"]]
    assert runs[0]["rows"].get("appointments", 0) == 0


async def choose(desk, version=None, **days):
    path, headers = f"/offices/{desk.office_id}/kept-days", desk.staff("dpo")
    if version is None:
        version = (await desk.get(path, headers)).headers["etag"]
    return await desk.client.put(API + path, json=days, headers={**headers, "if-match": version})


async def foresee(desk, **days):
    path = f"/offices/{desk.office_id}/kept-days/foresight"
    answer = await desk.get(path, desk.staff("dpo"), **days)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_what_a_shorter_time_takes_is_seen_before_it_is_chosen(app, two_talks, desk):
    async with app.state.database.write() as session:
        first, second = sorted(await session.exec(select(Appointment)), key=lambda t: t.ends_at)
        for talk, days in ((first, 200), (second, 400)):
            talk.starts_at, talk.ends_at = (
                utc_now() - timedelta(days=days, hours=1),
                utc_now() - timedelta(days=days),
            )
    foreseen = await foresee(desk, appointment=90)
    of_talks = next(one for one in foreseen["kinds"] if one["kind"] == "appointment")
    assert (of_talks["rows"], of_talks["rows_anyway"], foreseen["takes"]) == (2, 1, 1)
    refused = await choose(desk, appointment=90)
    assert refused.status_code == 409, refused.text
    assert refused.json()["type"].endswith("retention-takes-more")
    assert refused.json()["takes"] == 1
    assert (await foresee(desk, appointment=365))["takes"] == 0
    chosen = await choose(desk, appointment=90, may_take=1)
    assert chosen.status_code == 200, chosen.text
    assert (await foresee(desk, appointment=90))["takes"] == 0
    async with app.state.database.read() as session:
        entry = (
            await session.exec(select(TrailEntry).where(TrailEntry.action == "retention.chosen"))
        ).one()
    assert json.loads(entry.facts) == {"appointment": 90, "takes": 1}
    due = {line["table"]: line["due_rows"] for line in (await read_retention(desk))["lines"]}
    assert due["appointments"] == 2


async def test_an_office_chooses_how_long_absences_are_kept(app, two_talks, desk):
    adviser = await desk.create_adviser()
    away = {
        "starts_at": (utc_now() - timedelta(days=42)).isoformat(),
        "ends_at": (utc_now() - timedelta(days=40)).isoformat(),
    }
    async with app.state.database.write() as session:
        session.add(
            Absence(
                adviser_id=UUID(adviser["id"]),
                **{name: datetime.fromisoformat(moment) for name, moment in away.items()},
            )
        )
    assert (await foresee(desk, calendar=30))["takes"] == 1
    assert (await choose(desk, calendar=30, may_take=1)).status_code == 200
    await keep_schedule(app, timedelta(0))
    async with app.state.database.read() as session:
        assert list(await session.exec(select(Absence))) == []


async def test_other_offices_do_not_see_what_a_choice_would_take(desk, two_talks, tokens):
    other = Desk(desk.app, two_talks.client, tokens)
    await other.create_office()
    path = f"/offices/{desk.office_id}/kept-days/foresight?appointment=90"
    assert (await desk.get(path, other.staff("dpo"))).status_code == 404
