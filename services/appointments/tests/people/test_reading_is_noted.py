"""Who opens a client's contact data stands in the trail; what was read does not."""

import json

import pytest
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
