"""A client waits, it is past the start, the adviser is not there: the office is told, once."""

import json
from datetime import timedelta

import pytest
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
