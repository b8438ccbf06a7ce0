"""What the calendar says of a talk: whether its clients know how it stands now, or not."""

from datetime import timedelta
from uuid import UUID

import pytest
from appointments.attendances.models import Attendance
from appointments.notices.models import Notice
from sqlmodel import select


@pytest.fixture
def told(desk):
    async def told(booked):
        answer = await desk.get(f"/appointments/{booked['id']}")
        assert answer.status_code == 200, answer.text
        return answer.json()["told"]

    return told


async def test_on_its_way_and_then_sent(book, post, told):
    booked = await book()
    assert await told(booked) == "waiting"
    await post.send()
    assert await told(booked) == "sent"


async def test_what_could_not_be_delivered_failed(book, post, told):
    booked = await book()
    post.server.refuse_recipients = ["550 5.1.1 no such user"]
    await post.send()
    assert await told(booked) == "failed"


async def test_who_gave_no_address_was_not_told(book, post, told):
    booked = await book(client={"email": None})
    await post.send()
    assert await told(booked) == "no"


async def test_who_was_invited_and_then_refuses_mail_does_not_know_of_a_move(
    book, post, desk, agreed, in_days, told
):
    booked = await book()
    await post.send()
    agreed.state = "refused"
    await desk.change(booked, "move", {"starts_at": in_days(12)})
    assert await told(booked) == "waiting"
    await post.send()
    assert await told(booked) == "open"
    assert (await desk.note_told(booked, "phone")).status_code == 200
    assert await told(booked) == "noted"


async def test_a_move_that_was_sent_in_good_time_is_known(book, post, desk, in_days, told):
    booked = await book()
    await post.send()
    await desk.change(booked, "move", {"starts_at": in_days(12)})
    await post.send()
    assert await told(booked) == "sent"


async def test_while_somebody_is_asked_to_tell_them_mail_is_not_enough(
    book, post, desk, soon, told
):
    booked = await book(soon() + timedelta(hours=4))
    await post.send()
    await desk.change(booked, "move", {"starts_at": soon() + timedelta(hours=6)})
    await post.send()
    assert await desk.tasks() == [("tell_client", booked["id"])]
    assert await told(booked) == "open"
    assert (await desk.note_told(booked, "phone")).status_code == 200
    assert await told(booked) == "noted"


async def test_a_reminder_is_no_news(book, post, agreed, told):
    booked = await book()
    await post.send()
    agreed.state = "refused"
    await post.bring_due()
    await post.send()
    assert {row.state for row in await post.rows() if row.kind == "reminder"} == {"dropped"}
    assert await told(booked) == "sent"


@pytest.fixture
def take_part(desk):
    """Let another client take part in a talk."""

    async def take_part(booked, **members):
        body = {"office_id": desk.office_id, "display_name": "Toni Zweite", **members}
        answer = await desk.post("/clients", body)
        assert answer.status_code == 201, answer.text
        other = UUID(answer.json()["id"])
        async with desk.app.state.database.write() as session:
            session.add(
                Attendance(appointment_id=UUID(booked["id"]), person_id=other, part="client")
            )
        return other

    return take_part


@pytest.mark.parametrize("who", ["first", "second"])
async def test_of_two_clients_the_one_who_does_not_know_decides(
    book, post, desk, in_days, take_part, told, who
):
    booked = await book(client={"email": None} if who == "first" else {})
    await take_part(booked, email="toni@example.org" if who == "first" else None)
    await desk.change(booked, "move", {"starts_at": in_days(12)})
    await post.send()
    assert sorted(row.state for row in await post.rows() if row.kind == "change") == [
        "dropped",
        "sent",
    ]
    assert await told(booked) == "open"


async def test_each_clients_own_newest_news_decides(book, post, desk, take_part, told):
    """Who comes later has news of a later version; the first one's is no less their newest."""
    booked = await book()
    post.server.refuse_recipients = ["550 5.1.1 no such user"]
    await post.send()
    other = await take_part(booked)
    async with desk.app.state.database.write() as session:
        (first,) = await session.exec(select(Notice).where(Notice.kind == "invitation"))
        session.add(
            Notice(
                **first.model_dump(exclude={"id", "person_id", "version", "state"}),
                person_id=other,
                version=2,
                state="sent",
            )
        )
    assert await told(booked) == "failed"


async def test_the_list_says_the_same(book, post, desk, in_days, agreed):
    known = await book()
    await post.send()
    agreed.state = "refused"
    unknown = await book(in_days(10), known=False)
    await post.send()
    params = {"office_id": desk.office_id, "from_": in_days(1), "to": in_days(20)}
    answer = await desk.get("/appointments", **params)
    assert answer.status_code == 200, answer.text
    assert {one["id"]: one["told"] for one in answer.json()["items"]} == {
        known["id"]: "sent",
        unknown["id"]: "open",
    }


@pytest.mark.parametrize(("channel", "tasks"), [("phone", []), ("video", ["tell_client"])])
async def test_an_invitation_by_mail_is_enough_where_it_says_all(book, post, desk, channel, tasks):
    """No mail brings the way into a talk by video."""
    booked = await book(channel=channel, known=False)
    assert await desk.tasks() == [("tell_client", booked["id"])]
    await post.send()
    assert [kind for kind, _ in await desk.tasks()] == tasks


async def test_whom_mail_did_not_reach_is_told_by_somebody_who_says_how(book, post, desk, told):
    booked = await book(known=False)
    post.server.refuse_recipients = ["550 5.1.1 no such user"]
    await post.send()
    assert {kind for kind, _ in await desk.tasks()} == {"tell_client", "notice_failed"}
    assert await told(booked) == "failed"
    await desk.note_told(booked, "letter")
    assert (await desk.tasks(), await told(booked)) == ([], "noted")
