"""Reading appointments: one query, one office, one page at a time."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import event


@pytest.fixture
async def booked(desk, in_days):
    topic = await desk.create_topic()
    advisers = [await desk.create_adviser(name=name) for name in "AB"]
    return [
        await desk.book(
            topic,
            adviser,
            in_days(3, hour),
            client={"display_name": f"{hour}", "phone": "0541 1234"},
        )
        for hour in (9, 10, 11)
        for adviser in advisers
    ]


async def listed(desk, in_days, headers=None, **params):
    answer = await desk.get(
        "/appointments",
        headers,
        office_id=desk.office_id,
        **{"from_": in_days(3, 0), "to": in_days(4, 0), **params},
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_list_comes_by_start_with_everything_that_belongs_to_it(desk, booked, in_days):
    items = (await listed(desk, in_days))["items"]
    assert [item["starts_at"] for item in items] == sorted(item["starts_at"] for item in booked)
    assert {item["id"]: item for item in items} == {item["id"]: item for item in booked}


async def test_filters_narrow_the_list(desk, booked, in_days):
    mine = (await listed(desk, in_days, adviser_id=booked[0]["adviser"]["id"]))["items"]
    assert {item["adviser"]["id"] for item in mine} == {booked[0]["adviser"]["id"]}
    assert len(mine) == 3
    await desk.change(booked[0], "cancel")
    cancelled = (await listed(desk, in_days, state="cancelled"))["items"]
    assert [item["id"] for item in cancelled] == [booked[0]["id"]]
    early = (await listed(desk, in_days, to=in_days(3, 10)))["items"]
    assert len(early) == 2


async def test_pages_give_everything_once(desk, booked, in_days):
    found, cursor = [], None
    while True:
        page = await listed(desk, in_days, limit=2, cursor=cursor)
        found += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(found) == len(set(found)) == len(booked)


async def test_a_list_is_one_query_however_long(desk, booked, in_days):
    statements = []
    engine = desk.app.state.database._readers.sync_engine

    def count(_connection, _cursor, statement, *_rest):
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    try:
        assert len((await listed(desk, in_days))["items"]) == 6
    finally:
        event.remove(engine, "before_cursor_execute", count)
    assert len([each for each in statements if "FROM appointments" in each]) == 1


async def test_machines_and_services_see_no_contact_data(desk, booked, in_days):
    machine = desk.tokens.machine("appointments:read", offices=(str(desk.office_id),))
    for item in (await listed(desk, in_days, machine))["items"]:
        assert item["client"] is None
    one = await desk.get(f"/appointments/{booked[0]['id']}", machine)
    assert one.json()["client"] is None
    service = desk.tokens.service("consent", "appointments:read")
    assert (await desk.get(f"/appointments/{booked[0]['id']}", service)).json()["client"] is None


async def test_parties_are_for_our_own_services(desk, booked):
    path = f"/appointments/{booked[0]['id']}/parties"
    service = desk.tokens.service("media_gateway", "appointments:read")
    parties = (await desk.get(path, service)).json()
    opens_at = datetime.fromisoformat(booked[0]["starts_at"]) - timedelta(minutes=15)
    closes_at = datetime.fromisoformat(booked[0]["ends_at"]) + timedelta(minutes=60)
    links_end_at = datetime.fromisoformat(booked[0]["ends_at"]) + timedelta(hours=24)
    assert parties == {
        "appointment_id": booked[0]["id"],
        "office_id": str(desk.office_id),
        "adviser_id": booked[0]["adviser"]["id"],
        "channel": "video",
        "state": "booked",
        "starts_at": booked[0]["starts_at"],
        "ends_at": booked[0]["ends_at"],
        "opens_at": opens_at.isoformat().replace("+00:00", "Z"),
        "closes_at": closes_at.isoformat().replace("+00:00", "Z"),
        "links_end_at": links_end_at.isoformat().replace("+00:00", "Z"),
        "zone": "Europe/Berlin",
        "guardians": [],
        "attendances": [
            {
                "person_id": booked[0]["client"]["id"],
                "part": "client",
                "language": "de",
                "voucher_requested": False,
                "voucher_brand_id": None,
            },
            {
                "person_id": booked[0]["adviser"]["id"],
                "part": "adviser",
                "language": None,
                "voucher_requested": False,
                "voucher_brand_id": None,
            },
        ],
        "revision": 1,
    }
    assert (await desk.get(path)).status_code == 403
    other_scope = desk.tokens.service("media_gateway", "links:write")
    assert (await desk.get(path, other_scope)).status_code == 403


async def test_a_made_up_cursor_is_refused(desk, booked, in_days):
    for cursor in ("x", "WyJub25zZW5zZSIsIDFd", "WzEsIDJd"):
        answer = await desk.get(
            "/appointments",
            office_id=desk.office_id,
            from_=in_days(3),
            to=in_days(4),
            cursor=cursor,
        )
        assert answer.status_code == 422


async def test_extreme_times_are_no_trouble(desk, booked, in_days):
    page = await listed(desk, in_days, from_="0001-01-01T00:00:00Z", to="9999-12-31T23:59:59Z")
    assert len(page["items"]) == 6
