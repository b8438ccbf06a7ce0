"""Clients: all contact data is optional, sealed, and seen by their office alone."""

import asyncio
from uuid import UUID, uuid4

import pytest
from appointments.people import service as people
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.people.vault import PersonVault
from sqlalchemy import text

CONTACT = {
    "reference": "214A001/22",
    "display_name": "Kim Kundig",
    "phone": "0541 123456",
    "email": "kim@example.org",
    "language": "de-x-leicht",
}


async def create(desk, **members):
    answer = await desk.post("/clients", {"office_id": desk.office_id, **members})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def find(desk, reference, headers=None):
    body = {"office_id": desk.office_id, "reference": reference}
    answer = await desk.post("/clients/search", body, headers)
    return answer.json()["items"]


async def change(desk, client, body, version=None):
    return await desk.client.patch(
        f"/api/appointments/v1/clients/{client['id']}",
        json=body,
        headers={**desk.staff(), "if-match": f'"{version or client["version"]}"'},
    )


async def test_nothing_has_to_be_known_of_a_client(desk):
    client = await create(desk)
    assert {client[name] for name in ("reference", "display_name", "phone", "email")} == {None}
    assert client["language"] == "de"


async def test_contact_data_comes_back_and_a_phone_number_as_e164(desk):
    client = await create(desk, **CONTACT)
    read = (await desk.get(f"/clients/{client['id']}")).json()
    assert read == client
    assert read == {
        **CONTACT,
        "phone": "+49541123456",
        "phone_written": "+49 541 123456",
        "id": client["id"],
        "office_id": str(desk.office_id),
        "version": 1,
    }


async def test_contact_data_lies_sealed_in_the_database(desk, database_url):
    await create(desk, **CONTACT)
    async with desk.app.state.database.read() as session:
        row = (await session.exec(text("SELECT * FROM clients"))).one()
    stored = b"".join(value for value in row if isinstance(value, bytes))
    for secret in (b"Kim", b"123456", b"example.org", b"214A001"):
        assert secret not in stored
        assert secret.decode() not in str(row)


async def test_a_client_is_found_by_the_exact_reference(desk):
    client = await create(desk, **CONTACT)
    for written in ("214A001/22", " 214a 001/22 "):
        assert [found["id"] for found in await find(desk, written)] == [client["id"]]
    assert await find(desk, "214A001") == []


async def test_a_reference_is_taken_once_per_office(desk, app, client, tokens, slug_of):
    first = await create(desk, **CONTACT)
    body = {"office_id": desk.office_id, "reference": "214 A001/22"}
    again = await desk.post("/clients", body)
    assert (again.status_code, slug_of(again)) == (409, "client-exists")
    assert again.json()["client_id"] == first["id"]
    other = type(desk)(app, client, tokens)
    await other.create_office()
    elsewhere = await create(other, reference="214A001/22")
    assert elsewhere["id"] != first["id"]


async def test_equal_references_of_two_offices_do_not_show(desk, app, client, tokens):
    other = type(desk)(app, client, tokens)
    await other.create_office()
    for office in (desk, other):
        await create(office, reference="R1")
    async with desk.app.state.database.read() as session:
        rows = (await session.exec(text("SELECT reference_index FROM clients"))).all()
    assert len({bytes(row[0]) for row in rows}) == 2


async def test_changing_leaves_out_what_is_left_out_and_null_erases(desk, slug_of):
    client = await create(desk, **CONTACT)
    changed = (await change(desk, client, {"phone": None, "display_name": "Kim K."})).json()
    assert changed["phone"] is None
    assert changed["display_name"] == "Kim K."
    assert changed["email"] == CONTACT["email"]
    assert changed["version"] == 2
    stale = await change(desk, client, {"phone": None}, version=1)
    assert (stale.status_code, slug_of(stale)) == (412, "precondition-failed")


async def test_a_booking_overwrites_nothing_that_is_being_saved(desk, in_days, database_engine):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    client = await create(desk, reference="R1")
    async with desk.app.state.database.write() as session:
        vault = PersonVault(desk.app.state.sealer)
        await people.keep_phone(session, vault, UUID(client["id"]), "0541 111111")
        await session.flush()
        contact = {"reference": "R1", "phone": "0541 222222"}
        booking = asyncio.create_task(desk.try_to_book(topic, adviser, in_days(3), client=contact))
        if database_engine == "postgresql":  # of SQLite's writers each waits for the one before
            await somebody_waits_for_a_lock(desk)
    assert (await booking).json()["client"]["phone"] == "0541 111111"
    now = (await desk.get(f"/clients/{client['id']}")).json()
    assert (now["phone"], now["version"]) == ("0541 111111", 2)


async def somebody_waits_for_a_lock(desk):
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(3):
        while True:
            async with desk.app.state.database.read() as session:
                if (await session.exec(waiting)).scalar_one():
                    return


async def test_an_erased_reference_is_found_no_more(desk):
    client = await create(desk, **CONTACT)
    await change(desk, client, {"reference": None})
    assert await find(desk, CONTACT["reference"]) == []


async def test_a_reference_cannot_be_changed_to_a_taken_one(desk, slug_of):
    await create(desk, **CONTACT)
    other = await create(desk)
    answer = await change(desk, other, {"reference": CONTACT["reference"]})
    assert (answer.status_code, slug_of(answer)) == (409, "client-exists")


async def test_erasing_the_key_erases_the_person_and_leaves_the_record(desk):
    client = await create(desk, **CONTACT)
    async with desk.app.state.database.write() as session:
        await session.delete(await session.get(PersonKey, UUID(client["id"])))
    read = (await desk.get(f"/clients/{client['id']}")).json()
    assert {read[name] for name in ("reference", "display_name", "phone", "email")} == {None}


@pytest.mark.parametrize(
    "members",
    [
        {"phone": "12"},
        {"phone": "call me"},
        {"phone": "0" * 41},
        {"email": "kim"},
        {"email": "kim@x"},
        {"email": "a b@example.org"},
        {"display_name": ""},
        {"display_name": "x" * 201},
        {"reference": "\x00"},
        {"language": "fr"},
        {"birthday": "x"},
    ],
)
async def test_bad_contact_data_is_refused_without_being_repeated(desk, members):
    answer = await desk.post("/clients", {"office_id": desk.office_id, **members})
    assert answer.status_code == 422
    (value,) = members.values()
    if len(value) > 3:
        assert value not in answer.text


async def test_clients_of_other_offices_are_not_found(desk):
    client = await create(desk, **CONTACT)
    foreign = desk.tokens.staff(f"team_lead@{uuid4()}")
    assert (await desk.get(f"/clients/{client['id']}", foreign)).status_code == 404
    search = {"office_id": desk.office_id, "reference": CONTACT["reference"]}
    answer = await desk.post("/clients/search", search, foreign)
    assert answer.status_code == 404
    patched = await desk.client.patch(
        f"/api/appointments/v1/clients/{client['id']}",
        json={"phone": None},
        headers={**foreign, "if-match": '"1"'},
    )
    assert patched.status_code == 404


async def test_a_machine_adds_clients_and_neither_reads_nor_changes_them(desk):
    machine = desk.tokens.machine(
        "appointments:read", "appointments:write", offices=(str(desk.office_id),)
    )
    body = {"office_id": desk.office_id, **CONTACT}
    added = await desk.post("/clients", body, machine)
    assert added.status_code == 201
    path = f"/clients/{added.json()['id']}"
    search = {"office_id": desk.office_id, "reference": CONTACT["reference"]}
    patched = await desk.client.patch(
        f"/api/appointments/v1{path}", json={"phone": None}, headers={**machine, "if-match": '"1"'}
    )
    assert [
        (await desk.get(path, machine)).status_code,
        (await desk.post("/clients/search", search, machine)).status_code,
        patched.status_code,
    ] == [403, 403, 403]
    assert (await desk.get(path)).json() == added.json()


def test_a_clients_id_tells_nothing_about_time():
    assert Client(office_id=uuid4()).id.version == 4
