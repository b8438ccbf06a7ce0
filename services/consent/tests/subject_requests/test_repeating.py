"""After a restore of an older backup, erasures are begun again, and from a list if need be."""

import asyncio
import json

import pytest
from consent.__main__ import cli
from consent.main import ASKED
from consent.subject_requests.flows import JOB
from consent.subject_requests.models import ErasureStep, SubjectRequest
from consent.subject_requests.outside import NAME
from nahbar_testing import ServiceUnderTest, create_settings_values, said
from sqlalchemy import delete
from sqlmodel import select, update
from typer.testing import CliRunner


@pytest.fixture
def outside(tmp_path):
    return tmp_path / "outside"


@pytest.fixture
def service_under_test(service_under_test, outside):
    """The service with a directory outside of its database."""
    outside.mkdir()
    given = service_under_test
    return ServiceUnderTest(
        given.create_app, given.package, given.migrations, {"trail_checkpoints": outside}
    )


@pytest.fixture
def run(database_url, monkeypatch):
    for name, value in create_settings_values("consent", database_url).items():
        text = value if isinstance(value, str) else json.dumps(value)
        monkeypatch.setenv(f"NAHBAR_{name.upper()}", text)

    async def call(*arguments):
        words = ["repeat-erasures", *map(str, arguments)]
        # A command has an event loop of its own, as it has outside tests.
        return await asyncio.to_thread(CliRunner().invoke, cli, words)

    return call


@pytest.fixture
async def erased(app, services, desk):
    request = await desk.checked()
    assert (await desk.act(request, "erasure")).status_code == 202
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(request))["state"] == "answered"
    services.erasures.clear()
    return request


async def in_database(app, *statements):
    async with app.state.database.write() as session:
        for statement in statements:
            await session.exec(statement)


async def test_what_this_database_knows_is_done_again_everywhere(app, services, desk, erased, run):
    assert "1 erasures begin again" in (await run()).stdout
    between = await desk.read(erased)
    assert (between["state"], between["closed_at"]) == ("carrying_out", None)
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(erased))["state"] == "answered"
    assert sorted(services.in_turn) == sorted(ASKED)


async def test_what_only_the_list_knows_is_made_anew(app, services, desk, erased, run, outside):
    before = await desk.read(erased)
    await in_database(app, delete(ErasureStep), delete(SubjectRequest))
    done = await run("--list", outside / NAME)
    assert "1 erasures begin again within a minute, 1 of them" in done.stdout
    await app.state.jobs.run_once(JOB)
    after = await desk.read(erased)
    assert after["state"] == "answered"
    same = ("person_id", "received_on", "due_on", "identity_check", "article")
    assert [after[name] for name in same] == [before[name] for name in same]
    assert sorted(services.in_turn) == sorted(ASKED)


async def test_a_request_restored_from_before_its_check_is_taken_from_the_list(
    app, services, desk, erased, run, outside
):
    unchecked = update(SubjectRequest).values(
        state="open", closed_at=None, identity_check=None, identity_checked_by=None
    )
    await in_database(app, delete(ErasureStep), unchecked)
    await run("--list", outside / NAME)
    await app.state.jobs.run_once(JOB)
    after = await desk.read(erased)
    assert (after["state"], after["identity_check"]) == ("answered", "in_person")


async def test_only_what_began_since_the_backup(app, desk, erased, run):
    assert said((await run("--since", "2999-01-01")).stdout).startswith("0 erasures")
    assert (await desk.read(erased))["state"] == "answered"
    assert said((await run("--since", "2026-01-01")).stdout).startswith("1 erasures")


async def test_what_was_never_begun_is_not_begun(app, services, desk, run):
    request = await desk.checked()
    assert said((await run()).stdout).startswith("0 erasures")
    await app.state.jobs.run_once(JOB)
    assert services.erasures == []
    assert (await desk.read(request))["state"] == "open"


async def test_the_list_survives_a_full_disk_and_says_where_it_is_damaged(
    app, desk, erased, run, outside
):
    whole = (outside / NAME).read_text()
    (outside / NAME).write_text(f"{whole[:50]}\n{whole}{whole}")
    await in_database(app, delete(ErasureStep), delete(SubjectRequest))
    assert "1 of them" in (await run("--list", outside / NAME)).stdout
    (outside / NAME).write_text(whole + "{}\n")
    refused = await run("--list", outside / NAME)
    assert (refused.exit_code, "line 2 of" in refused.stderr) == (1, True)


async def test_nothing_goes_before_it_is_noted_outside(app, services, desk, outside):
    request = await desk.checked()
    await desk.act(request, "erasure")
    (outside / NAME).mkdir()
    with pytest.raises(OSError):
        await app.state.jobs.run_once(JOB)
    assert services.erasures == []
    (outside / NAME).rmdir()
    await app.state.jobs.run_once(JOB)
    async with app.state.database.read() as session:
        assert (await session.exec(select(SubjectRequest.state))).one() == "answered"
