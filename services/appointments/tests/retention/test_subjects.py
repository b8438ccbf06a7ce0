"""What is stored of a person: all of it shown, and erased for good."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import time_machine
from appointments.people.key_models import PersonKey
from nahbar_common.clock import utc_now
from nahbar_common.subjects.jobs import FORGETTING
from nahbar_common.tables import TrailEntry
from sqlmodel import select

from ..conftest import in_days, slug_of

CONTACT = {
    "display_name": "Zora Merkmalname",
    "reference": "ZM-4711",
    "phone": "+491711234567",
    "email": "zora.merkmal@example.org",
}


@pytest.fixture
def data_files(database_url):
    """Give the contents of the database's files; none on PostgreSQL."""

    def read():
        if not database_url.startswith("sqlite"):
            return []
        file = Path(database_url.partition("///")[2])
        return [found.read_bytes() for found in file.parent.glob(f"{file.name}*")]

    return read


@pytest.fixture
async def booked(desk):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    return await desk.book(topic, adviser, in_days(1), client=CONTACT)


def consent(desk, *scopes):
    return desk.tokens.service("consent", *scopes)


async def read(desk, person_id, **params):
    return await desk.get(
        f"/subjects/{person_id}/data",
        consent(desk, "subjects:read"),
        **{"office_id": desk.office_id, **params},
    )


async def erase(desk, person_id, key=None, office_id=None):
    return await desk.post(
        f"/subjects/{person_id}/erasure",
        {"office_id": office_id or desk.office_id},
        consent(desk, "subjects:erase"),
        key=key,
    )


async def test_a_person_is_shown_all_of_it(desk, booked):
    answer = await read(desk, booked["client"]["id"])
    assert answer.status_code == 200, answer.text
    by_kind = {}
    for item in answer.json()["items"]:
        by_kind.setdefault(item["kind"], []).append(item["values"])
    assert by_kind["contact"][0]["display_name"] == CONTACT["display_name"]
    assert by_kind["contact"][0]["email"] == CONTACT["email"]
    assert [talk["id"] for talk in by_kind["appointment"]] == [booked["id"]]
    assert [seat["part"] for seat in by_kind["attendance"]] == ["client"]


async def test_pages_together_are_all_of_it(desk, booked):
    whole = (await read(desk, booked["client"]["id"])).json()["items"]
    found, after = [], 0
    while after is not None:
        page = (await read(desk, booked["client"]["id"], limit=1, after=after)).json()
        found, after = found + page["items"], page["next_after"]
    # Each page that was read is in the trail, and so in what is read after it.
    assert [item for item in found if item["kind"] != "trail"] == [
        item for item in whole if item["kind"] != "trail"
    ]


async def test_who_read_it_is_in_the_trail(app, desk, booked):
    await read(desk, booked["client"]["id"])
    async with app.state.database.read() as session:
        entries = await session.exec(select(TrailEntry).where(TrailEntry.action == "subject.read"))
        (entry,) = entries.all()
    assert (entry.actor_kind, entry.actor_id) == ("service", "consent")
    assert (entry.subject_id, entry.purpose) == (booked["client"]["id"], "subject_request")


async def test_a_person_of_another_office_is_not_found(desk, booked):
    person = booked["client"]["id"]
    assert (await read(desk, person, office_id=uuid4())).status_code == 404
    assert (await erase(desk, person, office_id=uuid4())).status_code == 404


async def test_with_a_talk_to_come_nothing_is_erased(desk, booked):
    person = booked["client"]["id"]
    plan = await desk.get(
        f"/subjects/{person}/erasure-plan",
        consent(desk, "subjects:read"),
        office_id=desk.office_id,
    )
    assert plan.json()["hindered_by"] == [{"why": "talk_open", "count": 1}]
    answer = await erase(desk, person)
    assert (answer.status_code, slug_of(answer)) == (409, "erasure-hindered")
    assert answer.json()["hindered_by"] == ["talk_open"]
    assert (await read(desk, person)).json()["items"][0]["kind"] == "contact"


async def test_erased_is_erased_also_in_the_files(app, desk, booked, data_files):
    person = UUID(booked["client"]["id"])
    async with app.state.database.read() as session:
        wrapped = (await session.get(PersonKey, person)).wrapped_key
    files = data_files()
    assert any(wrapped in content for content in files) or not files
    with time_machine.travel(utc_now() + timedelta(days=3), tick=True):
        first = await erase(desk, person, key="first-erasure")
        assert first.status_code == 200, first.text
        assert {item["table"] for item in first.json()["erased"]} >= {
            "clients",
            "person_keys",
            "appointments",
            "attendances",
        }
        again = await erase(desk, person, key="first-erasure")
        assert again.json() == first.json()
        later = await erase(desk, person, key="second-erasure")
        assert later.json()["erased"] == []
        await app.state.jobs.run_once(FORGETTING)
        kinds = {item["kind"] for item in (await read(desk, person)).json()["items"]}
        assert kinds == {"trail"}
    for content in data_files():
        assert wrapped not in content
        for marker in (*CONTACT.values(), "ZM-4711", "Merkmal"):
            assert marker.encode() not in content


async def test_an_adviser_who_left_keeps_no_name(app, desk, booked):
    adviser = booked["adviser"]["id"]
    with time_machine.travel(utc_now() + timedelta(days=3), tick=True):
        answer = await erase(desk, adviser)
        assert answer.status_code == 200, answer.text
        stays = {(item["table"], item["hold"]) for item in answer.json()["stays"]}
        assert ("attendances", "others_record") in stays
        items = (await read(desk, adviser)).json()["items"]
        assert {item["kind"] for item in items} >= {"appointment"}
        assert "Jana" not in str(items)


async def test_only_consent_may_ask(desk, booked):
    path = f"/subjects/{booked['client']['id']}/data"
    for headers in (desk.staff("dpo"), desk.staff("admin"), consent(desk, "appointments:read")):
        answer = await desk.get(path, headers, office_id=desk.office_id)
        assert answer.status_code == 403
