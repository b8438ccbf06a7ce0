"""What appointments tells about its processing: a way without video, and whom to ask."""

import pytest
from appointments.offices.models import Office
from appointments.people.key_models import PersonKey
from appointments.topics.models import Topic
from sqlalchemy import delete
from sqlmodel import select

from ..conftest import API, in_days


@pytest.fixture
def look(desk, client, tokens):
    async def look(identifier):
        path = f"{API}/offices/{desk.office_id}/processing"
        answer = await client.get(path, headers=tokens.service("consent", "processing:read"))
        assert answer.status_code == 200, answer.text
        return {check["id"]: check for check in answer.json()["checks"]}[identifier]

    return look


async def test_a_topic_by_video_alone_is_found(app, desk, look):
    assert (await look("alternative.offered"))["outcome"] == "not_checked"
    await desk.create_topic()
    assert (await look("alternative.offered"))["outcome"] == "ok"
    async with app.state.database.write() as session:
        for topic in await session.exec(select(Topic)):
            topic.channels = ["video"]
    found = await look("alternative.offered")
    assert (found["outcome"], found["facts"]["video_alone"]) == ("failed", 1)


async def test_a_record_that_names_no_officer_is_found(app, desk, look):
    async with app.state.database.write() as session:
        for office in await session.exec(select(Office)):
            office.address, office.authority = "Hafenstraße 7", "LfD"
            office.dpo_name, office.dpo_email, office.dpo_phone = "A", "a@example.org", "0541 1"
    assert (await look("office.contacts"))["outcome"] == "ok"
    async with app.state.database.write() as session:
        for office in await session.exec(select(Office)):
            office.dpo_email = ""
    found = await look("office.contacts")
    assert (found["outcome"], found["facts"]["missing"]) == ("failed", ["dpo_email"])


async def test_a_person_without_a_key_is_found(app, desk, look):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    await desk.book(topic, adviser, in_days(1), client={"display_name": "Mia Muster"})
    assert (await look("contact.sealed"))["outcome"] == "ok"
    async with app.state.database.write() as session:
        await session.exec(delete(PersonKey))
    found = await look("contact.sealed")
    assert (found["outcome"], found["facts"]["without_key"]) == ("failed", 1)
