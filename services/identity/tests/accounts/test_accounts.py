"""Admins make, find and change accounts, each within the offices they administer."""

import asyncio
from uuid import uuid4

import pytest
from identity.accounts.models import Account
from nahbar_testing import keyed
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, OTHER_OFFICE, problem, refresh, sign_in


def new(*roles, email="neu@jobcenter.example", **more):
    return {"email": email, "display_name": "Neu Hier", "roles": list(roles), **more}


async def create(client, headers, *roles, **more):
    return await client.post(f"{API}/accounts", json=new(*roles, **more), headers=keyed(headers))


async def change(client, headers, account_id, body, version=1):
    return await client.patch(
        f"{API}/accounts/{account_id}", json=body, headers={**headers, "if-match": f'"{version}"'}
    )


async def test_a_new_account_comes_with_an_invitation(client, admin):
    answer = await create(client, admin, f"adviser@{OFFICE}")
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    account, invitation = answer.json()["account"], answer.json()["invitation"]
    assert account["active"] is True
    assert account["has_password"] is False
    assert account["roles"] == [f"adviser@{OFFICE}"]
    assert invitation["url"] == f"http://localhost:8080/einladung/#{invitation['secret']}"


async def test_the_same_request_again_gives_the_same_invitation_once(client, admin):
    headers = keyed(admin)
    body = new(f"adviser@{OFFICE}")
    first = await client.post(f"{API}/accounts", json=body, headers=headers)
    again = await client.post(f"{API}/accounts", json=body, headers=headers)
    assert again.status_code == 201
    assert again.json() == first.json()
    other = await client.post(f"{API}/accounts", json=body | {"roles": []}, headers=headers)
    assert problem(other) == (422, "idempotency-key-reused")


async def test_an_address_has_one_account_in_whatever_case(client, admin):
    await create(client, admin, f"adviser@{OFFICE}")
    answer = await create(client, admin, f"adviser@{OFFICE}", email="NEU@jobcenter.example")
    assert problem(answer) == (409, "email-taken")


async def test_ten_at_once_make_one_account(client, admin):
    answers = await asyncio.gather(*(create(client, admin, f"adviser@{OFFICE}") for _ in range(10)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [201] + [409] * 9


@ONE_ENGINE
@pytest.mark.parametrize(
    "body",
    [
        new("adviser"),
        new("adviser@"),
        new("adviser@nowhere"),
        new(f"boss@{OFFICE}"),
        new("adviser@*@*"),
        new(f"adviser@{OFFICE}", email="no address"),
        new(f"adviser@{OFFICE}", email="a\x00b@c.example"),
        new(f"adviser@{OFFICE}", display_name=" "),
        new(f"adviser@{OFFICE}", display_name="x" * 121),
        new(f"adviser@{OFFICE}", password="chosen by the admin"),
        new(*[f"adviser@{OFFICE}"] * 51),
    ],
)
async def test_malformed_accounts_are_refused(client, admin, body):
    answer = await client.post(f"{API}/accounts", json=body, headers=keyed(admin))
    assert problem(answer) == (422, "validation-failed")


async def test_names_and_addresses_are_sealed_in_the_database(app, client, admin):
    await create(client, admin, f"adviser@{OFFICE}")
    async with app.state.database.read() as session:
        row = (await session.exec(select(Account))).one()
    for value in (row.email_index, row.email_sealed, row.display_name_sealed):
        assert b"neu" not in value.lower()


async def test_an_office_admin_sees_their_office_only(client, office_admin, admin, create_account):
    mine = await create_account(f"adviser@{OFFICE}")
    shared = await create_account(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    theirs = await create_account(f"adviser@{OTHER_OFFICE}")
    listed = (await client.get(f"{API}/accounts", headers=office_admin)).json()["items"]
    assert {item["id"] for item in listed} == {str(mine.id), str(shared.id)}
    everyone = (await client.get(f"{API}/accounts", headers=admin)).json()["items"]
    assert len(everyone) == 3
    foreign = await client.get(f"{API}/accounts/{theirs.id}", headers=office_admin)
    unknown = await client.get(f"{API}/accounts/{uuid4()}", headers=office_admin)
    assert problem(foreign) == problem(unknown) == (404, "not-found")


async def test_the_list_can_be_cut_down_to_an_office(client, admin, office_admin, create_account):
    mine = await create_account(f"adviser@{OFFICE}")
    everywhere = await create_account("dpo@*")
    await create_account(f"adviser@{OTHER_OFFICE}")
    path = f"{API}/accounts?office_id={OFFICE}"
    listed = (await client.get(path, headers=admin)).json()["items"]
    assert {item["id"] for item in listed} == {str(mine.id), str(everywhere.id)}
    foreign = await client.get(f"{API}/accounts?office_id={OTHER_OFFICE}", headers=office_admin)
    assert problem(foreign) == (404, "not-found")


async def test_the_list_goes_on_with_its_cursor(client, admin, create_account):
    people = {str((await create_account(f"adviser@{OFFICE}")).id) for _ in range(5)}
    seen, cursor = [], ""
    while cursor is not None:
        query = f"limit=2&cursor={cursor}" if cursor else "limit=2"
        page = (await client.get(f"{API}/accounts?{query}", headers=admin)).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert len(seen) == 5
    assert set(seen) == people


@ONE_ENGINE
@pytest.mark.parametrize("query", ["cursor=abc", "cursor=WzFd", "cursor=%00"])
async def test_a_foreign_cursor_is_refused(client, admin, query):
    answer = await client.get(f"{API}/accounts?{query}", headers=admin)
    assert problem(answer) == (422, "invalid-cursor")


@ONE_ENGINE
@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=x", "office_id=x"])
async def test_a_list_out_of_bounds_is_refused(client, admin, query):
    answer = await client.get(f"{API}/accounts?{query}", headers=admin)
    assert problem(answer) == (422, "validation-failed")


async def test_two_admins_at_once_do_not_overwrite_each_other(client, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    first = await change(client, admin, person.id, {"display_name": "Jana Neu"})
    assert first.headers["etag"] == '"2"'
    assert first.json()["display_name"] == "Jana Neu"
    late = await change(client, admin, person.id, {"display_name": "Jana Alt"})
    assert problem(late) == (412, "precondition-failed")
    path = f"{API}/accounts/{person.id}"
    bare = await client.patch(path, json={"active": False}, headers=admin)
    assert problem(bare) == (428, "if-match-missing")
    assert (await client.get(path, headers=admin)).headers["etag"] == '"2"'


@pytest.mark.parametrize("body", [{"active": False}, {"roles": []}, {"roles": ["dpo@*"]}])
async def test_other_roles_and_closing_end_all_sessions(client, admin, create_account, body):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person)
    assert (await change(client, admin, person.id, body)).status_code == 200
    assert problem(await refresh(client)) == (401, "session-ended")


@pytest.mark.parametrize("body", [{"display_name": "Anders"}, {"active": True}, {}])
async def test_other_changes_do_not(client, admin, create_account, body):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person)
    assert (await change(client, admin, person.id, body)).status_code == 200
    assert (await refresh(client)).status_code == 200


async def test_a_closed_account_can_be_opened_again(client, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await change(client, admin, person.id, {"active": False})
    await change(client, admin, person.id, {"active": True}, version=2)
    assert (await sign_in(client, person)).status_code == 200


async def test_me_of_a_closed_account_is_signed_out(client, tokens, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await change(client, admin, person.id, {"active": False})
    me = tokens.staff(f"adviser@{OFFICE}", account_id=person.id)
    assert problem(await client.get(f"{API}/me", headers=me)) == (401, "token-invalid")


async def test_a_closed_account_is_not_invited(client, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await change(client, admin, person.id, {"active": False})
    answer = await client.post(
        f"{API}/accounts/{person.id}/invitation", headers={**admin, "idempotency-key": "12345678"}
    )
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/account-closed")
