"""Invitations: the only way to a password, for a new account and after a reset."""

import asyncio

import pytest
from nahbar_testing import keyed

from ..accounts.test_accounts import create
from ..conftest import API, OFFICE, PASSWORD, Person, problem, refresh, sign_in


async def accept(client, secret, password=PASSWORD):
    body = {"secret": secret, "password": password}
    return await client.post(f"{API}/invitations/accept", json=body)


@pytest.fixture
async def invited(client, admin):
    answer = (await create(client, admin, f"adviser@{OFFICE}")).json()
    person = Person(answer["account"]["id"], "neu@jobcenter.example", PASSWORD, ())
    return person, answer["invitation"]["secret"]


async def test_an_invited_person_chooses_a_password_and_signs_in(client, invited, admin):
    person, secret = invited
    assert (await accept(client, secret)).status_code == 204
    assert (await sign_in(client, person)).status_code == 200
    account = (await client.get(f"{API}/accounts/{person.id}", headers=admin)).json()
    assert account["has_password"] is True


async def test_an_invitation_works_once(client, invited):
    person, secret = invited
    await accept(client, secret)
    assert problem(await accept(client, secret, "Ganz andere vier Worte")) == (
        410,
        "invitation-used",
    )
    assert (await sign_in(client, person)).status_code == 200


async def test_of_two_at_once_one_sets_the_password(client, invited):
    person, secret = invited
    passwords = ["Tannen Kuchen Regen 77", "Wolken Bagger Löffel 12"]
    answers = await asyncio.gather(*(accept(client, secret, word) for word in passwords))
    assert sorted(answer.status_code for answer in answers) == [204, 410]
    winner = passwords[[answer.status_code for answer in answers].index(204)]
    assert (await sign_in(client, person, winner)).status_code == 200


async def test_an_invitation_ends_after_three_days(client, invited, clock):
    clock.shift(3 * 86_400 + 1)
    assert problem(await accept(client, invited[1])) == (410, "invitation-expired")


@pytest.mark.parametrize("secret", ["x", "x" * 43, "ä", "../../etc"])
async def test_a_secret_nobody_was_given_is_unknown(client, invited, secret):
    assert problem(await accept(client, secret)) == (404, "invitation-unknown")


async def test_a_refused_password_leaves_the_invitation_good(client, invited):
    refused = await accept(client, invited[1], "passwort1234")
    assert problem(refused) == (422, "password-common")
    assert refused.json()["min_length"] == 12
    assert (await accept(client, invited[1])).status_code == 204


async def test_a_new_invitation_takes_the_place_of_the_old_one(client, invited, admin):
    person, old = invited
    path = f"{API}/accounts/{person.id}/invitation"
    new = (await client.post(path, headers=keyed(admin))).json()["secret"]
    assert problem(await accept(client, old)) == (404, "invitation-unknown")
    assert (await accept(client, new)).status_code == 204


async def test_a_reset_ends_password_and_sessions_at_once(client, create_account, admin):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person)
    path = f"{API}/accounts/{person.id}/invitation"
    answer = await client.post(path, headers=keyed(admin))
    assert answer.status_code == 201
    assert problem(await refresh(client)) == (401, "session-ended")
    assert problem(await sign_in(client, person)) == (401, "sign-in-failed")
    await accept(client, answer.json()["secret"], "Wolken Bagger Löffel 12")
    assert (await sign_in(client, person, "Wolken Bagger Löffel 12")).status_code == 200


async def test_a_closed_account_cannot_use_its_invitation(client, invited, admin):
    person, secret = invited
    headers = {**admin, "if-match": '"1"'}
    await client.patch(f"{API}/accounts/{person.id}", json={"active": False}, headers=headers)
    assert problem(await accept(client, secret)) == (404, "invitation-unknown")


async def test_accepting_makes_the_browser_known_so_guesses_elsewhere_do_not_matter(
    client, invited, open_browser
):
    person, secret = invited
    browser = open_browser("198.51.100.7")
    for _ in range(11):
        await sign_in(browser, person, "wrong")
    await accept(browser, secret)
    assert (await sign_in(browser, person)).status_code == 200
