"""Handing over a link: identity makes it, we draw it, nobody keeps it in clear."""

import json
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from nahbar_common.tables import IdempotencyRecord
from sqlmodel import select

LINKS = "/api/identity/v1/links"


@pytest.fixture
async def booked(desk, in_days):
    return await desk.book(await desk.create_topic(), await desk.create_adviser(), in_days(3))


def asked(identity):
    return [call for call in identity.calls if call.url.path == LINKS]


async def link(desk, booked, key=None, headers=None):
    return await desk.post(f"/appointments/{booked['id']}/link", {}, headers, key=key)


async def test_a_link_comes_with_its_qr_code_and_lasts_a_day_longer_than_the_talk(
    desk, booked, identity
):
    answer = await link(desk, booked)
    assert answer.status_code == 201
    body = answer.json()
    assert body["url"] == "http://localhost/t/#secret0"
    assert body["code"] == "ABCD-EFGH-JKM1"
    ends_at = datetime.fromisoformat(booked["ends_at"])
    assert datetime.fromisoformat(body["expires_at"]) == ends_at + timedelta(hours=24)
    assert ET.fromstring(body["qr_svg"]).tag == "{http://www.w3.org/2000/svg}svg"
    assert "href" not in body["qr_svg"]
    sent = json.loads(asked(identity)[0].content)
    assert sent["person_id"] == booked["client"]["id"]
    assert sent["part"] == "client"
    seen = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert seen["link"]["issued_at"] is not None


async def test_the_same_key_gives_the_same_link_and_asks_identity_once(desk, booked, identity):
    headers, key = desk.staff(), str(uuid4())
    first = await link(desk, booked, key, headers)
    again = await link(desk, booked, key, headers)
    assert again.status_code == 201
    assert again.json() == first.json()
    assert len(asked(identity)) == 1


async def test_a_new_key_gives_a_new_link(desk, booked, identity):
    urls = {(await link(desk, booked)).json()["url"] for _ in range(2)}
    assert len(urls) == 2


async def test_without_identity_nothing_is_changed_and_a_repetition_works(
    desk, booked, identity, slug_of
):
    answer_with = identity._answers.pop(("POST", LINKS))
    headers, key = desk.staff(), str(uuid4())
    failed = await link(desk, booked, key, headers)
    assert (failed.status_code, slug_of(failed)) == (503, "service-unavailable")
    assert (await desk.get(f"/appointments/{booked['id']}")).json()["link"] is None
    identity.answer_with("POST", LINKS, answer_with)
    assert (await link(desk, booked, key, headers)).status_code == 201


async def test_the_secret_is_nowhere_in_clear(desk, booked, identity):
    await link(desk, booked)
    async with desk.app.state.database.read() as session:
        records = (await session.exec(select(IdempotencyRecord))).all()
    assert records
    assert not any(b"secret0" in record.answer for record in records)


async def test_a_cancelled_talk_has_no_link(desk, booked, identity, slug_of):
    await desk.change(booked, "cancel")
    answer = await link(desk, booked)
    assert (answer.status_code, slug_of(answer)) == (409, "appointment-not-booked")
    assert asked(identity) == []


async def test_a_link_made_while_the_talk_was_cancelled_is_revoked(desk, booked, identity, slug_of):
    identity.answer("POST", f"{LINKS}/revoke", None, 204)
    original = desk.app.state.identity.create_link

    async def create_then_cancel(*args, **named):
        answer = await original(*args, **named)
        assert (await desk.change(booked, "cancel")).status_code == 200
        return answer

    desk.app.state.identity.create_link = create_then_cancel
    answer = await link(desk, booked)
    assert (answer.status_code, slug_of(answer)) == (409, "appointment-not-booked")
    assert identity.calls[-1].url.path == f"{LINKS}/revoke"


async def test_a_link_made_while_the_talk_was_moved_is_made_anew_with_the_new_end(
    desk, booked, identity, in_days, slug_of
):
    original = desk.app.state.identity.create_link

    async def move_then_create(*args, **named):
        desk.app.state.identity.create_link = original
        assert (await desk.change(booked, "move", {"starts_at": in_days(9)})).status_code == 200
        return await original(*args, **named)

    desk.app.state.identity.create_link = move_then_create
    headers, key = desk.staff(), str(uuid4())
    outdated = await link(desk, booked, key, headers)
    assert (outdated.status_code, slug_of(outdated)) == (409, "try-again")
    assert outdated.headers["retry-after"] == "1"
    assert (await desk.get(f"/appointments/{booked['id']}")).json()["link"] is None
    body = (await link(desk, booked, key, headers)).json()
    ends_at = in_days(9, 10, 45)
    assert datetime.fromisoformat(body["expires_at"]) == ends_at + timedelta(hours=24)


async def test_a_link_made_while_only_the_channel_changed_is_good(desk, booked, identity):
    original = desk.app.state.identity.create_link

    async def change_then_create(*args, **named):
        changed = await desk.change(booked, "channel", {"channel": "phone"})
        assert changed.status_code == 200
        return await original(*args, **named)

    desk.app.state.identity.create_link = change_then_create
    assert (await link(desk, booked)).status_code == 201


@pytest.mark.parametrize(
    ("status", "slug", "ours"),
    [
        (409, "appointment-cancelled", (409, "appointment-not-booked")),
        (422, "link-never-valid", (409, "talk-over")),
        (409, "idempotency-key-in-flight", (409, "try-again")),
        (403, "forbidden", (503, "service-unavailable")),
    ],
)
async def test_what_identity_refuses_is_a_clear_problem(
    desk, booked, identity, slug_of, status, slug, ours
):
    identity.answer("POST", LINKS, {"type": f"/problems/{slug}"}, status)
    answer = await link(desk, booked)
    assert (answer.status_code, slug_of(answer)) == ours


async def test_a_foreign_office_gets_no_link(desk, booked, identity):
    foreign = desk.tokens.staff(f"adviser@{uuid4()}")
    assert (await link(desk, booked, headers=foreign)).status_code == 404
    assert asked(identity) == []


async def test_after_a_move_the_same_caller_gets_a_link_with_the_new_end(
    desk, booked, identity, in_days
):
    first = (await link(desk, booked)).json()
    await desk.change(booked, "move", {"starts_at": in_days(9)})
    second = (await link(desk, booked)).json()
    assert second["expires_at"] > first["expires_at"]


async def test_a_link_that_was_made_is_not_yet_one_that_was_handed_out(
    desk, booked, identity, in_days
):
    """A letter may not be printed, a page closed too early: whoever hands it out says so."""
    await desk.change(booked, "move", {"starts_at": in_days(4)})
    assert await desk.tasks() == [("tell_client", booked["id"])]
    assert (await link(desk, booked)).status_code == 201
    assert await desk.tasks() == [("tell_client", booked["id"])]
    assert (await desk.note_told(booked, "link")).status_code == 200
    assert await desk.tasks() == []


async def test_what_asks_for_a_link_by_program_hands_it_out_itself(desk, booked, identity, in_days):
    await desk.change(booked, "move", {"starts_at": in_days(4)})
    program = desk.tokens.machine("links:write", offices=(str(desk.office_id),))
    assert (await link(desk, booked, headers=program)).status_code == 201
    assert await desk.tasks() == []


async def test_the_office_sees_when_a_link_was_opened_and_a_new_one_is_not(desk, booked, identity):
    async def opened_at():
        return (await desk.get(f"/appointments/{booked['id']}")).json()["link"]["opened_at"]

    visitor = desk.as_client(booked)
    await link(desk, booked)
    assert await opened_at() is None
    assert (await desk.get("/my/appointment", visitor)).status_code == 200
    first = await opened_at()
    assert first is not None
    await desk.get("/my/appointment", visitor)
    assert await opened_at() == first
    await link(desk, booked)
    assert await opened_at() is None
    await desk.get("/my/appointment", visitor)
    assert await opened_at() > first
