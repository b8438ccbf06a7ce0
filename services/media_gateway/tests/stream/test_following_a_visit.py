"""One live channel of a visit: from the moment the link is open, whatever comes of it."""

from datetime import timedelta

import pytest
from media_gateway.stream.schemas import CallStreamEvent
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.ids import new_random_id
from serving import reading


@pytest.fixture
async def early(create_talk):
    """A talk of the day after tomorrow: its waiting room is not open, nobody has consented."""
    talk = create_talk(starts_at=(utc_now() + timedelta(days=2)).replace(microsecond=0))
    await talk.book()
    return talk


async def following(talk, headers=None, position=None):
    return reading(talk.http, f"{talk.path}/events", headers or talk.client, position)


async def test_a_visit_is_followed_before_the_waiting_room_opens(early):
    async with await following(early) as stream:
        name, data = await stream.next()
    assert name == "snapshot"
    assert (data["participant_id"], data["state"], data["call_state"]) == (None, None, "open")
    assert data["revision"] == early.revision
    assert data["appointment"] == {
        "state": "booked",
        "channel": "video",
        "adviser_id": str(early.adviser_id),
        "starts_at": rfc3339(early.starts_at),
        "ends_at": rfc3339(early.ends_at),
        "opens_at": rfc3339(early.starts_at - timedelta(minutes=15)),
        "closes_at": rfc3339(early.ends_at + timedelta(minutes=60)),
    }
    assert CallStreamEvent.model_validate(data).root.server_time <= utc_now()


@pytest.mark.parametrize("channel", ["phone", "protected_office", "video"])
async def test_a_visit_is_followed_whatever_its_channel_and_after_it_was_cancelled(
    create_talk, channel
):
    talk = create_talk(channel=channel)
    await talk.book()
    async with await following(talk) as stream:
        assert (await stream.next())[1]["appointment"]["channel"] == channel
        await talk.cancel()
        told = [await stream.next()]
        while told[-1][0] != "appointment_changed":
            told.append(await stream.next())
        assert told[-1][1]["appointment"]["state"] == "cancelled"
    async with await following(talk) as stream:
        assert (await stream.next())[1]["appointment"]["state"] == "cancelled"


async def test_who_leaves_the_early_page_open_hears_of_every_change(early):
    async with await following(early) as stream:
        await stream.next()
        early.starts_at -= timedelta(days=1)
        early.adviser_id = new_random_id()
        await early.event("appointments", "appointment.moved", **early.facts())
        name, data = await stream.next()
    assert name == data["type"] == "appointment_changed"
    assert data["revision"] == early.revision
    assert data["appointment"]["starts_at"] == rfc3339(early.starts_at)
    assert data["appointment"]["adviser_id"] == str(early.adviser_id)


async def test_who_waits_hears_at_once_that_a_colleague_took_over(talk, monkeypatch):
    monkeypatch.setattr("media_gateway.streaming.hub.POLL_SECONDS", 3600)
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.client)
    async with await following(talk) as stream:
        await stream.next()
        talk.adviser_id = new_random_id()
        await talk.event("appointments", "appointment.moved", **talk.facts())
        name, data = await stream.next()
    assert (name, data["appointment"]["adviser_id"]) == (
        "appointment_changed",
        str(talk.adviser_id),
    )


async def test_a_voucher_is_told_to_its_person_and_to_nobody_else(talk):
    await talk.book()
    async with await following(talk) as client, await following(talk, talk.guest) as guest:
        assert (await client.next())[1]["voucher_state"] is None
        await guest.next()
        await talk.event(
            "data_allowance",
            "voucher.reserved",
            appointment_id=str(talk.appointment_id),
            person_id=str(talk.client_id),
            revision=1,
            megabytes=250,
        )
        name, data = await client.next()
        assert (name, data["state"]) == ("voucher_changed", "reserved")
        await talk.cancel()
        assert (await guest.next())[0] == "ended"


async def test_what_changed_while_nobody_followed_is_told_on_coming_back(early):
    async with await following(early) as stream:
        await stream.next()
        position = stream.last_id
    async with await following(early, position=position) as stream:
        early.starts_at += timedelta(days=1)
        await early.event("appointments", "appointment.moved", **early.facts())
        assert (await stream.next())[0] == "appointment_changed"
    early.starts_at += timedelta(days=1)
    await early.event("appointments", "appointment.moved", **early.facts())
    async with await following(early, position=position) as stream:
        _, data = await stream.next()
        assert data["appointment"]["starts_at"] == rfc3339(early.starts_at)


@pytest.mark.parametrize("noticed_first", [False, True])
async def test_it_is_told_who_hung_up_and_who_lost_the_line(talk, media, ports, noticed_first):
    from media_gateway.presence import flows as presence

    room, _, client = await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    async with await following(talk, talk.adviser) as stream:
        await stream.next()
        media.drop(room, client)
        told = []
        if noticed_first:
            await presence.reconcile(ports, talk.appointment_id)
            told.append((await stream.next())[1]["reason"])
        await talk.http.post(f"{talk.path}/leave", headers=talk.client)
        told.append((await stream.next())[1]["reason"])
    assert told == (["lost", "hung_up"] if noticed_first else ["hung_up"])
    async with await following(talk, talk.adviser) as stream:
        _, snapshot = await stream.next()
    (person,) = [p for p in snapshot["participants"] if p["part"] == "client"]
    assert person["reason"] == "hung_up"
