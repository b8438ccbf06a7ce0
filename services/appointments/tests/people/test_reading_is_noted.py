"""Who opens a client's contact data stands in the trail; what was read does not."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from nahbar_testing import trail_of

CONTACT = {"reference": "214A001/22", "display_name": "Kim Kundig", "phone": "0541 123456"}


@pytest.fixture
async def known(desk):
    """Give a client on file."""
    answer = await desk.post("/clients", {"office_id": desk.office_id, **CONTACT})
    return answer.json()


async def test_opening_a_file_is_noted_with_who_and_whose(desk, known):
    await desk.get(f"/clients/{known['id']}")
    (entry,) = await trail_of(desk.app, "client.read")
    assert entry["chain"] == str(desk.office_id)
    assert (entry["actor_kind"], entry["subject_id"]) == ("staff", known["id"])


async def test_finding_by_reference_is_noted_only_if_somebody_was_found(desk, known):
    for reference in (CONTACT["reference"], "214A001/99"):
        body = {"office_id": desk.office_id, "reference": reference}
        await desk.post("/clients/search", body)
    assert [entry["subject_id"] for entry in await trail_of(desk.app, "client.read")] == [
        known["id"]
    ]


async def test_whoever_may_not_read_has_read_nothing(desk, known):
    await desk.get(f"/clients/{known['id']}", desk.tokens.staff("adviser@" + known["id"]))
    assert await trail_of(desk.app, "client.read") == []


async def test_no_contact_data_gets_into_the_trail(desk, known):
    await desk.get(f"/clients/{known['id']}")
    (entry,) = await trail_of(desk.app, "client.read")
    written = json.dumps(entry, default=str)
    assert not any(value in written for value in (*CONTACT.values(), "Kundig", "123456"))


async def test_the_officer_finds_a_number_and_no_name(desk, known):
    path = f"/offices/{desk.office_id}/subjects/search"
    officer = desk.staff("dpo")
    found = await desk.post(path, {"reference": "214a 001/22"}, officer)
    assert found.json()["items"] == [{"person_id": known["id"]}]
    none = await desk.post(path, {"reference": "1"}, officer)
    assert none.json()["items"] == []
    (entry,) = await trail_of(desk.app, "client.looked_up")
    assert (entry["subject_id"], entry["purpose"]) == (known["id"], "subject_request")


@pytest.fixture
def stranger(desk):
    """Give headers of an adviser of the office who has no talk with the client."""
    return desk.tokens.staff(f"adviser@{desk.office_id}")


async def test_whoever_has_no_talk_with_them_is_asked_why(desk, known, stranger):
    answer = await desk.get(f"/clients/{known['id']}", stranger)
    assert answer.status_code == 428
    assert answer.json()["type"] == "/problems/purpose-missing"
    assert CONTACT["display_name"] not in answer.text
    assert await trail_of(desk.app, "client.read") == []
    answer = await desk.get(
        f"/clients/{known['id']}", {**stranger, "nahbar-purpose": "standing_in"}
    )
    assert answer.status_code == 200
    (entry,) = await trail_of(desk.app, "client.read")
    assert (entry["purpose"], entry["own"]) == ("standing_in", False)


async def test_changing_nothing_opens_no_file_unseen(desk, known, stranger):
    path = f"/api/appointments/v1/clients/{known['id']}"
    sent = {**stranger, "if-match": f'"{known["version"]}"'}
    answer = await desk.client.patch(path, json={}, headers=sent)
    assert (answer.status_code, answer.json()["type"]) == (428, "/problems/purpose-missing")
    assert CONTACT["display_name"] not in answer.text
    sent["nahbar-purpose"] = "correcting"
    answer = await desk.client.patch(path, json={}, headers=sent)
    assert (answer.status_code, answer.json()["display_name"]) == (200, CONTACT["display_name"])
    (entry,) = await trail_of(desk.app, "client.read")
    assert (entry["purpose"], entry["own"]) == ("correcting", False)


@pytest.mark.parametrize(
    ("change", "body"),
    [("cancel", {}), ("move", "later"), ("channel", {"channel": "phone", "phone": "0541 1234"})],
)
async def test_the_answer_to_a_change_is_a_look_like_any_other(
    desk, open_talk, stranger, in_days, change, body
):
    body = {"starts_at": in_days(5)} if body == "later" else body
    answer = await desk.change(open_talk, change, body, stranger)
    assert answer.status_code == 200, answer.text
    (entry,) = await trail_of(desk.app, "client.read")
    assert (entry["subject_id"], entry["own"]) == (answer.json()["client"]["id"], False)


async def test_whom_a_booking_finds_by_their_reference_was_looked_at(
    desk, known, stranger, in_days
):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    client = {"reference": CONTACT["reference"]}
    booked = await desk.book(topic, adviser, in_days(3), client=client)
    assert booked["client"]["display_name"] == CONTACT["display_name"]
    entries = await trail_of(desk.app, "client.read")
    assert [(entry["subject_id"], entry["purpose"]) for entry in entries] == [
        (known["id"], "booking")
    ]


async def test_what_is_no_purpose_of_the_list_is_refused(desk, known, stranger):
    sent = {**stranger, "nahbar-purpose": "Neugier"}
    assert (await desk.get(f"/clients/{known['id']}", sent)).status_code == 422


@pytest.fixture
async def open_talk(desk, in_days):
    """Give a talk that is booked."""
    return await desk.book(await desk.create_topic(), await desk.create_adviser(), in_days(3))


async def test_for_ones_own_talk_nobody_is_asked(desk, open_talk):
    adviser = desk.tokens.staff(
        f"adviser@{desk.office_id}", account_id=UUID(open_talk["adviser"]["id"])
    )
    for path in (f"/clients/{open_talk['client']['id']}", f"/appointments/{open_talk['id']}"):
        assert (await desk.get(path, adviser)).status_code == 200
    entries = [
        entry
        for entry in await trail_of(desk.app, "client.read")
        if entry["actor_id"] == open_talk["adviser"]["id"]
    ]
    assert {(entry["purpose"], entry["own"]) for entry in entries} == {("own_talk", True)}


async def test_a_colleagues_talk_is_told_apart(desk, open_talk, stranger):
    sent = {**stranger, "nahbar-purpose": "supervising"}
    await desk.get(f"/appointments/{open_talk['id']}", sent)
    entry = (await trail_of(desk.app, "client.read"))[-1]
    assert (entry["own"], entry["purpose"]) == (False, "supervising")


async def test_a_page_that_stays_open_has_looked_once(desk, known):
    me = {"account_id": uuid4(), "session_id": uuid4()}

    async def look(purpose: str = "contact") -> None:
        token = desk.tokens.staff(f"adviser@{desk.office_id}", **me)
        sent = {**token, "nahbar-purpose": purpose}
        assert (await desk.get(f"/clients/{known['id']}", sent)).status_code == 200

    async def noted() -> list[str]:
        return [entry["purpose"] for entry in await trail_of(desk.app, "client.read")]

    for _ in range(3):
        await look()
    assert await noted() == ["contact"]
    await look("standing_in")
    assert await noted() == ["contact", "standing_in"]
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=16), tick=True):
        await look()
    assert await noted() == ["contact", "standing_in", "contact"]


async def test_a_list_of_colleagues_talks_is_one_entry_with_its_filter(desk, open_talk, in_days):
    me = {"account_id": uuid4(), "session_id": uuid4()}
    params = {"office_id": desk.office_id, "from_": in_days(1), "to": in_days(9)}

    async def look(**more):
        sent = desk.tokens.staff(f"team_lead@{desk.office_id}", **me)
        return (await desk.get("/appointments", sent, **params, **more)).json()["items"]

    for _ in range(2):
        assert len(await look()) == 1
    (entry,) = await trail_of(desk.app, "client.listed")
    assert (entry["count"], entry["adviser_id"]) == (1, None)
    assert entry["actor_id"] == str(me["account_id"])
    await look(adviser_id=open_talk["adviser"]["id"])
    assert len(await trail_of(desk.app, "client.listed")) == 2


async def test_ones_own_calendar_and_an_empty_list_show_nothing_of_others(desk, open_talk, in_days):
    me = UUID(open_talk["adviser"]["id"])
    sent = desk.tokens.staff(f"adviser@{desk.office_id}", account_id=me)
    own = {"office_id": desk.office_id, "from_": in_days(1), "to": in_days(9), "adviser_id": me}
    assert len((await desk.get("/appointments", sent, **own)).json()["items"]) == 1
    later = {"office_id": desk.office_id, "from_": in_days(10), "to": in_days(11)}
    assert (await desk.get("/appointments", sent, **later)).json()["items"] == []
    assert await trail_of(desk.app, "client.listed") == []
