"""An admin reads in an emergency: what is needed to reach people, and each look is noted."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from nahbar_testing import trail_of


@pytest.fixture
async def talk(desk, in_days):
    return await desk.book(await desk.create_topic(), await desk.create_adviser(), in_days(3))


@pytest.fixture
def emergency(desk):
    """Give who reads, and which access it is."""
    access_id = uuid4()
    return access_id, desk.tokens.emergency(desk.office_id, emergency_id=access_id)


def wanted(desk):
    now = datetime.now(UTC)
    return {"office_id": desk.office_id, "from_": now, "to": now + timedelta(days=9)}


async def test_talks_and_contact_data_of_the_office_are_read_and_noted(desk, talk, emergency):
    access_id, headers = emergency
    listed = await desk.get("/appointments", headers, **wanted(desk))
    assert [each["id"] for each in listed.json()["items"]] == [talk["id"]]
    for path in (f"/appointments/{talk['id']}", f"/clients/{talk['client']['id']}"):
        # Why, was said when it was opened: nobody is asked again, nor believed otherwise.
        answer = await desk.get(path, {**headers, "nahbar-purpose": "booking"})
        assert answer.status_code == 200, answer.text
    entries = await trail_of(desk.app, "client.listed") + await trail_of(desk.app, "client.read")
    noted = [entry for entry in entries if entry.get("emergency_id") == str(access_id)]
    assert [entry["purpose"] for entry in noted] == ["emergency"] * 3
    assert {entry["chain"] for entry in noted} == {str(desk.office_id)}


async def test_each_look_is_an_entry(desk, talk, emergency):
    _, headers = emergency
    before = len(await trail_of(desk.app, "client.read"))
    for _ in range(3):
        await desk.get(f"/clients/{talk['client']['id']}", headers)
        await desk.get("/appointments", headers, **wanted(desk))
    assert len(await trail_of(desk.app, "client.read")) == before + 3
    assert len(await trail_of(desk.app, "client.listed")) == 3


async def test_another_office_is_not_there(desk, talk):
    headers = desk.tokens.emergency(uuid4())
    for path in (f"/appointments/{talk['id']}", f"/clients/{talk['client']['id']}"):
        assert (await desk.get(path, headers)).status_code == 404
    assert (await desk.get("/appointments", headers, **wanted(desk))).status_code == 404


async def test_an_access_that_was_ended_reads_nothing(desk, talk, emergency, other_services):
    access_id, headers = emergency
    path = f"/clients/{talk['client']['id']}"
    assert (await desk.get(path, headers)).status_code == 200
    other_services.revoke("session", access_id)
    await desk.app.state.jobs.run_once("revocations")
    assert (await desk.get(path, headers)).status_code == 401


async def test_it_searches_and_changes_nothing(desk, talk, emergency):
    _, headers = emergency
    client = UUID(talk["client"]["id"])
    search = {"office_id": str(desk.office_id), "reference": "214A001/22"}
    for answer in (
        await desk.post("/clients/search", search, headers),
        await desk.post(f"/appointments/{talk['id']}/links", {"person_id": str(client)}, headers),
        await desk.post(f"/appointments/{talk['id']}/cancellation", {}, headers),
        await desk.client.patch(f"/api/appointments/v1/clients/{client}", headers=headers, json={}),
    ):
        assert answer.status_code in (403, 404, 405), answer.text
