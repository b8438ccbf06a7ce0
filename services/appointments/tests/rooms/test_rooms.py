"""Protected offices: capacity and airing."""

from uuid import UUID, uuid4

import pytest
from appointments.rooms.models import Room


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


@pytest.mark.parametrize("name", ["Schutzbüro 1", "SCHUTZBÜRO 1", "  Schutzbüro\u00a01 "])
async def test_two_rooms_of_an_office_share_no_name(desk, desk_type, app, client, slug_of, name):
    first = await desk.create_room("Schutzbüro 1")
    other = await desk.create_room("Schutzbüro 2")
    body = {"office_id": desk.office_id, "name": name, "capacity": 2, "airing_minutes": 15}
    again = await desk.post("/rooms", body, desk.staff("admin"))
    assert (again.status_code, slug_of(again)) == (409, "room-name-taken")
    renamed = await change(desk, other, {"name": name})
    assert (renamed.status_code, slug_of(renamed)) == (409, "room-name-taken")
    # Its own name is no other room's, however it is written now.
    assert (await change(desk, first, {"name": name})).status_code == 200
    elsewhere = desk_type(app, client, desk.tokens)
    await elsewhere.create_office()
    await elsewhere.create_room(name)


async def test_rooms_that_share_a_name_from_before_can_be_changed_and_told_apart(desk, app):
    rooms = [await desk.create_room(name) for name in ("1", "2")]
    async with app.state.database.write() as session:
        (await session.get(Room, UUID(rooms[1]["id"]))).name = "1"
    kept = await change(desk, rooms[1], {"name": "1", "capacity": 5})
    assert kept.status_code == 200
    apart = await change(desk, kept.json(), {"name": "3"})
    assert apart.json()["name"] == "3"
