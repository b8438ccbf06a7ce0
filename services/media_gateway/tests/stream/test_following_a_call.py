"""A call's event stream: who sees what, from where it goes on, and when it ends."""

import asyncio
import time
from contextlib import AsyncExitStack, ExitStack
from uuid import uuid4

import pytest
from media_gateway.access import Seat
from media_gateway.call.flows import find_appointment
from media_gateway.call.journal import repository
from media_gateway.call.models import CallParticipant
from media_gateway.call.ways import Way
from media_gateway.stream.flows import CallReader
from media_gateway.streaming.hub import Hub
from media_gateway.streaming.limits import MAX_STREAMS
from nahbar_common.ids import new_random_id
from nahbar_testing import create_settings_values
from serving import reading, served
from sqlmodel import select


@pytest.fixture
async def booked(talk):
    await talk.book()
    talk.everybody_consents()
    return talk


async def test_a_stream_begins_with_how_things_are(booked):
    talk = booked
    entry = (await talk.enter(talk.client)).json()
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        assert stream.answer.headers["content-type"].startswith("text/event-stream")
        name, data = await stream.next()
    assert (name, data["type"]) == ("snapshot", "snapshot")
    assert data["participant_id"] == entry["participant_id"]
    assert (data["call_state"], data["state"]) == ("open", "waiting")
    assert (data["adviser_presence"], data["participants"]) == ("away", [])


async def test_the_waiting_person_hears_at_once_that_they_are_let_in(booked, monkeypatch):
    monkeypatch.setattr("media_gateway.streaming.hub.POLL_SECONDS", 3600)
    talk = booked
    entry = (await talk.enter(talk.client)).json()
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        await talk.admit(entry["participant_id"])
        name, data = await stream.next()
        assert (name, data["state"]) == ("admitted", "admitted")
        assert data["participant_id"] == entry["participant_id"]


async def test_the_adviser_sees_everybody(booked):
    talk = booked
    await talk.enter(talk.adviser)
    async with reading(talk.http, f"{talk.path}/events", talk.adviser) as stream:
        _, snapshot = await stream.next()
        assert [person["part"] for person in snapshot["participants"]] == ["adviser"]
        await talk.enter(talk.client)
        await talk.enter(talk.guest)
        assert [(await stream.next())[1]["part"] for _ in range(2)] == ["client", "companion"]


async def test_people_from_a_link_hear_of_themselves_and_of_the_adviser_without_an_id(booked):
    talk = booked
    await talk.enter(talk.client)
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        await talk.enter(talk.guest)
        await talk.enter(talk.adviser)
        name, data = await stream.next()
        assert (name, data["part"]) == ("admitted", "adviser")
        assert data["participant_id"] is None


async def test_everybody_hears_that_the_room_changed_and_that_the_call_ended(booked):
    talk = booked
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    await talk.let_in(talk.guest)
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        await talk.withdraw(talk.guest_id, "companion")
        name, data = await stream.next()
        assert (name, data["reason"]) == ("room_changed", "withdrawal")
        await talk.end()
        names = [(await stream.next())[0] for _ in range(3)]
        assert names == ["left", "left", "ended"]


async def test_who_withdrew_hears_that_they_are_out(booked):
    talk = booked
    await talk.enter(talk.adviser)
    await talk.let_in(talk.guest)
    async with reading(talk.http, f"{talk.path}/events", talk.guest) as stream:
        await stream.next()
        await talk.withdraw(talk.guest_id, "companion")
        assert (await stream.next())[0] == "barred"


async def test_a_stream_goes_on_after_the_last_event_read(booked):
    talk = booked
    client = (await talk.enter(talk.client)).json()["participant_id"]
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        position = stream.last_id
    await talk.admit(client)
    await talk.http.post(f"{talk.path}/leave", headers=talk.client)
    async with reading(talk.http, f"{talk.path}/events", talk.client, position) as stream:
        assert [(await stream.next())[0] for _ in range(2)] == ["admitted", "left"]
        position = stream.last_id
    async with reading(talk.http, f"{talk.path}/events", talk.client, position) as stream:
        await talk.enter(talk.client)
        assert (await stream.next())[0] == "admitted"


async def test_a_position_nobody_gave_begins_anew(booked):
    talk = booked
    await talk.enter(talk.client)
    for position in ("999", "x", "-1", "", "9" * 30, "٣", "1.2", "999.1.away.", "1.x.away."):
        headers = {**talk.client, "last-event-id": position.encode()}
        async with reading(talk.http, f"{talk.path}/events", headers) as stream:
            assert (await stream.next())[0] == "snapshot", position


async def test_an_event_of_another_replica_arrives_within_a_second_or_so(
    booked, database_url, signing_keys, other_services, service_under_test
):
    talk = booked
    client = (await talk.enter(talk.client)).json()["participant_id"]
    values = create_settings_values(
        "media_gateway", database_url, **service_under_test.extra_settings
    )
    other_app = service_under_test.create_app(values, other_services, signing_keys)
    async with (
        served(other_app) as other,
        reading(other, f"{talk.path}/events", talk.client) as stream,
    ):
        await stream.next()
        await talk.admit(client)
        assert (await stream.next(within=10))[0] == "admitted"
        position = stream.last_id
        await talk.http.post(f"{talk.path}/leave", headers=talk.client)
        assert (await stream.next(within=10))[0] == "left"
    async with reading(talk.http, f"{talk.path}/events", talk.client, position) as stream:
        assert (await stream.next())[0] == "left"


async def test_a_stream_ends_with_the_token(booked, signing_keys):
    talk = booked
    token = signing_keys.sign(
        kind="participant",
        aud="nahbar",
        sub=str(talk.client_id),
        appointment_id=str(talk.appointment_id),
        office_id=str(talk.office_id),
        part="client",
        sid=str(uuid4()),
        link_id=str(uuid4()),
        exp=int(time.time()) + 2,
    )
    async with reading(
        talk.http, f"{talk.path}/events", {"authorization": f"Bearer {token}"}
    ) as stream:
        await stream.next()
        with pytest.raises(EOFError):
            await stream.next(within=10)


async def test_a_former_advisers_stream_ends_with_the_hand_over(booked):
    talk = booked
    former = talk.adviser
    await talk.enter(former)
    async with reading(talk.http, f"{talk.path}/events", former) as stream:
        await stream.next()
        talk.adviser_id = new_random_id()
        await talk.event("appointments", "appointment.moved", **talk.facts())
        await talk.enter(talk.client)
        with pytest.raises(EOFError):
            await stream.next()
    async with reading(talk.http, f"{talk.path}/events", talk.adviser) as stream:
        _, snapshot = await stream.next()
        assert "client" in [person["part"] for person in snapshot["participants"]]


async def test_what_happens_while_the_adviser_changes_is_not_told_to_the_former_one(
    booked, ports, monkeypatch
):
    talk = booked
    view = (await find_appointment(ports, talk.appointment_id)).view
    reader = CallReader(
        ports, Seat(view, talk.adviser_id, "adviser", (talk.client_id,), Way()), None
    )
    assert await reader.read()
    ask = repository.events_after

    async def hand_over_and_ask(*question):
        monkeypatch.undo()
        talk.adviser_id = new_random_id()
        await talk.event("appointments", "appointment.moved", **talk.facts())
        await talk.enter(talk.client)
        return await ask(*question)

    monkeypatch.setattr(repository, "events_after", hand_over_and_ask)
    assert await reader.read() is None


async def test_who_enters_while_their_stream_is_read_hears_of_themselves(
    booked, ports, monkeypatch
):
    talk = booked
    view = (await find_appointment(ports, talk.appointment_id)).view
    reader = CallReader(ports, Seat(view, talk.client_id, "client", (talk.client_id,), Way()), None)
    await reader.read()
    ask = repository.events_after

    async def enter_and_ask(*question):
        monkeypatch.undo()
        await talk.enter(talk.client)
        return await ask(*question)

    monkeypatch.setattr(repository, "events_after", enter_and_ask)
    assert ["event: waiting" in frame for frame in await reader.read()] == [True]


async def test_a_stream_holds_no_database_connection_while_it_waits(booked, app):
    talk = booked
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        # The hub's own look may be under way; a stream that held one would hold it for good.
        async with asyncio.timeout(15):
            while app.state.database._readers.pool.checkedout():  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def test_a_reader_who_went_leaves_nothing_behind(booked, app):
    talk = booked
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        assert ("link", talk.client_link) in app.state.hub._watchers
    async with reading(talk.http, f"{talk.path}/events", talk.adviser) as stream:
        # Its first event comes after the server noticed that the first reader went.
        await stream.next()
        await talk.enter(talk.client)
        await stream.next()
        assert app.state.stream_limits.count() == 1
        assert ("link", talk.client_link) not in app.state.hub._watchers


async def test_a_reader_who_goes_while_the_hub_looks_leaves_nothing_behind(app):
    async def leave_while_asked(session, ids):
        leaving.close()
        return dict.fromkeys(ids, 1)

    hub = Hub(app.state.database, {"call": leave_while_asked}, wake=lambda: None)
    with ExitStack() as leaving:
        leaving.enter_context(hub.watch(("call", new_random_id())))
        async with app.state.database.read() as session:
            await hub.look(session)
        assert hub._versions == {}


async def test_of_too_many_streams_the_oldest_gives_way(booked, app):
    """A phone whose lines died comes back: the new stream is the one that somebody reads."""
    talk = booked
    async with AsyncExitStack() as stack:
        streams = []
        for _ in range(MAX_STREAMS + 1):
            stream = await stack.enter_async_context(
                reading(talk.http, f"{talk.path}/events", talk.client)
            )
            assert (await stream.next())[0] == "snapshot"
            # A reader that is forgotten closes its connection.
            streams.append(stream)
        assert await streams[0].line() == "retry: 60000"
        with pytest.raises(EOFError):
            await streams[0].line()
        assert app.state.stream_limits.count() == MAX_STREAMS
        await talk.enter(talk.client)
        assert (await streams[1].next())[0] == "waiting"
        assert (await streams[-1].next())[0] == "waiting"
        async with reading(talk.http, f"{talk.path}/events", talk.adviser) as stream:
            assert (await stream.next())[0] == "snapshot"


async def test_streams_opened_all_at_once_are_bounded_too(booked, app):
    talk = booked

    async def open_one():
        async with talk.http.stream("GET", f"{talk.path}/events", headers=talk.client) as answer:
            opened.append(answer.status_code)
            everybody_tried.set() if len(opened) == wanted else None
            await everybody_tried.wait()
            return app.state.stream_limits.count()

    wanted, opened, everybody_tried = 3 * MAX_STREAMS, [], asyncio.Event()
    counted = await asyncio.gather(*(open_one() for _ in range(wanted)))
    assert max(counted) <= MAX_STREAMS
    assert set(opened) <= {200, 429}


async def test_a_line_has_to_be_opened_again_and_goes_on_where_it_was(booked, monkeypatch):
    """A dead line takes for long what is written to it; a request it cannot make."""
    monkeypatch.setattr("media_gateway.streaming.sse.LINE_SECONDS", 1.0)
    talk = booked
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        with pytest.raises(EOFError):
            await stream.next()
    await talk.enter(talk.client)
    path, last = f"{talk.path}/events", stream.last_id
    async with reading(talk.http, path, talk.client, last) as stream:
        assert (await stream.next())[0] == "waiting"


async def test_a_ping_keeps_the_connection_and_the_place_in_the_waiting_room(
    booked, monkeypatch, ports
):
    monkeypatch.setattr("media_gateway.streaming.sse.PING_SECONDS", 0.1)
    talk = booked
    await talk.enter(talk.client)

    async def seen_at():
        async with ports.database.read() as session:
            return (await session.exec(select(CallParticipant.seen_at))).one()

    before = await seen_at()
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        await stream.next()
        assert [await stream.line() for _ in range(3)] == [": ping"] * 3
    assert await seen_at() > before
