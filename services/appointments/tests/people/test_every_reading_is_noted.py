"""Whatever answer shows whose a talk is leaves an entry: no route that is written can forget it.

The routes are those of the API's own description, by what their answers can hold.
"""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from appointments.bookings.models import Appointment
from nahbar_common.clock import utc_now
from nahbar_testing import create_event, trail_of

from ..conftest import API, BRAND, in_days

SHOWING = {"ClientRead", "ClientSummary", "ClientOfTalk"}
"""Schemas with a client's name, reference or contact."""
CONTACT = {"reference": "214A001/22", "display_name": "Kim Kundig", "phone": "0541 123456"}
TALK = f"{API}/appointments/{{appointment_id}}"
NOTHING_OF_OTHERS = {
    # What it shows the caller has just typed; a reference that is known shows nothing (409).
    f"POST {API}/clients",
}


def references(value) -> Iterator[str]:
    """Give the names of the schemas that a part of the description refers to."""
    if isinstance(value, list):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        for name, member in value.items():
            yield from [member.rsplit("/", 1)[1]] if name == "$ref" else references(member)


def schemas_of(answers, schemas) -> set[str]:
    """Give all schemas that answers reach."""
    found, waiting = set(), list(references(answers))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += references(schemas[name])
    return found


def showing_routes(app) -> set[str]:
    """Give the routes for staff whose good answers can show whose a talk is."""
    document = app.openapi()
    schemas = document["components"]["schemas"]
    return {
        f"{method.upper()} {path}"
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if operation.get("x-access", {}).get("staff")
        and SHOWING
        & schemas_of(
            [answer for code, answer in operation["responses"].items() if code[0] == "2"], schemas
        )
    }


async def _refused(desk, talk):
    whose = {"appointment_id": talk["id"], "person_id": talk["client"]["id"]}
    facts = {**whose, "revision": 1, "reason": "no_budget"}
    event = create_event("data_allowance", "voucher.refused", facts)
    sent = await desk.client.post("/internal/events", content=event.content, headers=event.headers)
    assert sent.status_code == 204, sent.text


async def _begun(desk, talk):
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(talk["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)


async def _left_a_task(desk, talk):
    changed = await desk.change_own(talk, "cancel")
    assert changed.status_code == 200, changed.text


BEFORE = {
    f"POST {TALK}/outcome": _begun,
    f"POST {TALK}/voucher-choice": _refused,
    f"GET {API}/offices/{{office_id}}/tasks": _left_a_task,
}
"""What has to happen before there is something to ask for."""
CHANGES = {
    "cancel": {},
    "channel": {"channel": "phone", "phone": "0541 123457"},
    "guardian": {"is_demanded": True},
    "move": {"starts_at": in_days(5)},
    "outcome": {"outcome": "held"},
    "told": {"how": "phone"},
    "voucher-brand": {"brand_id": BRAND},
    "voucher-choice": {"choice": "without_voucher"},
}
READING = {
    f"GET {API}/appointments": "list",
    f"POST {API}/appointments": "book",
    f"GET {TALK}": "talk",
    f"POST {API}/clients/search": "search",
    f"GET {API}/clients/{{client_id}}": "file",
    f"PATCH {API}/clients/{{client_id}}": "correct",
    f"GET {API}/offices/{{office_id}}/tasks": "tasks",
    f"GET {API}/offices/{{office_id}}/timetable": "timetable",
}
ASKED = {**READING, **{f"POST {TALK}/{what}": what for what in CHANGES}}


@pytest.fixture
async def talk(desk):
    """Give a colleague's talk with somebody who is on file, and wants a voucher."""
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    wish = {"voucher_requested": True, "voucher_brand_id": None}
    return await desk.book(topic, adviser, in_days(3), client=CONTACT, **wish)


async def ask(desk, talk, what, headers):
    """Ask as somebody of the office who has no part in the talk."""
    office, person = desk.office_id, talk["client"]["id"]
    match what:
        case "list":
            window = {"office_id": office, "from_": in_days(2), "to": in_days(5)}
            return await desk.get("/appointments", headers, **window)
        case "book":
            topic, adviser = await desk.create_topic(), await desk.create_adviser()
            client = {"reference": CONTACT["reference"]}
            return await desk.try_to_book(topic, adviser, in_days(4), headers, client=client)
        case "talk":
            return await desk.get(f"/appointments/{talk['id']}", headers)
        case "search":
            body = {"office_id": office, "reference": CONTACT["reference"]}
            return await desk.post("/clients/search", body, headers)
        case "file":
            return await desk.get(f"/clients/{person}", headers)
        case "correct":
            sent = {**headers, "if-match": '"1"'}
            return await desk.client.patch(f"{API}/clients/{person}", json={}, headers=sent)
        case "tasks":
            return await desk.get(f"/offices/{office}/tasks", headers)
        case "timetable":
            day = in_days(3).date().isoformat()
            return await desk.get(f"/offices/{office}/timetable", headers, day=day)
    return await desk.change(talk, what, CHANGES[what], headers)


def test_each_route_that_can_show_somebody_is_asked_here(app):
    assert showing_routes(app) == ASKED.keys() | NOTHING_OF_OTHERS


@pytest.mark.parametrize("name", ASKED)
async def test_what_a_colleague_is_shown_leaves_an_entry(desk, talk, name):
    await BEFORE.get(name, _nothing)(desk, talk)
    colleague = uuid4()
    answer = await ask(desk, talk, ASKED[name], desk.staff("team_lead", colleague))
    assert answer.is_success, answer.text
    assert CONTACT["display_name"] in answer.text, "it shows nobody, so this test shows nothing"
    entries = [*await trail_of(desk.app, "client.read"), *await trail_of(desk.app, "client.listed")]
    by_them = [entry for entry in entries if entry["actor_id"] == str(colleague)]
    assert len(by_them) == 1, entries
    assert by_them[0].get("own") in (False, None)


async def _nothing(_desk, _talk):
    """Most need nothing before."""


async def test_an_advisers_own_tasks_are_no_list_of_others(desk, talk):
    await _left_a_task(desk, talk)
    adviser = UUID(talk["adviser"]["id"])
    answer = await desk.get(f"/offices/{desk.office_id}/tasks", desk.staff("adviser", adviser))
    assert len(answer.json()["items"]) == 1
    assert await trail_of(desk.app, "client.listed") == []


@pytest.mark.parametrize("way", ["search", "add", "book"])
async def test_counting_up_references_is_slowed_whichever_way(desk, talk, way):
    headers, body = desk.staff("adviser", uuid4()), {"office_id": desk.office_id}
    topic, adviser = await desk.create_topic(), await desk.create_adviser(hours=[])

    async def look(number):
        reference = f"214A001/{number}"
        match way:
            case "search":
                return await desk.post("/clients/search", {**body, "reference": reference}, headers)
            case "add":
                return await desk.post("/clients", {**body, "reference": reference}, headers)
        client = {"reference": reference}
        return await desk.try_to_book(topic, adviser, in_days(4), headers, client=client)

    answers = [(await look(number)).status_code for number in range(62)]
    assert answers[-1] == 429
    # Each way counts with the others: whoever has searched enough does not go on by booking.
    found = await desk.post("/clients/search", {**body, "reference": "1"}, headers)
    assert found.status_code == 429


async def test_programs_and_bookings_without_a_reference_are_not_slowed(desk):
    topic, adviser = await desk.create_topic(), await desk.create_adviser(hours=[])
    machine = desk.tokens.machine("appointments:write", offices=(str(desk.office_id),))
    person = desk.staff("adviser", uuid4())
    for number in range(62):
        client = {"reference": f"214A001/{number}"}
        by_program = await desk.try_to_book(topic, adviser, in_days(4), machine, client=client)
        by_person = await desk.try_to_book(topic, adviser, in_days(4), person, client={})
        assert 429 not in (by_program.status_code, by_person.status_code)
