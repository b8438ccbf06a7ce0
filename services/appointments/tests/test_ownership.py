"""What belongs to one office is not found from another, whatever the role there."""

from uuid import uuid4

import pytest


@pytest.fixture
async def booked(desk, in_days):
    return await desk.book(await desk.create_topic(), await desk.create_adviser(), in_days(3))


CHANGES = {
    "cancel": {},
    "move": {"starts_at": "2027-06-01T10:00:00Z"},
    "channel": {"channel": "phone"},
    "link": {},
    "outcome": {"outcome": "held"},
    "voucher-brand": {"brand_id": None},
    "voucher-choice": {"choice": "retry"},
}


@pytest.mark.parametrize("what", CHANGES)
async def test_staff_of_another_office_change_nothing(desk, booked, what):
    foreign = desk.tokens.staff(f"adviser@{uuid4()}", f"team_lead@{uuid4()}")
    answer = await desk.change(booked, what, CHANGES[what], foreign)
    assert answer.status_code == 404
    assert (await desk.get(f"/appointments/{booked['id']}")).json() == booked


@pytest.mark.parametrize("what", ["cancel", "move", "channel", "link"])
async def test_a_machine_of_another_office_changes_nothing(desk, booked, what):
    scope = "links:write" if what == "link" else "appointments:write"
    machine = desk.tokens.machine(scope, offices=(str(uuid4()),))
    answer = await desk.change(booked, what, CHANGES[what], machine)
    assert answer.status_code == 404


async def test_a_machine_of_this_office_books_and_cancels(desk, in_days):
    machine = desk.tokens.machine("appointments:write", offices=(str(desk.office_id),))
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    answer = await desk.try_to_book(topic, adviser, in_days(3), machine)
    assert answer.status_code == 201
    assert answer.json()["client"] is None
    assert (await desk.change(answer.json(), "cancel", headers=machine)).status_code == 200


@pytest.mark.parametrize("role", ["adviser", "team_lead"])
async def test_reading_needs_a_role_in_the_office(desk, booked, role, in_days):
    foreign = desk.tokens.staff(f"{role}@{uuid4()}")
    for path, params in [
        (f"/appointments/{booked['id']}", {}),
        ("/appointments", {"office_id": desk.office_id, "from_": in_days(1), "to": in_days(5)}),
        (f"/offices/{desk.office_id}", {}),
        (f"/offices/{desk.office_id}/tasks", {}),
        (f"/offices/{desk.office_id}/tasks/count", {}),
        (f"/offices/{desk.office_id}/booked-talks", {}),
        ("/surveys", {"office_id": desk.office_id}),
        (f"/clients/{booked['client']['id']}", {}),
    ]:
        assert (await desk.get(path, foreign, **params)).status_code == 404, path
    search = {"office_id": desk.office_id, "reference": "1"}
    assert (await desk.post("/clients/search", search, foreign)).status_code == 404


async def test_booking_in_another_office_is_not_found(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    foreign = desk.tokens.staff(f"adviser@{uuid4()}")
    assert (await desk.try_to_book(topic, adviser, in_days(3), foreign)).status_code == 404


async def test_adviser_and_topic_of_another_office_do_not_fit(app, client, tokens, desk, in_days):
    other = type(desk)(app, client, tokens)
    await other.create_office()
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    other_topic, other_adviser = await other.create_topic(), await other.create_adviser()
    await other.book(other_topic, other_adviser, in_days(4))
    assert (await desk.try_to_book(other_topic, adviser, in_days(3))).status_code == 404
    for day in (3, 4):  # a taken slot of a foreign adviser shows no more than a free one
        answer = await desk.try_to_book(topic, other_adviser, in_days(day))
        assert answer.status_code == 404
    booked = await desk.book(topic, adviser, in_days(3))
    body = {"starts_at": in_days(5), "adviser_id": other_adviser["id"]}
    assert (await desk.change(booked, "move", body)).status_code == 404


async def test_a_client_moved_by_nobody_but_themselves(desk, booked):
    token = desk.as_client(booked)
    for what, body in CHANGES.items():
        assert (await desk.change(booked, what, body, token)).status_code == 403, what
