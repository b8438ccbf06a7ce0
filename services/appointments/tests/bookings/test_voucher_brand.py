"""The brand of a client's SIM card: said at booking, by the client or the office."""

import json
from uuid import uuid4

import pytest
from nahbar_common.tables import OutboxMessage
from nahbar_testing import create_event
from sqlmodel import select

BRAND, OTHER = str(uuid4()), str(uuid4())


@pytest.fixture
def book(desk, in_days):
    async def book(brand_id=None):
        topic, adviser = await desk.create_topic(), await desk.create_adviser()
        wish = {"voucher_requested": True, "voucher_brand_id": brand_id}
        return await desk.book(topic, adviser, in_days(3), **wish)

    return book


async def told_brand(desk):
    """Give what the newest event says of the client's brand, and which event it was."""
    async with desk.app.state.database.read() as session:
        rows = (await session.exec(select(OutboxMessage).order_by(OutboxMessage.id))).all()
    newest = rows[-1]
    seat = json.loads(newest.body)["data"]["attendances"][0]
    return newest.event_type, newest.target, seat["voucher_brand_id"]


async def hear(desk, booked, happening, revision, **data):
    whose = {"appointment_id": booked["id"], "person_id": booked["client"]["id"]}
    facts = {**whose, "revision": revision, **data}
    event = create_event("data_allowance", f"voucher.{happening}", facts)
    sent = await desk.client.post("/internal/events", content=event.content, headers=event.headers)
    assert sent.status_code == 204, sent.text
    return (await desk.get(f"/appointments/{booked['id']}")).json()


async def test_a_brand_said_at_booking_is_told_and_the_voucher_waited_for(desk, book):
    booked = await book(BRAND)
    assert booked["voucher_state"] == "reserving"
    assert booked["clients"][0]["voucher_brand_id"] == BRAND
    assert (await told_brand(desk))[2] == BRAND


async def test_without_a_brand_the_voucher_waits_for_one(desk, book):
    booked = await book()
    assert booked["voucher_state"] == "brand_needed"
    assert await desk.tasks() == []


async def test_a_client_says_the_brand_from_the_link(desk, book):
    booked = await book()
    answer = await desk.change_own(booked, "voucher-brand", {"brand_id": BRAND})
    assert answer.status_code == 200, answer.text
    assert answer.json()["voucher_state"] == "reserving"
    assert await told_brand(desk) == (
        "appointment.voucher_brand_named",
        "data_allowance",
        BRAND,
    )
    assert BRAND not in answer.text, "a client needs no id to read their own answer"


async def test_the_office_says_it_after_a_call(desk, book):
    booked = await book()
    body = {"brand_id": BRAND, "person_id": booked["client"]["id"]}
    named = (await desk.change(booked, "voucher-brand", body)).json()
    assert (named["voucher_state"], named["version"]) == ("reserving", booked["version"] + 1)


async def test_of_somebody_who_does_not_take_part_no_brand_is_said(desk, book):
    booked = await book()
    body = {"brand_id": BRAND, "person_id": str(uuid4())}
    assert (await desk.change(booked, "voucher-brand", body)).status_code == 404


async def test_a_card_that_no_code_fits_is_the_advisers_task_until_another_is_named(desk, book):
    booked = await book()
    none = (await desk.change_own(booked, "voucher-brand", {"brand_id": None})).json()
    assert none["voucher_state"] == "refused"
    seen = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert seen["voucher_refusal"] == "brand_not_sold"
    assert await desk.tasks() == [("voucher_refused", booked["id"])]
    named = (await desk.change(seen, "voucher-brand", {"brand_id": BRAND})).json()
    assert (named["voucher_state"], named["voucher_refusal"]) == ("reserving", None)
    assert await desk.tasks() == []


async def test_what_goes_back_for_a_card_that_no_code_fits_leaves_the_answer_standing(desk, book):
    reserved = await hear(desk, await book(BRAND), "reserved", 1)
    await desk.change_own(reserved, "voucher-brand", {"brand_id": None})
    seen = await hear(desk, reserved, "released", 2)
    assert (seen["voucher_state"], seen["voucher_refusal"]) == ("refused", "brand_not_sold")


async def test_a_voucher_given_back_because_nobody_knows_the_brand_asks_for_it(desk, book):
    booked = await book()
    assert (await hear(desk, booked, "released", 1))["voucher_state"] == "brand_needed"


async def test_asking_again_without_a_brand_asks_for_the_brand(desk, book):
    refused = await hear(desk, await book(), "refused", 1, reason="no_pins")
    again = (await desk.change(refused, "voucher-choice", {"choice": "retry"})).json()
    assert again["voucher_state"] == "brand_needed"


async def test_the_telephone_needs_no_brand_and_back_on_video_it_is_asked_for_again(desk, book):
    booked = await book()
    phone = (await desk.change(booked, "channel", {"channel": "phone"})).json()
    assert phone["voucher_state"] == "none"
    video = (await desk.change(phone, "channel", {"channel": "video"})).json()
    assert video["voucher_state"] == "brand_needed"


async def test_once_the_code_was_seen_the_brand_stays(desk, book, slug_of):
    issued = await hear(desk, await book(BRAND), "issued", 1)
    answer = await desk.change_own(issued, "voucher-brand", {"brand_id": OTHER})
    assert (answer.status_code, slug_of(answer)) == (409, "voucher-shown")


async def test_where_no_voucher_is_wanted_no_brand_is_taken_down(desk, in_days, slug_of):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    booked = await desk.book(topic, adviser, in_days(3))
    answer = await desk.change(booked, "voucher-brand", {"brand_id": BRAND})
    assert (answer.status_code, slug_of(answer)) == (409, "voucher-not-wanted")


async def test_whoever_accompanies_a_client_says_nothing_about_the_clients_card(desk, book):
    booked = await book()
    headers = desk.as_client(booked, "companion")
    path = "/my/appointment/voucher-brand"
    body = {"brand_id": BRAND}
    answer = await desk.post(path, body, headers, version=booked["version"])
    assert answer.status_code in (403, 404)
    assert (await desk.get(f"/appointments/{booked['id']}")).json() == booked
