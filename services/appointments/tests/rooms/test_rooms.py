"""Protected offices: capacity and airing."""

from uuid import uuid4

import pytest


async def change(desk, room, body, headers=None):
    return await desk.client.patch(
        f"/api/appointments/v1/rooms/{room['id']}",
        json=body,
        headers={**(headers or desk.staff("admin")), "if-match": f'"{room["version"]}"'},
    )


async def test_rooms_are_listed_and_changed(desk, slug_of):
    room = await desk.create_room()
    assert (await desk.get("/rooms", office_id=desk.office_id)).json()["items"] == [room]
    changed = await change(desk, room, {"capacity": 5, "active": False})
    assert changed.json() == {**room, "capacity": 5, "active": False, "version": 2}
    stale = await change(desk, room, {"capacity": 4})
    assert (stale.status_code, slug_of(stale)) == (412, "precondition-failed")


@pytest.mark.parametrize(
    "members",
    [
        {"airing_minutes": 10},
        {"airing_minutes": -15},
        {"capacity": 0},
        {"name": ""},
        {"capacity": 2**63},
        {"airing_minutes": "15"},
    ],
)
async def test_bad_rooms_are_refused(desk, members):
    body = {
        "office_id": desk.office_id,
        "name": "R",
        "capacity": 2,
        "airing_minutes": 15,
        **members,
    }
    assert (await desk.post("/rooms", body, desk.staff("admin"))).status_code == 422


async def test_a_room_out_of_use_is_not_booked(desk, in_days, slug_of):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    await change(desk, await desk.create_room(), {"active": False})
    answer = await desk.try_to_book(topic, adviser, in_days(3), channel="protected_office")
    assert (answer.status_code, slug_of(answer)) == (409, "slot-taken")


async def test_rooms_of_other_offices_are_not_found(desk):
    room = await desk.create_room()
    foreign = desk.tokens.staff(f"admin@{uuid4()}")
    assert (await change(desk, room, {"capacity": 9}, foreign)).status_code == 404
    assert (await desk.get("/rooms", foreign, office_id=desk.office_id)).status_code == 404
