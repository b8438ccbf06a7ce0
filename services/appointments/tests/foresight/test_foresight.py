"""What is booked is looked at before something goes that talks need."""

from datetime import timedelta
from itertools import permutations
from uuid import UUID

import pytest
from nahbar_common.clock import utc_now
from nahbar_testing import create_event


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def room(desk):
    return await desk.create_room()


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
async def booked(desk, adviser, room, topic, in_days):
    return await desk.book(topic, adviser, in_days(3), channel="protected_office")


async def patch(desk, path, body, version):
    headers = {**desk.staff("admin"), "if-match": f'"{version}"'}
    return await desk.client.patch(f"/api/appointments/v1{path}", json=body, headers=headers)


@pytest.fixture
def going(desk, adviser, room, topic, in_days):
    """Let something go; gives the answer."""

    async def going(what, **choice):
        if what == "absence":
            body = {"starts_at": in_days(2), "ends_at": in_days(4), **choice}
            return await desk.post(f"/advisers/{adviser['id']}/absences", body)
        if what == "hours":
            return await desk.client.put(
                f"/api/appointments/v1/advisers/{adviser['id']}/working-hours",
                json={"items": [], **choice},
                headers={**desk.staff(), "if-match": '"2"'},
            )
        if what == "closing_day":
            day = {"day": in_days(3).date().isoformat(), "name": "Rosenmontag"}
            return await patch(
                desk, f"/offices/{desk.office_id}", {"closing_days": [day], **choice}, 1
            )
        path, version = {
            "adviser": (f"/advisers/{adviser['id']}", adviser["version"]),
            "room": (f"/rooms/{room['id']}", 1),
            "topic": (f"/topics/{topic['id']}", 1),
        }[what]
        return await patch(desk, path, {"active": False, **choice}, version)

    return going


GOING = {
    "absence": "absence_over_talks",
    "hours": "absence_over_talks",
    "closing_day": "absence_over_talks",
    "adviser": "adviser_gone",
    "room": "room_gone",
    "topic": "topic_gone",
}


@pytest.mark.parametrize("what", GOING)
async def test_what_talks_are_booked_with_does_not_go_unseen(desk, booked, going, slug_of, what):
    refused = await going(what)
    assert (refused.status_code, slug_of(refused)) == (409, "talks-booked")
    assert (refused.json()["count"], refused.json()["first"]) == (1, [booked["id"]])
    assert await desk.tasks() == []
    kept = await going(what, booked_talks="keep")
    assert kept.status_code in (200, 201), kept.text
    assert await desk.tasks() == [(GOING[what], booked["id"])]
    own = desk.staff("adviser", UUID(booked["adviser"]["id"]))
    assert await desk.tasks(own) == [(GOING[what], booked["id"])]
    still = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert (still["state"], still["version"]) == ("booked", booked["version"])


@pytest.mark.parametrize("what", GOING)
async def test_what_nothing_is_booked_with_goes_without_a_question(desk, booked, going, what):
    await desk.change(booked, "cancel")
    assert (await going(what)).status_code in (200, 201)
    assert set(dict(await desk.tasks())) == {"tell_client"}


async def test_what_is_booked_with_something_is_shown_without_the_client(
    desk, adviser, room, topic, booked, in_days
):
    path = f"/offices/{desk.office_id}/booked-talks"
    for needing in (
        {"adviser_id": adviser["id"]},
        {"room_id": room["id"]},
        {"topic_id": topic["id"]},
        {"from_": in_days(2), "to": in_days(4)},
    ):
        items = (await desk.get(path, desk.staff("admin"), **needing)).json()["items"]
        assert [item["id"] for item in items] == [booked["id"]]
        assert items[0]["room"]["id"] == room["id"]
        assert "client" not in items[0]
    for needing in ({"adviser_id": topic["id"]}, {"from_": in_days(4)}, {"to": in_days(2)}):
        assert (await desk.get(path, **needing)).json()["items"] == []


async def test_whoever_moves_the_talk_has_settled_it(desk, booked, going, in_days):
    await going("absence", booked_talks="keep")
    await going("room", booked_talks="keep")
    await desk.create_room(name="Schutzbüro 2")
    assert (await desk.change(booked, "move", {"starts_at": in_days(6)})).status_code == 200
    assert set(dict(await desk.tasks())) == {"tell_client"}


async def test_what_comes_back_settles_it(desk, adviser, room, topic, booked, going):
    absence = (await going("absence", booked_talks="keep")).json()
    for what in ("adviser", "room", "topic"):
        await going(what, booked_talks="keep")
    await desk.client.delete(
        f"/api/appointments/v1/advisers/{adviser['id']}/absences/{absence['id']}",
        headers=desk.staff(),
    )
    for path, version in (
        (f"/advisers/{adviser['id']}", adviser["version"] + 1),
        (f"/rooms/{room['id']}", 2),
        (f"/topics/{topic['id']}", 2),
    ):
        assert (await patch(desk, path, {"active": True}, version)).status_code == 200
    assert await desk.tasks() == []


@pytest.fixture
def coming_back(desk, adviser, going):
    """Let working time go over the booked talk; gives what brings it back."""

    async def coming_back(what):
        hours = (await desk.get(f"/advisers/{adviser['id']}/working-hours")).json()["items"]
        gone = await going(what, booked_talks="keep")
        if what == "absence":
            path = f"/api/appointments/v1/advisers/{adviser['id']}/absences/{gone.json()['id']}"
            return lambda: desk.client.delete(path, headers=desk.staff())
        version = int(gone.headers["etag"].strip('"'))
        if what == "closing_day":
            path = f"/offices/{desk.office_id}"
            return lambda: patch(desk, path, {"closing_days": []}, version)
        return lambda: desk.set_hours(adviser, hours, version)

    return coming_back


WORKING_TIME = ("absence", "hours", "closing_day")


@pytest.mark.parametrize("what", WORKING_TIME)
async def test_working_time_that_comes_back_settles_what_lies_in_it(
    desk, booked, coming_back, what
):
    bring_back = await coming_back(what)
    assert await desk.tasks() == [("absence_over_talks", booked["id"])]
    await bring_back()
    assert await desk.tasks() == []


@pytest.mark.parametrize(("first", "second"), list(permutations(WORKING_TIME, 2)))
async def test_a_talk_is_settled_only_when_nothing_keeps_its_adviser_away_any_more(
    desk, booked, coming_back, first, second
):
    bring_first_back = await coming_back(first)
    bring_second_back = await coming_back(second)
    await bring_first_back()
    assert await desk.tasks() == [("absence_over_talks", booked["id"])]
    await bring_second_back()
    assert await desk.tasks() == []


def account_event(desk, adviser, happening, revision, time=None, **more):
    data = {
        "account_id": adviser["id"],
        "office_ids": [str(desk.office_id)],
        "revision": revision,
        **more,
    }
    return create_event("identity", f"account.{happening}", data, time=time)


async def tell(desk, event):
    answer = await desk.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204, answer.text


async def test_a_closed_account_counsels_nobody_and_leaves_its_talks_as_tasks(
    desk, adviser, topic, booked, in_days, slug_of
):
    await tell(desk, account_event(desk, adviser, "closed", 2))
    assert await desk.tasks() == [("adviser_gone", booked["id"])]
    again = await desk.try_to_book(topic, adviser, in_days(5))
    assert slug_of(again) == "adviser-inactive"
    assert await desk.slots(topic, from_=in_days(5), to=in_days(6)) == []
    seen = (await desk.get(f"/advisers/{adviser['id']}")).json()
    assert (seen["active"], seen["account_open"]) == (True, False)
    await tell(desk, account_event(desk, adviser, "opened", 3))
    assert await desk.tasks() == []
    assert await desk.slots(topic, from_=in_days(5), to=in_days(6)) != []


async def test_who_may_counsel_no_more_is_like_a_closed_account(desk, adviser, booked):
    await tell(desk, account_event(desk, adviser, "opened", 2, adviser_at=[]))
    assert not await is_account_open(desk, adviser)
    assert ("adviser_gone", booked["id"]) in await desk.tasks()
    here = [str(desk.office_id)]
    await tell(desk, account_event(desk, adviser, "opened", 3, adviser_at=here))
    assert await is_account_open(desk, adviser)
    assert "adviser_gone" not in dict(await desk.tasks())


async def test_news_of_accounts_that_come_late_change_nothing(desk, adviser):
    await tell(desk, account_event(desk, adviser, "opened", 3))
    await tell(desk, account_event(desk, adviser, "closed", 2))
    assert await is_account_open(desk, adviser)


async def is_account_open(desk, adviser):
    return (await desk.get(f"/advisers/{adviser['id']}")).json()["account_open"]


@pytest.mark.parametrize("behind", [timedelta(hours=1), -timedelta(hours=1)])
async def test_the_clocks_of_identitys_replicas_decide_nothing(desk, adviser, behind):
    other_replicas = utc_now() - behind
    await tell(desk, account_event(desk, adviser, "opened", 3))
    await tell(desk, account_event(desk, adviser, "closed", 4, time=other_replicas))
    assert not await is_account_open(desk, adviser)
    await tell(desk, account_event(desk, adviser, "opened", 3, time=other_replicas))
    assert not await is_account_open(desk, adviser)
    await tell(desk, account_event(desk, adviser, "opened", 5))
    assert await is_account_open(desk, adviser)


async def test_an_account_that_counsels_nobody_is_no_news(desk, topic):
    await tell(desk, account_event(desk, topic, "closed", 2))


@pytest.fixture
async def by_video(desk, adviser, topic, in_days):
    return await desk.book(topic, adviser, in_days(3), channel="video")


@pytest.fixture
def opting(desk, adviser):
    async def opting(opted_in, **choice):
        return await desk.client.put(
            "/api/appointments/v1/advisers/me/video-opt-in",
            json={"opted_in": opted_in, **choice},
            headers=desk.staff("adviser", UUID(adviser["id"])),
        )

    return opting


async def test_talks_by_video_are_looked_at_before_their_adviser_opts_out(
    desk, adviser, by_video, opting, slug_of
):
    refused = await opting(False)
    assert (refused.status_code, slug_of(refused)) == (409, "talks-booked")
    assert refused.json()["first"] == [by_video["id"]]
    assert (await desk.get(f"/advisers/{adviser['id']}")).json()["video_opted_in"] is True
    kept = await opting(False, booked_talks="keep")
    assert kept.json()["video_opted_in"] is False
    assert await desk.tasks() == [("video_gone", by_video["id"])]
    # Said again it is no news: nobody is asked a second time.
    assert (await opting(False)).status_code == 200
    assert (await opting(True)).status_code == 200
    assert await desk.tasks() == []


async def test_other_talks_are_no_reason_to_ask_before_opting_out(desk, booked, opting):
    assert (await opting(False)).status_code == 200
    assert await desk.tasks() == []


async def test_a_talk_that_is_by_video_no_more_is_settled(desk, by_video, opting):
    await opting(False, booked_talks="keep")
    assert (await desk.change(by_video, "channel", {"channel": "phone"})).status_code == 200
    assert "video_gone" not in dict(await desk.tasks())


async def test_talks_by_video_are_shown_alone(desk, by_video, adviser):
    path = f"/offices/{desk.office_id}/booked-talks"
    for channel, shown in (("video", [by_video["id"]]), ("phone", [])):
        items = (await desk.get(path, adviser_id=adviser["id"], channel=channel)).json()["items"]
        assert [item["id"] for item in items] == shown


@pytest.fixture
def offering(desk, topic):
    """Let a topic be offered over these channels alone, at this version; gives the answer."""

    async def offering(channels, version, **choice):
        return await patch(
            desk, f"/topics/{topic['id']}", {"channels": channels, **choice}, version
        )

    return offering


async def test_a_channel_that_talks_are_booked_over_is_not_taken_from_their_topic_unseen(
    desk, adviser, by_video, offering, slug_of
):
    refused = await offering(["phone", "protected_office"], 1)
    assert (refused.status_code, slug_of(refused)) == (409, "talks-booked")
    assert (refused.json()["count"], refused.json()["first"]) == (1, [by_video["id"]])
    kept = await offering(["phone", "protected_office"], 1, booked_talks="keep")
    assert (kept.status_code, kept.json()["channels"]) == (200, ["phone", "protected_office"])
    for headers in (None, desk.staff("adviser", UUID(adviser["id"]))):
        assert await desk.tasks(headers) == [("channel_gone", by_video["id"])]
    # Said again it is no news: nobody is asked a second time.
    assert (await offering(["phone", "protected_office"], 2)).status_code == 200
    assert (await offering(["video", "phone"], 3)).status_code == 200
    assert await desk.tasks() == []


async def test_other_talks_are_no_reason_to_ask_before_a_channel_goes(desk, booked, offering):
    assert (await offering(["phone", "protected_office"], 1)).status_code == 200
    assert await desk.tasks() == []


async def test_a_talk_that_is_over_another_channel_now_is_settled(desk, by_video, offering):
    await offering(["phone", "protected_office"], 1, booked_talks="keep")
    assert (await desk.change(by_video, "channel", {"channel": "phone"})).status_code == 200
    assert "channel_gone" not in dict(await desk.tasks())
