"""Weekly hours and absences over the API, and who may set them."""

from uuid import UUID, uuid4

import pytest

MORNING = {"weekday": 0, "starts": "08:00", "ends": "12:00"}
NIGHT = {"weekday": 0, "starts": "20:00", "ends": "24:00"}


async def put(desk, adviser, items, headers=None, version=1):
    return await desk.client.put(
        f"/api/appointments/v1/advisers/{adviser['id']}/working-hours",
        json={"items": items},
        headers={**(headers or desk.staff()), "if-match": f'"{version}"'},
    )


@pytest.fixture
async def adviser(desk):
    body = {"id": uuid4(), "office_id": desk.office_id, "display_name": "Jana"}
    return (await desk.post("/advisers", body, desk.staff("admin"))).json()


async def test_hours_come_back_sorted_with_their_etag(desk, adviser):
    path = f"/advisers/{adviser['id']}/working-hours"
    empty = await desk.get(path)
    assert (empty.json(), empty.headers["etag"]) == ({"items": [], "version": 1}, '"1"')
    answer = await put(desk, adviser, [NIGHT, MORNING])
    assert answer.status_code == 200
    assert answer.json() == {"items": [MORNING, NIGHT], "version": 2}
    assert (await desk.get(path)).json() == answer.json()


async def test_new_hours_replace_the_old_ones(desk, adviser):
    await put(desk, adviser, [MORNING])
    assert (await put(desk, adviser, [NIGHT], version=2)).json()["items"] == [NIGHT]
    assert (await put(desk, adviser, [], version=3)).json()["items"] == []


async def test_a_stale_change_is_refused(desk, adviser, slug_of):
    await put(desk, adviser, [MORNING])
    answer = await put(desk, adviser, [NIGHT])
    assert (answer.status_code, slug_of(answer)) == (412, "precondition-failed")


@pytest.mark.parametrize(
    "second",
    [
        {"weekday": 0, "starts": "11:45", "ends": "13:00"},
        {"weekday": 0, "starts": "08:00", "ends": "09:00"},
    ],
)
async def test_hours_of_one_day_do_not_overlap(desk, adviser, second, slug_of):
    answer = await put(desk, adviser, [MORNING, second])
    assert (answer.status_code, slug_of(answer)) == (422, "hours-overlap")
    assert (await put(desk, adviser, [MORNING, {**second, "weekday": 1}])).status_code == 200


@pytest.mark.parametrize(
    "stretch",
    [
        {"weekday": 7, "starts": "08:00", "ends": "12:00"},
        {"weekday": True, "starts": "08:00", "ends": "12:00"},
        {"weekday": 0, "starts": "12:00", "ends": "08:00"},
        {"weekday": 0, "starts": "08:00", "ends": "08:00"},
        {"weekday": 0, "starts": "8:00", "ends": "12:00"},
        {"weekday": 0, "starts": "24:00", "ends": "24:00"},
        {"weekday": 0, "starts": "08:00", "ends": "24:30"},
        {"weekday": 0, "starts": "08:00", "ends": "12:00x"},
    ],
)
async def test_impossible_hours_are_refused(desk, adviser, stretch):
    assert (await put(desk, adviser, [stretch])).status_code == 422


async def test_more_stretches_than_a_week_needs_are_refused(desk, adviser):
    assert (await put(desk, adviser, [MORNING] * 51)).status_code == 422


async def test_advisers_set_their_own_hours_and_nobody_elses(desk, adviser):
    own = desk.staff("adviser", UUID(adviser["id"]))
    other = desk.staff("adviser")
    assert (await put(desk, adviser, [MORNING], own)).status_code == 200
    assert (await put(desk, adviser, [NIGHT], other, version=2)).status_code == 404
    assert (await put(desk, adviser, [NIGHT], desk.staff("admin"), version=2)).status_code == 200


async def test_absences_come_and_go(desk, adviser, in_days):
    later = await desk.create_absence(adviser, in_days(9), in_days(10))
    sooner = await desk.create_absence(adviser, in_days(3), in_days(4))
    path = f"/advisers/{adviser['id']}/absences"
    assert (await desk.get(path)).json()["items"] == [sooner, later]
    gone = await desk.client.delete(
        f"/api/appointments/v1{path}/{sooner['id']}", headers=desk.staff()
    )
    assert gone.status_code == 204
    assert (await desk.get(path)).json()["items"] == [later]


async def test_absences_that_are_over_are_not_listed(desk, adviser, in_days):
    await desk.create_absence(adviser, in_days(-5), in_days(-4))
    assert (await desk.get(f"/advisers/{adviser['id']}/absences")).json()["items"] == []


@pytest.mark.parametrize(
    ("starts_at", "ends_at"),
    [
        ("2027-01-02T00:00:00Z", "2027-01-01T00:00:00Z"),
        ("2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        ("2027-01-01T00:00:00Z", "2029-01-01T00:00:00Z"),
        ("9999-12-31T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("2027-01-01", "2027-01-02"),
    ],
)
async def test_impossible_absences_are_refused(desk, adviser, starts_at, ends_at):
    body = {"starts_at": starts_at, "ends_at": ends_at}
    assert (await desk.post(f"/advisers/{adviser['id']}/absences", body)).status_code == 422


async def test_absences_page(desk, adviser, in_days):
    for day in range(3, 8):
        await desk.create_absence(adviser, in_days(day), in_days(day + 1))
    found, cursor = [], None
    while True:
        page = (
            await desk.get(f"/advisers/{adviser['id']}/absences", limit=2, cursor=cursor)
        ).json()
        found += [item["starts_at"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert found == sorted(found)
    assert len(found) == 5


async def test_absences_of_other_offices_and_people_are_out_of_reach(desk, adviser, in_days):
    absence = await desk.create_absence(adviser, in_days(3), in_days(4))
    other = await desk.create_adviser(name="B", hours=[])
    path = f"/api/appointments/v1/advisers/{other['id']}/absences/{absence['id']}"
    assert (await desk.client.delete(path, headers=desk.staff())).status_code == 404
    body = {"starts_at": in_days(3), "ends_at": in_days(4)}
    colleague = desk.staff("adviser", UUID(other["id"]))
    answer = await desk.post(f"/advisers/{adviser['id']}/absences", body, colleague)
    assert answer.status_code == 404
    foreign = desk.tokens.staff(f"team_lead@{uuid4()}")
    assert (await desk.get(f"/advisers/{adviser['id']}/absences", foreign)).status_code == 404
