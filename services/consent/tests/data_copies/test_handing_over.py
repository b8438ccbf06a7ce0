"""Handing a copy over: address and code, few tries, counted, taken back, in the trail."""

import asyncio
import json
from datetime import timedelta

import pytest
from consent.data_copies.flows import JOB
from consent.data_copies.models import CopyLink, DataCopy
from consent.data_copies.schemas import WRONG_CODES
from nahbar_common.clock import utc_now
from nahbar_common.codes import as_shown, new_code
from nahbar_testing import trail_of
from sqlmodel import select

from .conftest import MARK, slug


async def test_address_and_code_open_the_copy(app, desk, person, ready):
    link, code = await desk.link(ready)
    opened = await person.open(link, code.lower().replace("-", " "))
    assert opened.status_code == 200, opened.text
    assert {"kind": "contact", "count": 1} in opened.json()["contents"]
    fetched = await person.file(link, code)
    assert fetched.headers["cache-control"] == "no-store"
    assert MARK in fetched.text
    shown = (await desk.read(ready)).json()["link"]
    assert (shown["openings"], shown["tries_left"]) == (2, WRONG_CODES)
    assert shown["fetched_at"] is not None
    for action in ("link_made", "opened", "fetched"):
        [entry] = await trail_of(app, f"data_copy.{action}")
        assert entry["subject_id"] == ready["id"]


async def test_the_copy_is_of_the_documented_schema(desk, person, client, ready):
    link, code = await desk.link(ready)
    copy = (await person.file(link, code)).json()
    schema = (await client.get("/api/consent/v1/data-copies/schema")).json()
    assert set(copy) == set(schema["required"])
    assert copy["schema_version"] == schema["title"] == "nahbar-data-copy-1"
    assert copy["controller"]["name"] == "Jobcenter Osterfeld"
    assert {part["service"] for part in copy["parts"]} >= {"appointments", "consent"}


async def test_wrong_codes_are_few_and_then_none_is_right(desk, person, ready):
    link, code = await desk.link(ready)
    for left in reversed(range(WRONG_CODES)):
        wrong = await person.open(link, as_shown(new_code()))
        assert (slug(wrong), wrong.json()["tries_left"]) == ("copy-code-wrong", left)
    assert slug(await person.open(link, code)) == "copy-link-locked"
    assert (await desk.read(ready)).json()["link"]["tries_left"] == 0


async def test_guesses_at_once_all_count(desk, person, ready):
    link, _ = await desk.link(ready)
    answers = await asyncio.gather(
        *(person.open(link, as_shown(new_code())) for _ in range(WRONG_CODES + 5))
    )
    assert [slug(answer) for answer in answers].count("copy-code-wrong") == WRONG_CODES


async def test_what_cannot_be_a_code_is_no_guess(desk, person, ready):
    link, _ = await desk.link(ready)
    wrong = await person.open(link, "abc")
    assert (slug(wrong), wrong.json()["tries_left"]) == ("copy-code-wrong", WRONG_CODES)


async def test_a_code_of_another_link_is_wrong(desk, person, ready):
    first, code = await desk.link(ready)
    second, _ = await desk.link(ready)
    assert slug(await person.open(first, code)) == "copy-link-over"
    assert slug(await person.open(second, code)) == "copy-code-wrong"


async def test_a_link_that_was_taken_back_opens_nothing(app, desk, person, ready):
    link, code = await desk.link(ready)
    for _ in range(2):
        back = await desk.act(ready, "data-copy/link/revoke")
        assert back.json()["link"]["revoked_at"] is not None
    assert slug(await person.file(link, code)) == "copy-link-over"
    assert len(await trail_of(app, "data_copy.link_revoked")) == 1


async def test_a_link_whose_time_is_over_opens_nothing_and_the_copy_goes(app, desk, person, ready):
    link, code = await desk.link(ready, days=1)
    async with app.state.database.write() as session:
        past = utc_now() - timedelta(minutes=1)
        [row] = (await session.exec(select(CopyLink))).all()
        [copy] = (await session.exec(select(DataCopy))).all()
        row.expires_at = copy.delete_after = past
    assert slug(await person.open(link, code)) == "copy-link-over"
    await app.state.jobs.run_once(JOB)
    assert slug(await person.open(link, code)) == "copy-link-unknown"


async def test_an_answered_request_leaves_its_link_open_until_its_end(app, desk, person, ready):
    link, code = await desk.link(ready)
    closed = await desk.act(ready, "close", {"outcome": "answered", "measures": ["copy_by_link"]})
    assert closed.json()["measures"] == ["copy_by_link"]
    await app.state.jobs.run_once(JOB)
    assert (await person.open(link, code)).status_code == 200
    assert slug(await desk.act(ready, "data-copy/link", {"days": 3})) == "request-closed"
    await desk.act(ready, "data-copy/link/revoke")
    await app.state.jobs.run_once(JOB)
    assert slug(await person.open(link, code)) == "copy-link-unknown"


@pytest.mark.parametrize("end", ["withdrawn", "erasure"])
async def test_the_safe_side_wins_at_once(desk, person, ready, end):
    link, code = await desk.link(ready)
    if end == "withdrawn":
        await desk.act(ready, "close", {"outcome": "withdrawn"})
    else:
        begun = await desk.act(await desk.checked("erasure"), "erasure")
        assert begun.status_code == 202, begun.text
    assert slug(await person.open(link, code)) == "copy-link-over"


async def test_only_a_whole_copy_is_handed_over(desk):
    request = await desk.started()
    assert slug(await desk.act(request, "data-copy/link", {"days": 3})) == "copy-not-ready"
    assert slug(await desk.read(request, "/json")) == "copy-not-ready"


async def test_nobody_finds_a_copy_by_a_made_up_address(person, desk, ready):
    _, code = await desk.link(ready)
    assert slug(await person.open("x" * 24, code)) == "copy-link-unknown"


async def test_the_officers_own_look_is_noted(app, desk, ready):
    answer = await desk.read(ready, "/json")
    assert MARK in answer.text
    [entry] = await trail_of(app, "data_copy.read")
    assert (entry["form"], entry["purpose"]) == ("json", "subject_request")


async def test_the_proof_of_a_hand_over_holds_no_personal_data(app, desk, person, ready):
    link, code = await desk.link(ready)
    await person.file(link, code)
    assert MARK not in json.dumps((await desk.read(ready)).json())
    for action in ("opened", "fetched", "link_made", "collected", "started"):
        assert MARK not in str(await trail_of(app, f"data_copy.{action}"))
