"""Who takes part, and what belongs to each of them alone."""

from typing import get_args
from uuid import UUID, uuid4

import pytest
from appointments.attendances.models import Attendance
from appointments.people.vault import PersonVault
from nahbar_common.auth import Part
from nahbar_testing import create_event
from sqlalchemy.exc import IntegrityError
from sqlmodel import select


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def booked(desk, topic, adviser, in_days):
    contact = {"reference": "R1", "display_name": "Kim Erste"}
    return await desk.book(topic, adviser, in_days(3), client=contact, voucher_requested=True)


async def attendances(desk, booked):
    """Give (part, state) of everybody, by person."""
    query = select(Attendance).where(Attendance.appointment_id == UUID(booked["id"]))
    async with desk.app.state.database.read() as session:
        rows = (await session.exec(query)).all()
    return {str(row.person_id): (row.part, row.state) for row in rows}


async def bring(desk, booked, part, person_id=None, **members):
    """Let somebody else take part; gives a link's token."""
    person_id = person_id or uuid4()
    row = Attendance(appointment_id=UUID(booked["id"]), person_id=person_id, part=part, **members)
    async with desk.app.state.database.write() as session:
        session.add(row)
    return desk.tokens.participant(
        person_id=person_id,
        appointment_id=UUID(booked["id"]),
        office_id=desk.office_id,
        part=part,
    )


@pytest.fixture
async def second(desk, booked):
    """A second client of the same talk, and their token."""
    body = {"office_id": desk.office_id, "display_name": "Toni Zweite", "language": "en"}
    client = (await desk.post("/clients", body)).json()
    token = await bring(
        desk,
        booked,
        "client",
        UUID(client["id"]),
        voucher_requested=True,
        voucher_state="reserving",
    )
    return client, token


async def hear(desk, happening, **data):
    event = create_event("data_allowance", f"voucher.{happening}", data)
    answer = await desk.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204, answer.text


async def seen(desk, token):
    answer = await desk.get("/my/appointment", token)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_booking_has_a_client_and_an_adviser(desk, booked, adviser):
    assert await attendances(desk, booked) == {
        booked["client"]["id"]: ("client", "expected"),
        adviser["id"]: ("adviser", "expected"),
    }


async def test_a_hand_over_keeps_the_attendances_in_step_there_and_back(
    desk, booked, adviser, in_days
):
    other = await desk.create_adviser(name="B")
    body = {"starts_at": in_days(3), "adviser_id": other["id"]}
    moved = (await desk.change(booked, "move", body)).json()
    after = await attendances(desk, booked)
    assert after[adviser["id"]] == ("adviser", "gone")
    assert after[other["id"]] == ("adviser", "expected")
    body = {"starts_at": in_days(4), "adviser_id": adviser["id"]}
    assert (await desk.change(moved, "move", body)).status_code == 200
    back = await attendances(desk, booked)
    assert back[adviser["id"]] == ("adviser", "expected")
    assert back[other["id"]] == ("adviser", "gone")
    assert back[booked["client"]["id"]] == ("client", "expected")


async def test_the_database_lets_one_adviser_be_expected(desk, booked):
    with pytest.raises(IntegrityError):
        await bring(desk, booked, "adviser")


async def test_the_one_who_took_over_answers_the_survey_for_themselves(desk, booked, adviser):
    start = {"starts_at": booked["starts_at"]}
    other = await desk.create_adviser(name="B")
    moved = (await desk.change(booked, "move", {**start, "adviser_id": other["id"]})).json()
    ended = {
        "appointment_id": booked["id"],
        "started_at": booked["starts_at"],
        "ended_at": booked["ends_at"],
    }
    event = create_event("media_gateway", "call.ended", ended)
    await desk.client.post("/internal/events", content=event.content, headers=event.headers)
    answers = {"heard_well": "yes", "helpful": "yes", "more_video": "yes"}
    path = f"/appointments/{booked['id']}/survey"
    before = desk.staff("adviser", UUID(adviser["id"]))
    assert (await desk.post(path, answers, before)).status_code == 404
    now = desk.staff("adviser", UUID(other["id"]))
    assert (await desk.post(path, answers, now)).status_code == 204
    survey = (await desk.get(f"/appointments/{moved['id']}")).json()["survey"]
    assert (survey["adviser_done"], survey["client_done"]) == (True, False)


@pytest.mark.parametrize("part", sorted({*get_args(Part)} - {"client", "guardian"}))
async def test_whoever_takes_part_reads_and_only_a_client_changes(desk, booked, part, in_days):
    token = await bring(desk, booked, part)
    mine = await seen(desk, token)
    assert (mine["id"], mine["starts_at"]) == (booked["id"], booked["starts_at"])
    assert (mine["allowed_channels"], mine["phone"]) == ([], None)
    assert (mine["voucher_state"], mine["survey"]["open"]) == ("none", False)
    assert "Kim" not in str(mine)
    for what, body in (
        ("cancel", {}),
        ("move", {"starts_at": in_days(4)}),
        ("channel", {"channel": "phone"}),
    ):
        answer = await desk.post(f"/my/appointment/{what}", body, token, booked["version"])
        assert answer.status_code == 404, what
    span = {"channel": "video", "from_": in_days(4), "to": in_days(5)}
    assert (await desk.get("/my/slots", token, **span)).status_code == 404


async def test_a_link_whose_attendance_is_gone_or_of_another_part_opens_nothing(desk, booked):
    gone = await bring(desk, booked, "interpreter", state="gone")
    assert (await desk.get("/my/appointment", gone)).status_code == 404
    stranger = desk.tokens.participant(
        person_id=uuid4(), appointment_id=UUID(booked["id"]), office_id=desk.office_id
    )
    assert (await desk.get("/my/appointment", stranger)).status_code == 404
    as_companion = desk.as_client(booked, part="companion")
    assert (await desk.get("/my/appointment", as_companion)).status_code == 404


async def test_each_client_has_a_voucher_of_their_own(desk, booked, second):
    client, token = second
    about = {"appointment_id": booked["id"], "person_id": client["id"]}
    await hear(desk, "reserved", **about, revision=1)
    assert (await seen(desk, token))["voucher_state"] == "reserved"
    assert (await seen(desk, desk.as_client(booked)))["voucher_state"] == "reserving"
    first = {**about, "person_id": booked["client"]["id"]}
    await hear(desk, "refused", **first, revision=1, reason="no_budget")
    assert (await seen(desk, token))["voucher_state"] == "reserved"
    assert (await seen(desk, desk.as_client(booked)))["voucher_state"] == "refused"


async def test_staff_see_the_voucher_of_each_client_and_a_client_sees_no_other_client(
    desk, booked, second
):
    client, token = second
    about = {"appointment_id": booked["id"], "person_id": client["id"]}
    await hear(desk, "refused", **about, revision=1, reason="no_pins")
    read = (await desk.get(f"/appointments/{booked['id']}")).json()
    shown = [
        (one["id"], one["display_name"], one["voucher_state"], one["voucher_refusal"])
        for one in read["clients"]
    ]
    assert shown == [
        (booked["client"]["id"], "Kim Erste", "reserving", None),
        (client["id"], "Toni Zweite", "refused", "no_pins"),
    ]
    assert "Kim" not in (await desk.get("/my/appointment", token)).text


async def test_news_of_the_voucher_of_somebody_who_does_not_take_part_change_nothing(desk, booked):
    about = {"appointment_id": booked["id"], "person_id": str(uuid4())}
    await hear(desk, "reserved", **about, revision=7)
    assert (await seen(desk, desk.as_client(booked)))["voucher_state"] == "reserving"


async def test_a_page_counts_talks_and_not_their_clients(
    desk, topic, adviser, booked, second, in_days
):
    later = await desk.book(topic, adviser, in_days(4))
    span = {"office_id": desk.office_id, "from_": in_days(0), "to": in_days(9)}
    first = (await desk.get("/appointments", **span, limit=1)).json()
    assert [item["id"] for item in first["items"]] == [booked["id"]]
    assert first["items"][0]["client"]["display_name"] == "Kim Erste"
    rest = (await desk.get("/appointments", **span, cursor=first["next_cursor"])).json()
    assert [item["id"] for item in rest["items"]] == [later["id"]]


async def test_each_client_changes_the_talk_with_their_own_number(desk, booked, second):
    _, token = second
    body = {"channel": "phone", "phone": "0170 1234567"}
    answer = await desk.post("/my/appointment/channel", body, token, booked["version"])
    assert (answer.status_code, answer.json()["phone"]) == (200, "+491701234567")
    assert (await seen(desk, desk.as_client(booked)))["phone"] is None


async def test_a_number_given_for_a_talk_is_of_that_talk_and_on_file_where_none_was(
    desk, topic, adviser, in_days
):
    first = await desk.book(topic, adviser, in_days(3), client={"phone": "0541 111111"})
    other = await desk.book(
        topic, adviser, in_days(4), client=None, client_id=first["client"]["id"]
    )
    body = {"channel": "phone", "phone": "0541 222222"}
    assert (await desk.change_own(first, "channel", body)).json()["phone"] == "+49541222222"
    here = (await desk.get(f"/appointments/{first['id']}")).json()["client"]["phone"]
    there = (await desk.get(f"/appointments/{other['id']}")).json()["client"]["phone"]
    assert (here, there) == ("+49541222222", "+49541111111")

    new = await desk.book(topic, adviser, in_days(5))
    await desk.change_own(new, "channel", body)
    on_file = (await desk.get(f"/clients/{new['client']['id']}")).json()["phone"]
    assert on_file == "+49541222222"


async def test_a_number_that_the_office_mends_counts_for_the_talks_booked(desk, booked):
    body = {"channel": "phone", "phone": "0541 222222"}
    await desk.change_own(booked, "channel", body)
    client = (await desk.get(f"/clients/{booked['client']['id']}")).json()
    answer = await desk.client.patch(
        f"/api/appointments/v1/clients/{client['id']}",
        json={"phone": "0541 333333"},
        headers={**desk.staff(), "if-match": f'"{client["version"]}"'},
    )
    assert answer.status_code == 200, answer.text
    assert (await seen(desk, desk.as_client(booked)))["phone"] == "+49541333333"


async def test_no_key_is_unwrapped_where_no_name_is_shown(
    desk, topic, adviser, booked, second, in_days, monkeypatch
):
    def unlock(*_):
        raise AssertionError("a person's key was opened")

    monkeypatch.setattr(PersonVault, "unlock", unlock)
    service = desk.tokens.service("media_gateway", "appointments:read")
    assert (await desk.get(f"/appointments/{booked['id']}/parties", service)).status_code == 200
    machine = desk.tokens.machine("appointments:read", "appointments:write")
    span = {"office_id": desk.office_id, "from_": in_days(0), "to": in_days(9)}
    assert (await desk.get("/appointments", machine, **span)).status_code == 200
    span = {"channel": "video", "from_": in_days(4), "to": in_days(5)}
    assert (await desk.get("/my/slots", desk.as_client(booked), **span)).status_code == 200
    companion = await bring(desk, booked, "companion")
    assert (await desk.get("/my/appointment", companion)).status_code == 200
    who = {"client": None, "client_id": booked["client"]["id"]}
    answer = await desk.try_to_book(topic, adviser, in_days(5), machine, **who)
    assert answer.status_code == 201, answer.text
    for what, body in (("move", {"starts_at": in_days(6)}), ("channel", {"channel": "phone"})):
        answer = await desk.change(answer.json(), what, body, machine)
        assert answer.status_code == 200, answer.text
    whose = {"appointment_id": booked["id"], "person_id": booked["client"]["id"]}
    await hear(desk, "reserved", **whose, revision=1)
