"""Who lets a program in leaves a trace: in the trail, with the officers, and beside the program."""

from uuid import uuid4

import pytest
from identity.commands import ensure_machine_client
from identity.machine_clients.schemas import NewMachineClient
from identity.telling.jobs import NAME
from nahbar_testing import keyed, trail_of

from ..conftest import API, OFFICE, OTHER_OFFICE

SCOPES = ["appointments:read", "links:write"]
PATH = f"{API}/machine-clients"


@pytest.fixture
async def letting(client, tokens, create_account):
    """Give an admin's account and how they let a program in."""
    person = await create_account(f"admin@{OFFICE}", f"admin@{OTHER_OFFICE}")
    headers = tokens.staff(*person.roles, account_id=person.id)

    async def let_in(*offices, name="Fachverfahren"):
        body = {"name": name, "scopes": SCOPES, "offices": list(offices or (OFFICE,))}
        answer = await client.post(PATH, json=body, headers=keyed(headers))
        assert answer.status_code == 201, answer.text
        return answer.json()

    let_in.person, let_in.headers = person, headers
    return let_in


@pytest.fixture
def told(app, client, tokens):
    """Give what an officer's page shows: kinds, and whose doing it was."""
    app.state.jobs.hold(NAME)

    async def told(person):
        await app.state.jobs.run_once(NAME)
        headers = tokens.staff(*person.roles, account_id=person.id)
        answer = await client.get(f"{API}/me/notices", headers=headers)
        return [(each["kind"], each["about"]) for each in answer.json()["items"]]

    return told


async def order(app, *, reset_secret=False, offices=(OFFICE,)):
    new = NewMachineClient(name="Vom Server", scopes=SCOPES, offices=list(offices))
    async with app.state.database.write() as session:
        return await ensure_machine_client(session, new, reset_secret=reset_secret)


async def test_each_offices_trail_says_who_let_which_program_do_what(app, letting):
    made = await letting(OFFICE, OTHER_OFFICE)
    entries = await trail_of(app, "program.let_in")
    assert {entry["chain"] for entry in entries} == {OFFICE, OTHER_OFFICE}
    for entry in entries:
        assert entry["actor_id"] == str(letting.person.id)
        assert entry["subject_id"] == made["client_id"]
        assert entry["scopes"] == SCOPES


async def test_shutting_out_stands_in_the_trail_too(app, client, letting):
    made = await letting()
    answer = await client.delete(f"{PATH}/{made['client_id']}", headers=letting.headers)
    assert answer.status_code == 204
    (entry,) = await trail_of(app, "program.shut_out")
    assert (entry["subject_id"], entry["scopes"]) == (made["client_id"], SCOPES)
    assert entry["actor_id"] == str(letting.person.id)


async def test_what_is_refused_leaves_no_entry_and_no_notice(
    app, client, letting, told, create_account
):
    officer = await create_account(f"dpo@{OFFICE}")
    await letting()
    for name, offices in (("Fachverfahren", [OFFICE]), ("Anderes", ["*"])):
        body = {"name": name, "scopes": SCOPES, "offices": offices}
        answer = await client.post(PATH, json=body, headers=keyed(letting.headers))
        assert answer.status_code in (403, 409)
    gone = await client.delete(f"{PATH}/{uuid4()}", headers=letting.headers)
    assert gone.status_code == 404
    assert len(await trail_of(app, "program.let_in")) == 1
    assert await trail_of(app, "program.shut_out") == []
    assert await told(officer) == [("program_let_in", "Jana Beispiel")]


async def test_the_officers_of_each_office_hear_whose_doing_it_was_and_no_others(
    letting, told, create_account
):
    here = await create_account(f"dpo@{OFFICE}")
    everywhere = await create_account("dpo@*")
    elsewhere = await create_account(f"dpo@{uuid4()}")
    await letting()
    for officer in (here, everywhere):
        assert await told(officer) == [("program_let_in", "Jana Beispiel")]
    assert await told(elsewhere) == []
    assert await told(letting.person) == []


async def test_a_program_for_all_offices_concerns_each_officer(app, told, create_account):
    officer = await create_account(f"dpo@{OTHER_OFFICE}")
    await order(app, offices=["*"])
    assert await told(officer) == [("program_let_in", None)]
    (entry,) = await trail_of(app, "program.let_in")
    assert entry["chain"] == "*"


async def test_what_was_done_on_the_server_is_told_with_nobodys_name(app, told, create_account):
    officer = await create_account(f"dpo@{OFFICE}")
    made = await order(app)
    again = await order(app, reset_secret=True)
    assert again["client_id"] == made["client_id"]
    assert await told(officer) == [("program_let_in", None)]
    (renewed,) = await trail_of(app, "program.secret_renewed")
    assert (renewed["actor_kind"], renewed["subject_id"]) == ("nobody", made["client_id"])
    assert renewed["scopes"] == SCOPES


async def test_the_list_says_who_let_a_program_in(app, client, letting):
    made = await letting()
    assert (made["created_by"], made["created_by_name"]) == (
        str(letting.person.id),
        "Jana Beispiel",
    )
    await order(app)
    listed = (await client.get(PATH, headers=letting.headers)).json()["items"]
    by = {each["name"]: (each["created_by"], each["created_by_name"]) for each in listed}
    assert by == {
        "Fachverfahren": (str(letting.person.id), "Jana Beispiel"),
        "Vom Server": (None, None),
    }
