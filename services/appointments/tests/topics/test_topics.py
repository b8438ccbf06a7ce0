"""Topics: which channels they allow and how long they take."""

from uuid import uuid4

import pytest

BODY = {
    "title": {"de": "Geld"},
    "description": {"de": "Bescheid"},
    "channels": ["phone"],
    "duration_minutes": 30,
    "break_minutes": 15,
}


async def create(desk, **members):
    body = {"office_id": desk.office_id, **BODY, **members}
    return await desk.post("/topics", body, desk.staff("admin"))


async def change(desk, topic, body, headers=None):
    return await desk.client.patch(
        f"/api/appointments/v1/topics/{topic['id']}",
        json=body,
        headers={**(headers or desk.staff("admin")), "if-match": f'"{topic["version"]}"'},
    )


async def test_a_topic_is_listed_for_its_office(desk):
    topic = (await create(desk)).json()
    listed = (await desk.get("/topics", office_id=desk.office_id)).json()["items"]
    assert listed == [topic]
    assert (topic["active"], topic["version"]) == (True, 1)


@pytest.mark.parametrize(
    ("members", "slug"),
    [
        ({"duration_minutes": 40}, "duration-off-grid"),
        ({"duration_minutes": 0, "break_minutes": 15}, "validation-failed"),
        ({"duration_minutes": 10**30}, "validation-failed"),
        ({"duration_minutes": 30.5}, "validation-failed"),
        ({"break_minutes": -15}, "validation-failed"),
        ({"channels": ["video"]}, "alternative-missing"),
        ({"channels": []}, "validation-failed"),
        ({"channels": ["phone", "phone"]}, "validation-failed"),
        ({"channels": ["fax"]}, "validation-failed"),
        ({"title": {"en": "German is missing"}}, "validation-failed"),
        ({"title": {"de": "x", "fr": "y"}}, "validation-failed"),
        ({"title": {"de": " "}}, "validation-failed"),
        ({"price": 1}, "validation-failed"),
    ],
)
async def test_bad_topics_are_refused(desk, slug_of, members, slug):
    answer = await create(desk, **members)
    assert (answer.status_code, slug_of(answer)) == (422, slug)


async def test_a_change_leaves_out_what_is_left_out(desk):
    topic = (await create(desk)).json()
    changed = await change(desk, topic, {"duration_minutes": 45, "active": False})
    assert changed.status_code == 200
    assert changed.json() == {**topic, "duration_minutes": 45, "active": False, "version": 2}
    assert changed.headers["etag"] == '"2"'


async def test_a_change_that_leaves_the_grid_is_refused(desk, slug_of):
    topic = (await create(desk)).json()
    answer = await change(desk, topic, {"duration_minutes": 31})
    assert (answer.status_code, slug_of(answer)) == (422, "duration-off-grid")
    listed = (await desk.get("/topics", office_id=desk.office_id)).json()["items"]
    assert listed == [topic]


async def test_video_never_stands_alone(desk, slug_of):
    topic = (await create(desk, channels=["video", "phone"])).json()
    answer = await change(desk, topic, {"channels": ["video"]})
    assert (answer.status_code, slug_of(answer)) == (422, "alternative-missing")
    assert (await change(desk, topic, {"channels": ["video", "protected_office"]})).is_success


async def test_a_stale_change_is_refused(desk, slug_of):
    topic = (await create(desk)).json()
    await change(desk, topic, {"active": False})
    answer = await change(desk, topic, {"active": True})
    assert (answer.status_code, slug_of(answer)) == (412, "precondition-failed")


async def test_talks_already_booked_keep_their_length(desk, in_days):
    topic, adviser = (await create(desk)).json(), await desk.create_adviser()
    booked = await desk.book(topic, adviser, in_days(3), channel="phone")
    await change(desk, topic, {"duration_minutes": 45, "channels": ["protected_office"]})
    assert (await desk.get(f"/appointments/{booked['id']}")).json()["ends_at"] == booked["ends_at"]


async def test_admins_of_other_offices_see_no_topic(desk):
    topic = (await create(desk)).json()
    foreign = desk.tokens.staff(f"admin@{uuid4()}")
    assert (await change(desk, topic, {"active": False}, foreign)).status_code == 404
    assert (await desk.get("/topics", foreign, office_id=desk.office_id)).status_code == 404
    elsewhere = await desk.post("/topics", {"office_id": desk.office_id, **BODY}, foreign)
    assert elsewhere.status_code == 404


async def test_lists_come_in_pages(desk):
    ids = {(await create(desk)).json()["id"] for _ in range(5)}
    found, cursor = [], None
    while True:
        page = (await desk.get("/topics", office_id=desk.office_id, limit=2, cursor=cursor)).json()
        found += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert set(found) == ids
    assert len(found) == 5
