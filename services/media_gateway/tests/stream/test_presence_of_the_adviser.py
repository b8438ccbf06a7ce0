"""Where the adviser is: in the call, in another one, with a page open that shows them, or away."""

import time
from datetime import timedelta
from uuid import uuid4

import pytest
from media_gateway.projections.accounts.schemas import AccountNews
from media_gateway.retention import SCHEDULE
from media_gateway.staff import service as staff
from media_gateway.staff.models import StaffPresence
from nahbar_common.clock import utc_now
from nahbar_common.retention.enforcing import enforce
from serving import reading
from sqlmodel import select

WAITING = "/api/media/v1/waiting/events"


@pytest.fixture
async def booked(talk):
    await talk.book()
    talk.everybody_consents()
    return talk


def visit(talk):
    return reading(talk.http, f"{talk.path}/events", talk.client)


async def presence_in(stream):
    """Give what the next event says of the adviser's presence."""
    name, data = await stream.next()
    return data["adviser_presence"] if name == "snapshot" else data.get("presence", name)


async def test_an_adviser_with_a_page_open_is_signed_in_until_they_close_it(booked):
    talk = booked
    async with visit(talk) as stream:
        assert await presence_in(stream) == "away"
        async with reading(talk.http, WAITING, talk.adviser) as page:
            await page.next()
            assert await presence_in(stream) == "signed_in"
        assert await presence_in(stream) == "away"


async def test_an_adviser_in_the_call_is_there(booked):
    talk = booked
    async with visit(talk) as stream:
        await stream.next()
        await talk.enter(talk.adviser)
        assert (await stream.next())[0] == "admitted"
        assert await presence_in(stream) == "in_call"
        await talk.http.post(f"{talk.path}/leave", headers=talk.adviser)
        name, data = await stream.next()
        assert (name, data["reason"]) == ("left", "hung_up")
        assert await presence_in(stream) == "away"


@pytest.fixture
async def other(booked, create_talk):
    """Another talk of the same adviser, in the same office."""
    talk = create_talk(office_id=booked.office_id, adviser_id=booked.adviser_id)
    await talk.book()
    talk.everybody_consents()
    return talk


async def test_an_adviser_in_another_talk_is_there_until_it_ends(booked, other):
    async with visit(booked) as stream:
        assert await presence_in(stream) == "away"
        await other.enter(other.adviser)
        await other.let_in(other.client)
        assert await presence_in(stream) == "in_another_call"
        async with reading(booked.http, WAITING, booked.adviser) as page:
            # That a page is open as well says nothing: they are busy.
            await page.next()
            async with visit(booked) as again:
                assert await presence_in(again) == "in_another_call"
            assert (await other.end()).status_code == 200
            assert await presence_in(stream) == "signed_in"
        assert await presence_in(stream) == "away"


async def test_who_looks_at_both_talks_is_told_of_their_own(booked, other):
    await other.enter(other.adviser)
    await other.let_in(other.client)
    async with visit(booked) as stream:
        assert await presence_in(stream) == "in_another_call"
        await booked.enter(booked.adviser)
        assert (await stream.next())[0] == "admitted"
        assert await presence_in(stream) == "in_call"


async def test_an_adviser_alone_in_another_room_is_in_no_talk(booked, other):
    await other.enter(other.adviser)
    async with visit(booked) as stream:
        assert await presence_in(stream) == "away"
        await other.let_in(other.client)
        assert await presence_in(stream) == "in_another_call"
        await other.http.post(f"{other.path}/leave", headers=other.client)
        assert await presence_in(stream) == "away"


async def test_a_page_of_another_office_shows_nobody_of_this_one(booked):
    talk, elsewhere = booked, uuid4()
    both = talk.tokens.staff(
        f"adviser@{talk.office_id}", f"adviser@{elsewhere}", account_id=talk.adviser_id
    )
    here, there = (f"{WAITING}?office_id={office}" for office in (talk.office_id, elsewhere))
    async with visit(talk) as stream, reading(talk.http, there, both) as page:
        await page.next()
        assert await presence_in(stream) == "away"
        async with reading(talk.http, here, both) as other_page:
            await other_page.next()
            assert await presence_in(stream) == "signed_in"
        # The office was changed: the page of the other one is open still.
        assert await presence_in(stream) == "away"


async def test_a_talks_page_shows_the_people_of_that_talk_only(booked, other):
    async with visit(booked) as stream:
        assert await presence_in(stream) == "away"
        async with reading(other.http, f"{other.path}/events", other.adviser) as page:
            await page.next()
            async with visit(booked) as again:
                assert await presence_in(again) == "away"
        async with reading(booked.http, f"{booked.path}/events", booked.adviser) as page:
            await page.next()
            assert await presence_in(stream) == "signed_in"


async def test_a_stream_that_does_not_say_its_office_counts_for_all(booked, ports):
    # As the code of before opens it.
    async with ports.database.write() as session:
        fresh_until = utc_now() + timedelta(seconds=30)
        session.add(StaffPresence(account_id=booked.adviser_id, fresh_until=fresh_until))
    async with visit(booked) as stream:
        assert await presence_in(stream) == "signed_in"


async def test_another_adviser_with_a_page_open_is_not_this_ones(booked):
    talk = booked
    colleague = talk.tokens.staff(f"adviser@{talk.office_id}")
    async with reading(talk.http, WAITING, colleague) as page, visit(talk) as stream:
        await page.next()
        assert await presence_in(stream) == "away"


async def test_two_pages_are_one_presence(booked):
    talk = booked
    async with reading(talk.http, WAITING, talk.adviser) as one:
        await one.next()
        async with reading(talk.http, f"{talk.path}/events", talk.adviser) as other:
            await other.next()
        async with visit(talk) as stream:
            assert await presence_in(stream) == "signed_in"


async def account(talk, ports, kind, revision=1):
    async with ports.database.write() as session:
        news = AccountNews(account_id=talk.adviser_id, revision=revision)
        await staff.heed_account(session, news, closed=kind == "closed")


async def test_a_closed_account_is_no_presence_and_its_pages_end(booked, ports):
    talk = booked
    async with visit(talk) as stream, reading(talk.http, WAITING, talk.adviser) as page:
        await page.next()
        assert await presence_in(stream) in ("away", "signed_in")
        await account(talk, ports, "closed")
        with pytest.raises(EOFError):
            await page.next()
    async with (
        reading(talk.http, f"{talk.path}/events", talk.adviser) as page,
        visit(talk) as stream,
    ):
        with pytest.raises(EOFError):
            await page.next()
        assert await presence_in(stream) == "away"
    await account(talk, ports, "opened", revision=2)
    async with reading(talk.http, WAITING, talk.adviser) as page, visit(talk) as stream:
        await page.next()
        assert await presence_in(stream) == "signed_in"


async def test_an_ended_token_is_a_presence_for_some_seconds_only(booked, ports, signing_keys):
    talk = booked
    token = signing_keys.sign(
        kind="staff",
        aud="nahbar",
        sub=str(talk.adviser_id),
        sid=str(uuid4()),
        roles=[f"adviser@{talk.office_id}"],
        exp=int(time.time()) + 2,
    )
    async with reading(talk.http, WAITING, {"authorization": f"Bearer {token}"}) as page:
        await page.next()
        with pytest.raises(EOFError):
            await page.next(within=10)
    async with ports.database.read() as session:
        rows = (await session.exec(select(StaffPresence))).all()
    assert all((row.fresh_until - utc_now()).total_seconds() < 9 for row in rows)


async def test_a_dead_line_is_a_presence_for_a_little_longer_than_it_may_last(
    booked, ports, monkeypatch
):
    monkeypatch.setattr("media_gateway.streaming.sse.LINE_SECONDS", 1.0)
    async with reading(booked.http, WAITING, booked.adviser) as page:
        await page.next()
        with pytest.raises(EOFError):
            await page.next()
    async with ports.database.read() as session:
        rows = (await session.exec(select(StaffPresence))).all()
    assert len(rows) == 1
    assert all((row.fresh_until - utc_now()).total_seconds() < 9 for row in rows)


async def test_what_a_dead_replica_left_behind_is_forgotten(booked, ports):
    async with ports.database.write() as session:
        session.add(StaffPresence(account_id=booked.adviser_id, fresh_until=utc_now()))
    async with visit(booked) as stream:
        assert await presence_in(stream) == "away"
    await enforce(ports.database, SCHEDULE, utc_now(), short_only=True)
    async with ports.database.read() as session:
        assert (await session.exec(select(StaffPresence))).all() == []
