"""A client waits, it is past the start, the adviser is not there: the office is told, once.

It counts as told when appointments has taken it, and nobody is told that it was before that.
"""

import json
from datetime import timedelta

import pytest
import time_machine
from media_gateway.access import Seat
from media_gateway.call.flows import find_appointment
from media_gateway.call.journal import repository as journal
from media_gateway.call.ways import Way
from media_gateway.stream.views import snapshot_of
from media_gateway.unattended.flows import tell_of_unattended
from nahbar_common.clock import utc_now
from nahbar_common.tables import OutboxMessage
from sqlmodel import col, select


async def told(ports, event="call.unattended"):
    async with ports.database.read() as session:
        statement = select(OutboxMessage).where(col(OutboxMessage.event_type) == event)
        messages = (await session.exec(statement)).all()
    return [(m.target, json.loads(m.body)["data"]) for m in messages]


@pytest.fixture
async def begun(create_talk):
    """A talk that began 4 minutes ago; its client waits."""
    talk = create_talk(starts_at=utc_now() - timedelta(minutes=4))
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.client)
    return talk


async def test_the_office_is_told_once_5_minutes_after_the_start(begun, ports):
    await tell_of_unattended(ports, utc_now() + timedelta(seconds=59))
    assert await told(ports) == []
    for minutes in (2, 3):
        await tell_of_unattended(ports, utc_now() + timedelta(minutes=minutes))
    ((target, data),) = await told(ports)
    assert target == "appointments"
    assert data["adviser_id"] == str(begun.adviser_id)
    assert data["office_id"] == str(begun.office_id)


async def test_nobody_is_told_while_the_adviser_is_there_or_nobody_waits(create_talk, begun, ports):
    attended, left, moved = begun, create_talk(), create_talk()
    for talk in (left, moved):
        await talk.book()
        talk.everybody_consents()
        await talk.enter(talk.client)
    await attended.enter(attended.adviser)
    await left.http.post(f"{left.path}/leave", headers=left.client)
    moved.starts_at += timedelta(minutes=14)
    await moved.event("appointments", "appointment.moved", **moved.facts())
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=10))
    assert await told(ports) == []


async def test_who_comes_late_gives_the_adviser_a_minute(create_talk, ports):
    talk = create_talk(starts_at=utc_now() - timedelta(minutes=20))
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.client)
    await tell_of_unattended(ports, utc_now() + timedelta(seconds=50))
    assert await told(ports) == []
    await tell_of_unattended(ports, utc_now() + timedelta(seconds=61))
    assert len(await told(ports)) == 1


async def test_appointments_hears_of_each_client_who_comes_once(begun, ports):
    await begun.enter(begun.client)
    await begun.enter(begun.adviser)
    ((target, data),) = await told(ports, "call.client_came")
    assert (target, data["appointment_id"]) == ("appointments", str(begun.appointment_id))
    await begun.http.post(f"{begun.path}/leave", headers=begun.client)
    await begun.enter(begun.client)
    assert len(await told(ports, "call.client_came")) == 2


async def as_told(talk, ports):
    """Give what the client's page, the journal and their confirmation say of the office."""
    known = await find_appointment(ports, talk.appointment_id)
    seat = Seat(known.view, talk.client_id, "client", (), Way(None, None))
    async with ports.database.read() as session:
        snapshot, _ = await snapshot_of(session, seat)
        events = await journal.events_after(session, talk.appointment_id, 0)
    presence = (await talk.http.get(f"{talk.path}/presence", headers=talk.client)).json()
    said = [moment["what"] for moment in presence["moments"]].count("office_told")
    streamed = [event.type for event in events].count("office_told")
    return snapshot.office_told_at is not None, streamed, said


async def test_nobody_hears_that_the_office_was_told_while_it_is_on_its_way(
    begun, ports, appointments, deliver
):
    appointments.fail("POST", "/internal/events")
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=2))
    assert await deliver() > 0
    assert await as_told(begun, ports) == (False, 0, 0)
    appointments.answer("POST", "/internal/events", status=204)
    await deliver(late=timedelta(minutes=2))
    assert await as_told(begun, ports) == (True, 1, 1)


async def test_word_is_sent_once_however_long_it_takes(begun, ports, appointments, deliver):
    for minutes in (2, 3, 4):
        await tell_of_unattended(ports, utc_now() + timedelta(minutes=minutes))
    await deliver()
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=5))
    assert len(await told(ports)) == 1
    assert await as_told(begun, ports) == (True, 1, 1)


@pytest.mark.parametrize("outcome", ["held", "aborted"])
async def test_of_a_talk_that_has_an_outcome_nobody_says_so(
    create_talk, begun, ports, appointments, deliver, outcome
):
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=2))
    await begun.note(outcome)
    noted_before = create_talk(starts_at=utc_now() - timedelta(minutes=4))
    await noted_before.book()
    noted_before.everybody_consents()
    await noted_before.enter(noted_before.client)
    await noted_before.note(outcome)
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=2))
    assert len(await told(ports)) == 1
    await deliver()
    for talk in (begun, noted_before):
        assert await as_told(talk, ports) == (False, 0, 0)


async def test_a_talk_moved_meanwhile_is_told_of_anew_at_its_time(
    begun, ports, appointments, deliver
):
    await tell_of_unattended(ports, utc_now() + timedelta(minutes=2))
    begun.starts_at += timedelta(hours=2)
    await begun.event("appointments", "appointment.moved", **begun.facts())
    await deliver()
    assert await as_told(begun, ports) == (False, 0, 0)
    with time_machine.travel(begun.starts_at + timedelta(minutes=7)):
        await begun.enter(begun.client)
        await tell_of_unattended(ports, utc_now() + timedelta(minutes=2))
        await deliver()
        assert await as_told(begun, ports) == (True, 1, 1)
    assert len(await told(ports)) == 2
