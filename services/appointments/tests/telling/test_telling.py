"""Clients are told what holds, once, at the address they gave for it."""

import asyncio
import json
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from appointments.notices import service as notices
from appointments.telling import flows
from icalendar import Calendar
from nahbar_common.clock import utc_now


def text_of(message):
    return message.get_body(("plain",)).get_content()


def entry_of(message):
    (part,) = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    (event,) = calendar.walk("VEVENT")
    assert part.get_param("method") == calendar["method"]
    return calendar["method"], event


async def test_who_wants_it_is_told_when_and_how(book, post):
    booked = await book()
    (message,) = await post.send()
    assert post.server.recipients == ["kim@example.org"]
    assert message["from"] == "termine@amt.example"
    assert message["subject"].startswith("Ihr Termin am ")
    text = text_of(message)
    for part in ("10:00 Uhr", "11:00 Uhr"):
        if part in text:
            break
    else:
        raise AssertionError(text)
    assert "45 Minuten" in text
    assert "Jana Beispiel" in text
    assert "https://nahbar.example/t/code" in text
    method, event = entry_of(message)
    assert method == "REQUEST"
    assert str(event["uid"]) == booked["id"]
    assert event["sequence"] == 1
    assert event["duration"].dt == timedelta(minutes=45)
    assert event["dtstart"].dt == datetime.fromisoformat(booked["starts_at"])
    assert await post.send() == [message]


async def test_nothing_in_it_shames_and_nothing_opens_the_talk(book, post, desk):
    booked = await book()
    await desk.change(booked, "cancel")
    await post.send()
    for message in post.server.taken:
        whole = message.as_string() + text_of(message) + str(entry_of(message)[1])
        for secret in ("Schuldner", "Kim Beispiel", "/t/#", "0541 123456"):
            assert secret not in whole
        _, event = entry_of(message)
        seen = f"{message['subject']} {event['summary']} {event['description']}"
        assert "obcenter" not in seen
        # Who writes stands at the end of the text, where no preview shows it.
        assert text_of(message).rstrip().endswith("Jobcenter Teststadt")


def questions(other_services):
    return [call for call in other_services.calls if call.url.path.endswith("/contact-decisions")]


async def test_who_gave_no_address_is_neither_told_nor_asked_about(book, post, other_services):
    booked = await book(client={"email": None})
    assert await post.send() == []
    shown = await post.shown(booked)
    assert (shown["has_address"], [one["kind"] for one in shown["items"]]) == (
        False,
        ["reminder", "reminder", "reminder"],
    )
    assert questions(other_services) == []


@pytest.mark.parametrize("state", ["none", "outdated", "refused"])
async def test_who_has_not_agreed_is_not_told(book, post, agreed, state):
    agreed.state = state
    booked = await book()
    assert await post.send() == []
    assert (await post.states())[0] == ("invitation", 0, "dropped", "no_consent")
    assert (await post.shown(booked))["has_address"] is True


async def test_what_holds_when_it_is_sent_counts_not_what_held_before(book, post, agreed):
    await book()
    (invitation,) = await post.send()
    agreed.state = "refused"
    await post.bring_due()
    assert await post.send() == [invitation]
    reminders = [tuple(one[2:]) for one in await post.states() if one[0] == "reminder"]
    assert reminders == [("dropped", "no_consent")] * 3


async def test_who_agrees_after_the_booking_is_reminded(book, post, agreed):
    agreed.state = "none"
    await book()
    assert await post.send() == []
    agreed.state = "given"
    await post.bring_due()
    assert len(await post.send()) == 3


async def test_what_nobody_knows_counts_as_no_and_is_asked_again(book, post, agreed):
    agreed.state = None
    booked = await book()
    assert await post.send() == []
    assert (await post.states())[0] == ("invitation", 0, "waiting", "consent_unknown")
    (shown, *_) = (await post.shown(booked))["items"]
    assert (shown["attempts"], shown["failure"]) == (0, "consent_unknown")
    # Not again at once: a service that is away is not asked without a pause.
    assert await post.send() == []
    agreed.state = "given"
    await post.let_pass(minutes=2)
    (message,) = await post.send()
    assert message["to"] == "kim@example.org"
    assert (await post.states())[0] == ("invitation", 0, "sent", None)


async def test_consent_is_asked_about_an_id_and_told_nothing_else(book, post, other_services):
    booked = await book()
    await post.send()
    (call,) = questions(other_services)
    assert json.loads(call.content) == {"person_ids": [booked["client"]["id"]]}


@pytest.mark.parametrize(
    ("what", "body", "kind"),
    [
        ("cancel", {}, "cancellation"),
        ("move", {"starts_at": 12}, "change"),
        ("channel", {"channel": "phone"}, "change"),
    ],
)
async def test_a_change_is_told_with_the_next_sequence(book, post, desk, in_days, what, body, kind):
    booked = await book()
    await post.send()
    if "starts_at" in body:
        body = {"starts_at": in_days(body["starts_at"])}
    changed = (await desk.change(booked, what, body)).json()
    _, message = await post.send()
    method, event = entry_of(message)
    assert method == ("CANCEL" if kind == "cancellation" else "REQUEST")
    assert event["status"] == ("CANCELLED" if kind == "cancellation" else "CONFIRMED")
    assert event["sequence"] == changed["version"] == 2
    assert event["dtstart"].dt == datetime.fromisoformat(changed["starts_at"])
    told = [row for row in await post.rows() if row.state == "sent"]
    assert [row.kind for row in told] == ["invitation", kind]


async def test_reminders_come_once_each_and_bring_no_entry(book, post):
    await book()
    await post.send()
    await post.bring_due()
    await post.send()
    await post.send()
    reminders = [m for m in post.server.taken if m["subject"].startswith("Erinnerung")]
    assert len(reminders) == 3
    assert len({m["message-id"] for m in post.server.taken}) == 4
    assert not any(m.is_multipart() for m in reminders)


async def test_a_moved_talk_sends_no_old_reminder(book, post, desk, in_days):
    booked = await book()
    await post.send()
    await desk.change(booked, "move", {"starts_at": in_days(11)})
    await post.bring_due()
    await post.send()
    states = await post.states()
    assert [s for s in states if s[0] == "reminder" and s[3] == "outdated"] == [
        ("reminder", 10080, "dropped", "outdated"),
        ("reminder", 1440, "dropped", "outdated"),
        ("reminder", 60, "dropped", "outdated"),
    ]
    day = f"{in_days(11):%-d}."
    reminders = [m for m in post.server.taken if m["subject"].startswith("Erinnerung")]
    assert len(reminders) == 3
    assert all(day in m["subject"] for m in reminders)


@pytest.mark.parametrize("what", ["cancel", "move"])
async def test_a_reminder_that_was_left_behind_is_found_out_when_it_is_sent(
    book, post, desk, in_days, monkeypatch, what
):
    """The bookkeeping of a change may be at fault: what holds is asked of the talk itself."""
    booked = await book()
    await post.send()

    async def forgets(*_args, **_named):
        pass

    monkeypatch.setattr(notices, "note", forgets)
    await desk.change(booked, what, {"starts_at": in_days(11)} if what == "move" else {})
    await post.bring_due()
    await post.send()
    assert len(post.server.taken) == 1
    assert {row.failure for row in await post.rows() if row.kind == "reminder"} == {"outdated"}


async def test_a_talk_that_has_begun_is_not_reminded_of(book, post, soon):
    await book(soon() + timedelta(hours=4))
    async with post.app.state.database.write() as session:
        from appointments.bookings.models import Appointment
        from appointments.notices.models import Notice
        from sqlmodel import select

        begun = utc_now().replace(microsecond=0) - timedelta(minutes=1)
        (talk,) = await session.exec(select(Appointment))
        talk.starts_at = begun
        for row in await session.exec(select(Notice)):
            row.starts_at = begun
    await post.bring_due()
    assert await post.send() == []
    assert {row.failure for row in await post.rows()} == {"too_late"}


async def test_quiet_hours_hold_for_what_was_late(book, post, desk):
    """The server was away, and it is night by now."""
    await book()
    await post.send()
    now = utc_now()
    from zoneinfo import ZoneInfo

    local = now.astimezone(ZoneInfo("Europe/Berlin"))
    minute = local.hour * 60 + local.minute
    async with post.app.state.database.write() as session:
        from appointments.offices.models import Office

        office = await session.get(Office, desk.office_id)
        office.quiet_from_minute = (minute - 60) % 1440
        office.quiet_until_minute = (minute + 60) % 1440
    await post.bring_due()
    await post.send()
    assert len(post.server.taken) == 1
    waiting = [row for row in await post.rows() if row.kind == "reminder"]
    assert all(row.state == "waiting" and row.next_attempt_at > now for row in waiting)


async def test_a_server_that_fails_is_asked_again_and_nothing_is_lost(book, post):
    booked = await book()
    post.server.refuse_data = ["451 4.3.0 later"]
    assert await post.send() == []
    (first, *_) = (await post.shown(booked))["items"]
    assert (first["state"], first["attempts"], first["failure"]) == ("waiting", 1, "smtp_451")
    await post.let_pass(minutes=5)
    (message,) = await post.send()
    (first, *_) = [one for one in (await post.shown(booked))["items"] if one["state"] == "sent"]
    assert (first["attempts"], first["failure"]) == (2, None)
    assert str(UUID(message["message-id"][1:37])) == first["id"]


@pytest.mark.parametrize("reply", ["550 5.1.1 no such user", "553 5.1.3 bad address"])
async def test_an_address_that_is_none_becomes_a_task(book, post, desk, reply):
    booked = await book()
    post.server.refuse_recipients = [reply]
    assert await post.send() == []
    assert await desk.tasks() == [("notice_failed", booked["id"])]
    given_up = [one for one in (await post.shown(booked))["items"] if one["state"] == "given_up"]
    assert [(one["kind"], one["failure"]) for one in given_up] == [
        ("invitation", f"smtp_{reply[:3]}")
    ]


async def test_after_two_days_it_is_given_up_and_a_person_takes_over(book, post, desk):
    booked = await book()
    await post.let_pass(is_due=True, days=2, minutes=1)
    post.server.refuse_data = ["451 4.3.0 later"] * 4
    await post.send()
    assert ("notice_failed", booked["id"]) in await desk.tasks()


async def test_what_was_told_by_mail_need_not_be_told_again(book, post, desk, in_days):
    booked = await book()
    await post.send()
    await desk.change(booked, "move", {"starts_at": in_days(12)})
    assert await desk.tasks() == [("tell_client", booked["id"])]
    await post.send()
    assert await desk.tasks() == []


async def test_what_is_near_is_told_by_a_person_as_well(book, post, desk, soon):
    booked = await book(soon() + timedelta(hours=4))
    await post.send()
    await desk.change(booked, "move", {"starts_at": soon() + timedelta(hours=6)})
    await post.send()
    assert await desk.tasks() == [("tell_client", booked["id"])]


async def test_a_process_that_dies_after_sending_sends_the_same_message_again(
    book, post, monkeypatch
):
    await book()

    class Died(Exception):
        pass

    async def die(*_args):
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(flows.DueNotices, "note", die)
        with pytest.raises(Died):
            await post.send()
    await post.let_pass(minutes=3)
    one, other = await post.send()
    assert one["message-id"] == other["message-id"]
    assert one.as_bytes() == other.as_bytes()


async def test_two_replicas_send_each_message_once(book, post):
    for hour in range(4):
        day = utc_now().replace(hour=8 + hour, minute=0, second=0, microsecond=0)
        await book(day + timedelta(days=9))
    await asyncio.gather(post.send(), post.send())
    ids = [message["message-id"] for message in post.server.taken]
    assert len(ids) == len(set(ids)) == 4


async def test_the_staff_of_other_offices_do_not_see_it(book, post, desk, tokens):
    booked = await book()
    stranger = tokens.staff("team_lead@00000000-0000-4000-8000-000000000001")
    answer = await desk.get(f"/appointments/{booked['id']}/notices", stranger)
    assert answer.status_code == 404
