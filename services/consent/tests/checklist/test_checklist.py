"""The checklist: live results as they were found, manual ones as people noted them."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from consent.checklist.models import ManualCheck
from nahbar_common.clock import utc_now
from nahbar_testing import keyed, trail_of
from sqlmodel import select

from ..conftest import API, create_check


@pytest.fixture
def read(client, talk, neighbours):
    async def read(headers=None):
        path = f"{API}/offices/{talk.office_id}/checklist"
        answer = await client.get(path, headers=headers or talk.dpo)
        assert answer.status_code == 200, answer.text
        return {line["id"]: line for line in answer.json()["lines"]}

    return read


@pytest.fixture
def note(client, talk):
    async def note(line, headers=None, **body):
        path = f"{API}/offices/{talk.office_id}/checklist/{line}/notes"
        day = utc_now().date().isoformat()
        whole = {"found": "ok", "done_on": day, "done_by": "Kim Beispiel", "note": ""} | body
        return await client.post(path, json=whole, headers=keyed(headers or talk.dpo))

    return note


async def test_nothing_is_ok_that_was_not_looked_up(read):
    lines = await read()
    assert lines["alternative"]["outcome"] == "ok"
    assert "Anliegen: 3" in lines["alternative"]["evidence"]
    assert lines["no_recorder"]["outcome"] == "not_checked"
    assert lines["keys_apart"]["outcome"] == "not_checked"
    assert lines["public_transport"]["outcome"] == "not_checked"


async def test_one_service_that_fails_decides_and_a_silent_one_leaves_it_open(read, neighbours):
    for service in ("identity", "media_gateway", "data_allowance", "appointments"):
        neighbours.answer(service, checks=[create_check("mail.tls", mail="none")])
    assert (await read())["mail_tls"]["outcome"] == "ok"
    neighbours.fall_silent("media_gateway")
    assert (await read())["mail_tls"]["outcome"] == "not_checked"
    neighbours.answer("identity", checks=[create_check("mail.tls", "failed", tls="none")])
    line = (await read())["mail_tls"]
    assert line["outcome"] == "failed"
    assert "Anmeldung und Rechte: TLS: keine" in line["evidence"]


async def test_a_manual_check_has_a_name_a_day_and_an_end(app, read, note):
    noted = await note("keys_apart", note="Tresor, zweites Haus")
    assert noted.status_code == 201, noted.text
    line = (await read())["keys_apart"]
    assert (line["outcome"], line["done_by"]) == ("ok", "Kim Beispiel")
    assert line["evidence"] == "Tresor, zweites Haus"
    assert line["due_on"] > line["done_on"]
    assert not line["overdue"]
    (entry,) = await trail_of(app, "manual_check.noted")
    assert (entry["subject_id"], entry["found"]) == ("keys_apart", "ok")


async def test_a_check_of_long_ago_counts_no_more(read, note):
    long_ago = (utc_now() - timedelta(days=400)).date().isoformat()
    assert (await note("keys_apart", done_on=long_ago)).status_code == 201
    line = (await read())["keys_apart"]
    assert (line["outcome"], line["overdue"]) == ("not_checked", True)


@pytest.fixture
def due(client, talk):
    async def due():
        path = f"{API}/offices/{talk.office_id}/checklist/due"
        answer = await client.get(path, headers=talk.dpo)
        assert answer.status_code == 200, answer.text
        return {line["id"]: line for line in answer.json()["items"]}

    return due


async def test_manual_checks_wait_until_somebody_looked(due, note, neighbours):
    neighbours.fall_silent("media_gateway")
    first = await due()
    assert {line["kind"] for line in first.values()} == {"manual"}
    assert first["keys_apart"]["due_on"] is None
    await note("keys_apart")
    await note("restore", found="failed")
    assert first.keys() - (await due()).keys() == {"keys_apart"}


async def test_what_is_due_within_a_month_is_told_and_the_most_overdue_first(due, note):
    today = utc_now().date()
    line = "keys_apart"
    made = (await note(line)).json()
    days = (date.fromisoformat(made["due_on"]) - today).days
    for other in await due():
        await note(other)
    assert await due() == {}
    await note(line, done_on=(today - timedelta(days=days - 20)).isoformat())
    await note("restore", done_on=(today - timedelta(days=800)).isoformat())
    found = await due()
    assert list(found) == ["restore", line]
    assert (found["restore"]["overdue"], found[line]["overdue"]) == (True, False)


async def test_what_was_found_bad_stays_bad_until_somebody_looks_again(read, note):
    await note("restore", found="failed")
    assert (await read())["restore"]["outcome"] == "failed"
    await note("restore")
    assert (await read())["restore"]["outcome"] == "ok"


async def test_nobody_notes_what_the_product_looks_up_or_what_is_to_come(note, talk, tokens):
    assert (await note("no_recorder")).status_code == 404
    assert (await note("no_such_line")).status_code == 404
    tomorrow = (utc_now() + timedelta(days=2)).date().isoformat()
    assert (await note("restore", done_on=tomorrow)).status_code == 422
    assert (await note("restore", tokens.staff(f"admin@{talk.office_id}"))).status_code == 403
    assert (await note("restore", tokens.staff(f"dpo@{uuid4()}"))).status_code == 404


async def test_it_can_be_taken_home(client, talk, neighbours):
    path = f"{API}/offices/{talk.office_id}/checklist/file"
    answer = await client.get(path, headers=talk.dpo, params={"form": "odt"})
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"PK")


async def test_whoever_noted_it_is_erased_with_the_name_and_the_look_stays(
    app, client, tokens, talk, read, note
):
    officer = uuid4()
    office = str(talk.office_id)
    theirs = tokens.staff(f"dpo@{office}", account_id=officer)
    assert (await note("keys_apart", theirs, done_by="Kim Kundig")).status_code == 201
    assert (await note("restore", done_by="Jana Beispiel")).status_code == 201
    shown = await client.get(
        f"{API}/subjects/{officer}/data",
        params={"office_id": office},
        headers=tokens.service("consent", "subjects:read"),
    )
    assert "Kim Kundig" in shown.text
    answer = await client.post(
        f"{API}/subjects/{officer}/erasure",
        json={"office_id": office},
        headers=keyed(tokens.service("consent", "subjects:erase")),
    )
    assert answer.status_code == 200, answer.text
    lines = await read()
    assert (lines["keys_apart"]["outcome"], lines["keys_apart"]["done_by"]) == ("ok", None)
    assert lines["restore"]["done_by"] == "Jana Beispiel"
    async with app.state.database.read() as session:
        kept = (await session.exec(select(ManualCheck.done_by, ManualCheck.noted_by))).all()
    assert ("", officer) in kept
