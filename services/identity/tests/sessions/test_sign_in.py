"""Signing in with e-mail address and password."""

import pytest
from identity.sessions.models import SignInRecord
from nahbar_common.tokens import verify
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, bearer, problem, sign_in


async def records(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(SignInRecord).order_by(SignInRecord.id)))


async def test_signing_in_gives_a_token_the_account_and_a_cookie(client, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    answer = await sign_in(client, person)
    assert answer.status_code == 200
    assert answer.json()["expires_in"] == 600
    assert answer.json()["account"] == {
        "id": str(person.id),
        "email": person.email,
        "display_name": "Jana Beispiel",
        "roles": [f"adviser@{OFFICE}"],
        "from_directory": False,
    }
    assert client.cookies.get("nahbar_test_staff")


async def test_the_token_says_who_and_what_for_and_opens_me(app, client, create_account):
    person = await create_account(f"adviser@{OFFICE}", "team_lead@*")
    answer = await sign_in(client, person)
    claims = await verify(
        answer.json()["access_token"],
        keys=app.state.token_check.keys,
        issuer=app.state.settings.issuer,
        audiences=frozenset({"nahbar"}),
    )
    assert claims.kind == "staff"
    assert claims.sub == str(person.id)
    assert claims.roles == [f"adviser@{OFFICE}", "team_lead@*"]
    assert (await client.get(f"{API}/me", headers=bearer(answer))).json()["id"] == str(person.id)


@pytest.mark.parametrize("name", ["nahbar_test_staff", "nahbar_test_device"])
async def test_cookies_are_out_of_reach_for_scripts_and_other_sites(client, create_account, name):
    answer = await sign_in(client, await create_account(f"adviser@{OFFICE}"))
    cookie = next(
        value for value in answer.headers.get_list("set-cookie") if value.startswith(name)
    )
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/api/identity/v1" in cookie
    assert "Secure" not in cookie  # the tests' public address is http on loopback


async def test_the_address_is_found_in_any_case_and_with_spaces_around(client, create_account):
    person = await create_account(f"adviser@{OFFICE}", email="Jörg.Müller@Jobcenter.example")
    body = {"email": "  jörg.MÜLLER@jobcenter.EXAMPLE ", "password": person.password}
    assert (await client.post(f"{API}/sessions", json=body)).status_code == 200


async def test_spaces_around_a_password_belong_to_it(client, create_account):
    person = await create_account(f"adviser@{OFFICE}", password="  Tannen Kuchen Regen ")
    assert (await sign_in(client, person)).status_code == 200
    assert problem(await sign_in(client, person, person.password.strip()))[0] == 401


async def test_wrong_password_unknown_address_and_no_password_yet_look_the_same(
    client, create_account
):
    person = await create_account(f"adviser@{OFFICE}")
    invited = await create_account(f"adviser@{OFFICE}", password=None)
    answers = [
        await sign_in(client, person, "something else"),
        await sign_in(client, invited, "something else"),
        await client.post(
            f"{API}/sessions", json={"email": "nobody@nowhere.example", "password": "x"}
        ),
        await client.post(f"{API}/sessions", json={"email": "%%%", "password": "x"}),
    ]
    bodies = [{**answer.json(), "instance": ""} for answer in answers]
    assert all(problem(answer) == (401, "sign-in-failed") for answer in answers)
    assert all(body == bodies[0] for body in bodies)
    assert not any(answer.headers.get_list("set-cookie") for answer in answers)


async def test_an_unknown_address_costs_a_hash_as_well(app, client, create_account, monkeypatch):
    verified = []
    hasher = app.state.password_hasher
    verify_one = hasher._verify
    monkeypatch.setattr(
        hasher, "_verify", lambda *given: (verified.append(given), verify_one(*given))[1]
    )
    await client.post(f"{API}/sessions", json={"email": "nobody@x.example", "password": "x"})
    assert len(verified) == 1


async def test_a_closed_account_cannot_sign_in(client, create_account, admin):
    person = await create_account(f"adviser@{OFFICE}")
    path = f"{API}/accounts/{person.id}"
    await client.patch(path, json={"active": False}, headers={**admin, "if-match": '"1"'})
    assert problem(await sign_in(client, person)) == (401, "sign-in-failed")


async def test_an_account_closed_while_its_password_is_being_checked_stays_closed(
    app, client, create_account, admin, monkeypatch
):
    person = await create_account(f"adviser@{OFFICE}")
    verify_for_real = app.state.password_hasher.verify

    async def verify_slowly(password, password_hash, *how):
        headers = {**admin, "if-match": '"1"'}
        await client.patch(f"{API}/accounts/{person.id}", json={"active": False}, headers=headers)
        return await verify_for_real(password, password_hash, *how)

    monkeypatch.setattr(app.state.password_hasher, "verify", verify_slowly)
    assert problem(await sign_in(client, person)) == (401, "sign-in-failed")


async def test_the_log_knows_account_and_outcome_and_no_network(app, client, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person, "wrong")
    await sign_in(client, person)
    await client.post(f"{API}/sessions", json={"email": "nobody@x.example", "password": "x"})
    entries = await records(app)
    assert [(entry.account_id, entry.outcome) for entry in entries] == [
        (person.id, "failed"),
        (person.id, "succeeded"),
        (None, "failed"),
    ]
    assert all(len(entry.network_hash) == 32 for entry in entries)
    assert len({entry.network_hash for entry in entries}) == 1


@ONE_ENGINE
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": "a@b.example"},
        {"email": "a@b.example", "password": ""},
        {"email": "a@b.example", "password": "x" * 257},
        {"email": "x" * 255, "password": "x"},
        {"email": "a\x00@b.example", "password": "x"},
        {"email": "a@b.example", "password": "\x00"},
        {"email": ["a@b.example"], "password": "x"},
        {"email": "a@b.example", "password": {"x": 1}},
        {"email": "a@b.example", "password": "x", "remember": True},
    ],
)
async def test_malformed_credentials_are_refused_without_repeating_them(client, body):
    answer = await client.post(f"{API}/sessions", json=body)
    assert problem(answer) == (422, "validation-failed")
    assert "b.example" not in answer.text


async def test_a_role_that_was_given_shows_after_signing_in_anew(client, create_account, admin):
    person = await create_account(f"adviser@{OFFICE}")
    first = await sign_in(client, person)
    path = f"{API}/accounts/{person.id}"
    change = {"roles": [f"adviser@{OFFICE}", f"team_lead@{OFFICE}"]}
    await client.patch(path, json=change, headers={**admin, "if-match": '"1"'})
    # The old token says other roles: it opens nothing any more.
    me = await client.get(f"{API}/me", headers=bearer(first))
    assert problem(me) == (401, "token-revoked")
    again = await sign_in(client, person)
    me = await client.get(f"{API}/me", headers=bearer(again))
    assert me.json()["roles"] == [f"adviser@{OFFICE}", f"team_lead@{OFFICE}"]
