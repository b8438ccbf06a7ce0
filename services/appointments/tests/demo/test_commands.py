"""create-office and seed-demo, as `make run` and an operator call them."""

import json
import sqlite3
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from appointments.__main__ import cli
from nahbar_testing import create_settings_values
from typer.testing import CliRunner

DEMO_OFFICE = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def command(test_databases, service_under_test, monkeypatch):
    """Give a function that runs a command on a fresh SQLite database, and that database."""
    with test_databases.create("sqlite", service_under_test.migrations) as url:
        for name, value in create_settings_values("appointments", url).items():
            text = json.dumps(value) if isinstance(value, dict) else value
            monkeypatch.setenv(f"NAHBAR_{name.upper()}", text)

        def run(*args, stdin=None):
            return CliRunner().invoke(cli, args, input=stdin)

        run.rows = lambda sql: sqlite3.connect(url.split("///")[1]).execute(sql).fetchall()
        yield run


def demo(*advisers, **office):
    return json.dumps(
        {
            "office": office,
            "advisers": [{"id": each, "display_name": "Jana"} for each in advisers],
            "allow_machine": True,
        }
    )


def test_the_demo_office_works_round_the_clock(command):
    adviser = str(uuid4())
    assert command("seed-demo", stdin=demo(adviser)).exit_code == 0
    assert command.rows("SELECT name, zone, holiday_subdivision FROM offices") == [
        ("Jobcenter Musterstadt", "Europe/Berlin", None)
    ]
    assert command.rows("SELECT video_opted_in FROM advisers") == [(1,)]
    hours = command.rows("SELECT weekday, starts_minute, ends_minute FROM working_hours")
    assert sorted(hours) == [(weekday, 0, 1440) for weekday in range(7)]
    topics = command.rows("SELECT title, channels, duration_minutes, break_minutes FROM topics")
    assert {
        (json.loads(title)["en"], "video" in channels, talk, pause)
        for title, channels, talk, pause in topics
    } == {("Training", True, 45, 15), ("Career", True, 30, 15), ("Money matters", False, 30, 15)}
    assert all(set(json.loads(title)) == {"de", "de-x-leicht", "en"} for title, *_ in topics)
    assert len(command.rows("SELECT * FROM rooms")) == 2


def test_the_demo_has_survey_figures_of_six_weeks_that_are_over(command):
    command("seed-demo", stdin=demo(str(uuid4())))
    by_week = "SELECT side, week, count(*) FROM survey_answers GROUP BY side, week"
    rows = command.rows(by_week)
    assert {(side, len(week)) for side, week, _ in rows} == {("client", 8), ("adviser", 8)}
    assert len(rows) == 12
    year, week, _ = datetime.now(UTC).date().isocalendar()
    assert max(name for _, name, _ in rows) < f"{year}-W{week:02}"


def test_a_second_seeding_changes_nothing_and_adds_who_is_new(command):
    first, second = str(uuid4()), str(uuid4())
    command("seed-demo", stdin=demo(first))
    tables = ("topics", "rooms", "survey_answers")
    before = [command.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]
    assert command("seed-demo", stdin=demo(first, second)).exit_code == 0
    assert [command.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables] == before
    assert len(command.rows("SELECT * FROM advisers")) == 2
    assert len(command.rows("SELECT * FROM offices")) == 1


def test_members_of_the_demo_office_can_be_given(command):
    command("seed-demo", stdin=demo(name="Jobcenter Beispielstadt", phone="0800 1"))
    assert command.rows("SELECT name, phone FROM offices") == [
        ("Jobcenter Beispielstadt", "0800 1")
    ]


@pytest.mark.parametrize("stdin", ["nonsense", "[]", '{"advisers": [{"id": "x"}]}'])
def test_seeding_says_what_is_wrong(command, stdin):
    result = command("seed-demo", stdin=stdin)
    assert result.exit_code == 2
    assert command.rows("SELECT * FROM offices") == []


def test_an_office_is_made_by_a_command_that_prints_its_id(command):
    result = command(
        "create-office",
        "--name",
        "Jobcenter A",
        "--phone",
        "0541 1",
        "--holidays",
        "NI",
        "--dpo-name",
        "Alex",
        "--dpo-email",
        "a@example.org",
        "--id",
        DEMO_OFFICE,
    )
    assert result.exit_code == 0
    assert result.stdout.strip() == DEMO_OFFICE
    assert command.rows("SELECT name, holiday_subdivision, dpo_name FROM offices") == [
        ("Jobcenter A", "NI", "Alex")
    ]
    again = command("create-office", "--name", "B", "--phone", "0541 1", "--id", DEMO_OFFICE)
    assert again.exit_code == 0
    assert command.rows("SELECT name FROM offices") == [("Jobcenter A",)]


@pytest.mark.parametrize(
    "option", [("--zone", "Mars/Olympus"), ("--holidays", "XX"), ("--name", "")]
)
def test_a_wrong_office_is_refused_with_a_sentence(command, option):
    result = command("create-office", "--name", "A", "--phone", "0541 1", *option)
    assert result.exit_code == 2
    assert command.rows("SELECT * FROM offices") == []
