"""Whoever changes an appointment takes note for those who did not."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from appointments.bookings.models import Appointment
from appointments.tasks.models import Task
from nahbar_common.clock import utc_now
from nahbar_testing import create_event
from sqlmodel import select

CHANGES = {
    "cancel": ({}, "client_cancelled"),
    "move": ({"starts_at": 4}, "client_moved"),
    "channel": ({"channel": "protected_office"}, "client_changed_channel"),
}


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def booked(desk, adviser, in_days):
    await desk.create_room()
    client = {"display_name": "Kim", "phone": "0541 123456"}
    return await desk.book(await desk.create_topic(), adviser, in_days(3), client=client)


@pytest.fixture
def body_of(in_days):
    def body_of(what):
        body = dict(CHANGES[what][0])
        return {**body, "starts_at": in_days(body["starts_at"])} if "starts_at" in body else body

    return body_of


async def hear(desk, producer, event_type, **data):
    event = create_event(producer, event_type, data)
    answer = await desk.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204, answer.text


def own(desk, adviser):
    return desk.staff("adviser", UUID(adviser["id"]))


async def count(desk, headers):
    return (await desk.get(f"/offices/{desk.office_id}/tasks/count", headers)).json()["open"]


async def ids(desk):
    items = (await desk.get(f"/offices/{desk.office_id}/tasks")).json()["items"]
    return {task["kind"]: task["id"] for task in items}


@pytest.mark.parametrize("what", CHANGES)
async def test_what_the_client_changes_is_a_task_of_the_adviser(
    desk, adviser, booked, body_of, what
):
    answer = await desk.change_own(booked, what, body_of(what))
    assert answer.status_code == 200, answer.text
    for headers in (own(desk, adviser), desk.staff("team_lead")):
        assert await desk.tasks(headers) == [(CHANGES[what][1], booked["id"])]
        assert await count(desk, headers) == 1
    assert await desk.tasks(desk.staff("adviser")) == [], "a colleague's are not one's own"


@pytest.mark.parametrize("what", CHANGES)
async def test_after_a_change_by_the_office_somebody_asks_whether_the_client_is_told(
    desk, booked, body_of, what
):
    assert (await desk.change(booked, what, body_of(what))).status_code == 200
    assert await desk.tasks() == [("tell_client", booked["id"])]


@pytest.mark.parametrize("what", CHANGES)
async def test_another_system_tells_its_clients_itself(desk, booked, body_of, what):
    machine = desk.tokens.machine("appointments:write", offices=(str(desk.office_id),))
    assert (await desk.change(booked, what, body_of(what), machine)).status_code == 200
    assert await desk.tasks() == []


async def test_a_new_talk_is_a_task_until_somebody_says_how_the_client_was_told(
    desk, adviser, in_days
):
    booked = await desk.book(await desk.create_topic(), adviser, in_days(3), known=False)
    for headers in (own(desk, adviser), desk.staff("team_lead")):
        assert await desk.tasks(headers) == [("tell_client", booked["id"])]
    noted = await desk.note_told(booked, "letter", own(desk, adviser))
    assert noted.status_code == 200, noted.text
    assert (noted.json()["told"], noted.json()["told_how"]) == ("noted", "letter")
    assert await desk.tasks() == []


async def test_another_system_that_books_tells_its_clients_itself(desk, adviser, in_days):
    machine = desk.tokens.machine("appointments:write", offices=(str(desk.office_id),))
    topic = await desk.create_topic()
    await desk.book(topic, adviser, in_days(3), headers=machine, known=False)
    assert await desk.tasks() == []


async def test_that_a_client_knows_is_no_tick(desk, adviser, booked, in_days, slug_of):
    await desk.change(booked, "move", {"starts_at": in_days(4)})
    task_id = (await ids(desk))["tell_client"]
    refused = await desk.post(f"/tasks/{task_id}/done", {})
    assert (refused.status_code, slug_of(refused)) == (409, "how-told")
    assert await desk.tasks() == [("tell_client", booked["id"])]


@pytest.mark.parametrize("what", CHANGES)
async def test_what_the_client_was_told_holds_until_the_next_change(desk, booked, body_of, what):
    noted = (await desk.note_told(booked, "phone")).json()
    assert noted["told"] == "noted"
    changed = await desk.change(noted, what, body_of(what))
    assert (changed.json()["told"], changed.json()["told_how"]) == ("open", None)


async def test_nobody_told_them_of_what_was_changed_meanwhile(desk, booked, in_days, slug_of):
    moved = await desk.change(booked, "move", {"starts_at": in_days(4)})
    late = await desk.change(booked, "told", {"how": "phone"})
    assert (late.status_code, slug_of(late)) == (412, "precondition-failed")
    assert await desk.tasks() == [("tell_client", booked["id"])]
    assert (await desk.change(moved.json(), "told", {"how": "phone"})).status_code == 200


async def test_who_stands_in_sees_what_waits_for_whom_is_away(desk, adviser, booked):
    stand_in = await desk.create_adviser(name="Oda Beispiel")
    await desk.change_own(booked, "cancel")
    path = f"/offices/{desk.office_id}/tasks"
    headers = own(desk, stand_in)
    assert (await count(desk, headers), await desk.tasks(headers)) == (0, [])
    now = utc_now()
    absence = await desk.create_absence(
        adviser, now - timedelta(hours=1), now + timedelta(hours=8), stand_in_id=stand_in["id"]
    )
    assert (await count(desk, headers), len(await desk.tasks(headers))) == (1, 1)
    assert [one["standing_in"] for one in (await desk.get(path, headers)).json()["items"]] == [True]
    for others in (own(desk, adviser), desk.staff("team_lead")):
        assert [one["standing_in"] for one in (await desk.get(path, others)).json()["items"]] == [
            False
        ]
    (task_id,) = (await ids(desk)).values()
    assert absence["stand_in_id"] == stand_in["id"]
    assert (await desk.post(f"/tasks/{task_id}/done", {}, headers)).status_code == 200
    assert await desk.tasks() == []


async def test_who_stood_in_last_week_sees_nothing_any_more(desk, adviser, booked):
    stand_in = await desk.create_adviser(name="Oda Beispiel")
    await desk.change_own(booked, "cancel")
    now = utc_now()
    await desk.create_absence(
        adviser, now - timedelta(days=8), now - timedelta(days=1), stand_in_id=stand_in["id"]
    )
    task_id = (await ids(desk))["client_cancelled"]
    assert await desk.tasks(own(desk, stand_in)) == []
    answer = await desk.post(f"/tasks/{task_id}/done", {}, own(desk, stand_in))
    assert answer.status_code == 404


async def test_a_client_who_moves_to_another_adviser_is_news_to_both(
    desk, adviser, booked, in_days
):
    other = await desk.create_adviser(name="Oda Beispiel")
    await desk.create_absence(adviser, in_days(4, 0), in_days(5, 0))
    body = {"starts_at": in_days(4), "adviser_id": other["id"]}
    moved = await desk.change_own(booked, "move", body)
    assert moved.json()["adviser"]["id"] == other["id"]
    for one in (adviser, other):
        assert await desk.tasks(own(desk, one)) == [("client_moved", booked["id"])]


async def test_whoever_takes_over_a_talk_takes_over_what_is_to_be_done(
    desk, adviser, booked, in_days
):
    other = await desk.create_adviser(name="Oda Beispiel")
    moved = (await desk.change(booked, "move", {"starts_at": in_days(4)})).json()
    body = {"starts_at": in_days(5), "adviser_id": other["id"]}
    assert (await desk.change(moved, "move", body)).status_code == 200
    assert ("tell_client", booked["id"]) not in await desk.tasks(own(desk, adviser))
    assert await desk.tasks(own(desk, other)) == [("tell_client", booked["id"])]


@pytest.mark.parametrize("by", ["team_lead", "machine"])
async def test_whose_talk_is_taken_away_is_told(desk, adviser, booked, in_days, by):
    other = await desk.create_adviser(name="Oda Beispiel")
    machine = desk.tokens.machine("appointments:write", offices=(str(desk.office_id),))
    headers = machine if by == "machine" else desk.staff("team_lead")
    body = {"starts_at": in_days(4), "adviser_id": other["id"]}
    given = await desk.change(booked, "move", body, headers)
    assert given.status_code == 200, given.text
    assert await desk.tasks(own(desk, adviser)) == [("handed_over", booked["id"])]
    assert await count(desk, own(desk, adviser)) == 1
    for others in (own(desk, other), desk.staff("team_lead")):
        assert "handed_over" not in dict(await desk.tasks(others)), "news to the one alone"
    # Back again, it is theirs: there is nothing to be told any more.
    body = {"starts_at": in_days(5), "adviser_id": adviser["id"]}
    assert (await desk.change(given.json(), "move", body)).status_code == 200
    assert "handed_over" not in dict(await desk.tasks(own(desk, adviser)))
    assert ("handed_over", booked["id"]) in await desk.tasks(own(desk, other))


async def test_who_gives_a_talk_away_knows(desk, adviser, booked, in_days):
    other = await desk.create_adviser(name="Oda Beispiel")
    body = {"starts_at": in_days(4), "adviser_id": other["id"]}
    given = await desk.change(booked, "move", body, own(desk, adviser))
    assert given.status_code == 200
    assert await desk.tasks(own(desk, adviser)) == []


async def test_told_twice_is_one_task(desk, booked, in_days):
    first = (await desk.change_own(booked, "move", {"starts_at": in_days(4)})).json()
    again = {**booked, "version": first["version"]}
    await desk.change_own(again, "move", {"starts_at": in_days(5)})
    assert await desk.tasks() == [("client_moved", booked["id"])]


async def test_a_cancelled_talk_leaves_one_task(desk, booked, in_days):
    moved = (await desk.change(booked, "move", {"starts_at": in_days(4)})).json()
    await desk.change_own(moved, "cancel")
    assert await desk.tasks() == [("client_cancelled", booked["id"])]


@pytest.mark.parametrize("side", ["client", "office", "booking"])
async def test_a_talk_by_phone_without_a_number_is_a_task_until_there_is_one(
    desk, adviser, in_days, side
):
    channel = "phone" if side == "booking" else "video"
    talk = await desk.book(await desk.create_topic(), adviser, in_days(3), channel=channel)
    if side == "client":
        mine = (await desk.change_own(talk, "channel", {"channel": "phone"})).json()
        assert (mine["phone"], mine["phone_known"]) == (None, False)
    elif side == "office":
        await desk.change(talk, "channel", {"channel": "phone"})
    assert "phone_missing" in dict(await desk.tasks())
    now = (await desk.get(f"/appointments/{talk['id']}")).json()
    body = {"channel": "phone", "phone": "0541 123456"}
    mine = (await desk.change_own(now, "channel", body)).json()
    assert (mine["phone_written"], mine["phone_known"]) == ("+49 541 123456", True)
    assert "phone_missing" not in dict(await desk.tasks())


async def test_a_number_on_file_settles_it_too(desk, adviser, in_days):
    talk = await desk.book(await desk.create_topic(), adviser, in_days(3), channel="phone")
    assert await desk.tasks() == [("phone_missing", talk["id"])]
    answer = await desk.client.patch(
        f"/api/appointments/v1/clients/{talk['client']['id']}",
        json={"phone": "0541 123456"},
        headers={**desk.staff(), "if-match": '"1"'},
    )
    assert answer.status_code == 200
    assert await desk.tasks() == []


@pytest.mark.parametrize("given_for_the_talk", [True, False])
async def test_a_number_that_is_erased_is_missed_by_the_talks_by_phone_to_come(
    desk, adviser, in_days, given_for_the_talk
):
    topic = await desk.create_topic()
    by_phone = await desk.book(topic, adviser, in_days(3), channel="phone")
    path = f"/api/appointments/v1/clients/{by_phone['client']['id']}"

    async def put_on_file(phone, version):
        answer = await desk.client.patch(
            path, json={"phone": phone}, headers={**desk.staff(), "if-match": f'"{version}"'}
        )
        assert answer.status_code == 200, answer.text
        return answer.json()["version"]

    if given_for_the_talk:
        body = {"channel": "phone", "phone": "0541 123456"}
        assert (await desk.change_own(by_phone, "channel", body)).status_code == 200
        version = (await desk.client.get(path, headers=desk.staff())).json()["version"]
    else:
        version = await put_on_file("0541 123456", 1)
        for task in (await ids(desk)).values():
            await desk.post(f"/tasks/{task}/done", {})
    assert await desk.tasks() == []
    version = await put_on_file(None, version)
    assert await desk.tasks() == [("phone_missing", by_phone["id"])]
    await put_on_file("0541 654321", version)
    assert await desk.tasks() == []


async def test_a_number_that_is_erased_is_missed_by_no_other_talk(desk, adviser, in_days):
    talk = await desk.book(await desk.create_topic(), adviser, in_days(3))
    answer = await desk.client.patch(
        f"/api/appointments/v1/clients/{talk['client']['id']}",
        json={"phone": None},
        headers={**desk.staff(), "if-match": '"1"'},
    )
    assert answer.status_code == 200
    assert await desk.tasks() == []


async def test_another_channel_settles_a_missing_number(desk, adviser, in_days):
    talk = await desk.book(await desk.create_topic(), adviser, in_days(3), channel="phone")
    await desk.change_own(talk, "channel", {"channel": "video"})
    assert await desk.tasks() == [("client_changed_channel", talk["id"])]


async def test_a_task_is_ticked_by_whom_it_is_for_or_the_team_lead(desk, adviser, booked):
    await desk.change_own(booked, "cancel")
    task_id = (await ids(desk))["client_cancelled"]
    foreign = desk.tokens.staff(f"team_lead@{uuid4()}")
    for stranger in (desk.staff("adviser"), foreign):
        assert (await desk.post(f"/tasks/{task_id}/done", {}, stranger)).status_code == 404
    answer = await desk.post(f"/tasks/{task_id}/done", {}, own(desk, adviser))
    assert (answer.status_code, answer.json()["kind"]) == (200, "client_cancelled")
    again = await desk.post(f"/tasks/{task_id}/done", {}, desk.staff("team_lead"))
    assert again.json() == answer.json()
    assert await desk.tasks() == []
    async with desk.app.state.database.read() as session:
        query = select(Task).where(Task.kind == "client_cancelled")
        task = (await session.exec(query)).one()
    assert task.done_by == UUID(adviser["id"])


async def test_what_comes_after_a_tick_is_a_new_task(desk, booked, in_days):
    moved = (await desk.change_own(booked, "move", {"starts_at": in_days(4)})).json()
    task_id = (await ids(desk))["client_moved"]
    await desk.post(f"/tasks/{task_id}/done", {})
    again = {**booked, "version": moved["version"]}
    await desk.change_own(again, "move", {"starts_at": in_days(5)})
    assert (await ids(desk))["client_moved"] != task_id


async def test_pages_of_tasks_leave_none_out(desk, adviser, in_days):
    topic = await desk.create_topic()
    talks = [await desk.book(topic, adviser, in_days(3, hour), channel="phone") for hour in (8, 9)]
    await desk.change_own(talks[1], "cancel")
    path, seen, cursor = f"/offices/{desk.office_id}/tasks", [], None
    while True:
        page = (await desk.get(path, limit=1, cursor=cursor)).json()
        seen += [task["kind"] for task in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == ["phone_missing", "client_cancelled"]


async def test_a_client_who_waits_for_nobody_is_a_task_until_people_met(desk, booked):
    await hear(
        desk,
        "media_gateway",
        "call.unattended",
        appointment_id=booked["id"],
        office_id=str(desk.office_id),
        adviser_id=booked["adviser"]["id"],
        since=utc_now().isoformat(),
    )
    assert await desk.tasks() == [("client_unattended", booked["id"])]
    await met(desk, booked)
    assert await desk.tasks() == []


async def met(desk, booked):
    """Let the talk be now, and let media_gateway tell that people met."""
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at = utc_now() - timedelta(minutes=30)
        row.ends_at = utc_now() + timedelta(minutes=15)
    await hear(
        desk,
        "media_gateway",
        "call.ended",
        appointment_id=booked["id"],
        started_at=(utc_now() - timedelta(minutes=20)).isoformat(),
        ended_at=utc_now().isoformat(),
    )


async def came(desk, booked):
    """Let the talk be now, and let media_gateway tell that its client is in the waiting room."""
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
    await hear(
        desk,
        "media_gateway",
        "call.client_came",
        appointment_id=booked["id"],
        office_id=str(desk.office_id),
        came_at=utc_now().isoformat(),
    )


async def came_early(desk, booked):
    """Let the client have been there and gone before the talk was to begin."""
    begins = utc_now()
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = begins, begins + timedelta(minutes=45)
    await desk_hears_of_a_stay(desk, booked, begins - timedelta(minutes=9))


async def desk_hears_of_a_stay(desk, booked, came_at):
    """Let media_gateway tell that a client came and was there for five minutes."""
    about, came = {"appointment_id": booked["id"]}, came_at.isoformat()
    office = str(desk.office_id)
    await hear(desk, "media_gateway", "call.client_came", **about, office_id=office, came_at=came)
    left = (came_at + timedelta(minutes=5)).isoformat()
    await hear(desk, "media_gateway", "call.client_stayed", **about, came_at=came, left_at=left)


@pytest.mark.parametrize(
    ("was_there", "noted_first"), [(met, True), (came, True), (met, False), (came_early, False)]
)
async def test_a_no_show_of_somebody_who_was_there_is_asked_about(
    desk, booked, noted_first, was_there
):
    if noted_first:
        async with desk.app.state.database.write() as session:
            row = await session.get(Appointment, UUID(booked["id"]))
            row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
        noted = (await desk.change(booked, "outcome", {"outcome": "no_show"})).json()
        await was_there(desk, booked)
    else:
        await was_there(desk, booked)
        said = {"outcome": "no_show", "although_seen": True}
        noted = (await desk.change(booked, "outcome", said)).json()
    assert await desk.tasks() == [("outcome_contradicted", booked["id"])]
    await desk.change(noted, "outcome", {"outcome": "held"})
    assert await desk.tasks() == []


@pytest.mark.parametrize("was_there", [met, came_early])
async def test_nobody_is_noted_as_absent_in_passing_who_was_seen(desk, booked, slug_of, was_there):
    await was_there(desk, booked)
    found = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert (found["state"], found["client_was_there"]) == ("booked", True)
    refused = await desk.change(booked, "outcome", {"outcome": "no_show"})
    assert (refused.status_code, slug_of(refused)) == (409, "client-was-there")
    assert (await desk.change(booked, "outcome", {"outcome": "aborted"})).status_code == 200


async def test_who_came_to_the_time_before_a_move_was_not_at_the_new_one(desk, booked, in_days):
    await came(desk, booked)
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.client_came_at = utc_now() - timedelta(hours=3)
    noted = await desk.change(booked, "outcome", {"outcome": "no_show"})
    assert (noted.json()["state"], await desk.tasks()) == ("no_show", [])


async def test_what_was_noted_can_be_taken_back(desk, booked, slug_of):
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
    noted = (await desk.change(booked, "outcome", {"outcome": "no_show"})).json()
    assert noted["state"] == "no_show"
    back = await desk.change(noted, "outcome", {"outcome": None})
    assert (back.json()["state"], back.json()["version"]) == ("booked", noted["version"] + 1)
    cancelled = (await desk.change(back.json(), "cancel")).json()
    refused = await desk.change(cancelled, "outcome", {"outcome": None})
    assert slug_of(refused) == "appointment-not-booked"


async def test_what_only_helps_before_the_talk_is_gone_after_it(desk, adviser, booked, in_days):
    await desk.change(booked, "move", {"starts_at": in_days(4)})
    await desk.book(await desk.create_topic(), adviser, in_days(3), channel="phone")
    assert set(dict(await desk.tasks())) == {"tell_client", "phone_missing"}
    async with desk.app.state.database.write() as session:
        for row in (await session.exec(select(Appointment))).all():
            row.starts_at -= timedelta(days=10)
            row.ends_at -= timedelta(days=10)
    assert await desk.tasks() == []
