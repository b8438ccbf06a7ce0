"""Guessing passwords gets slow for the guesser, and for nobody else."""

import asyncio

import pytest
from identity.sessions.models import SignInRecord
from identity.slowing.models import GuessCounter
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, PASSWORD, bearer, problem, refresh, sign_in

HOME, ATTACKER = "198.51.100.7", "203.0.113.9"
LIMIT = 10


@pytest.fixture
async def colleague(create_account):
    return await create_account(f"adviser@{OFFICE}")


async def guess(browser, person, times=LIMIT):
    return [await sign_in(browser, person, f"wrong {number}") for number in range(times)]


async def test_after_ten_wrong_passwords_the_guesser_has_to_wait(open_browser, colleague):
    attacker = open_browser(ATTACKER)
    answers = await guess(attacker, colleague)
    assert {problem(answer) for answer in answers} == {(401, "sign-in-failed")}
    slowed = await sign_in(attacker, colleague, "wrong again")
    assert problem(slowed) == (429, "sign-in-slowed")
    assert 0 < int(slowed.headers["retry-after"]) <= 900
    assert slowed.json()["retry_after_seconds"] == int(slowed.headers["retry-after"])


async def test_while_slowed_even_the_right_password_is_not_looked_at(open_browser, colleague):
    attacker = open_browser(ATTACKER)
    await guess(attacker, colleague)
    assert problem(await sign_in(attacker, colleague)) == (429, "sign-in-slowed")


async def test_the_wait_ends(open_browser, colleague, clock):
    attacker = open_browser(ATTACKER)
    await guess(attacker, colleague)
    slowed = await sign_in(attacker, colleague)
    clock.shift(int(slowed.headers["retry-after"]) + 1)
    assert (await sign_in(attacker, colleague)).status_code == 200


async def test_trying_on_does_not_make_the_wait_longer(open_browser, colleague, clock):
    attacker = open_browser(ATTACKER)
    await guess(attacker, colleague)
    first = int((await sign_in(attacker, colleague)).headers["retry-after"])
    clock.shift(60)
    await guess(attacker, colleague, 5)
    later = int((await sign_in(attacker, colleague)).headers["retry-after"])
    assert later <= first - 59


async def test_a_colleague_signs_in_from_a_known_browser_meanwhile(open_browser, colleague):
    known = open_browser(HOME)
    await sign_in(known, colleague)
    await guess(open_browser(ATTACKER), colleague, LIMIT + 2)
    assert (await sign_in(known, colleague)).status_code == 200


async def test_also_when_the_guesser_sits_in_the_same_office(open_browser, colleague):
    known = open_browser(HOME)
    await sign_in(known, colleague)
    await guess(open_browser(HOME), colleague, LIMIT + 2)
    assert (await sign_in(known, colleague)).status_code == 200


@pytest.mark.usefixtures("whole_minute")
async def test_also_when_the_whole_office_is_over_its_rate(open_browser, colleague):
    known, flood = open_browser(HOME), open_browser(HOME)
    await sign_in(known, colleague)
    body = {"email": "nobody@nowhere.example", "password": "x"}
    answers = [await flood.post(f"{API}/sessions", json=body) for _ in range(125)]
    assert problem(answers[-1]) == (429, "too-many-requests")
    assert (await sign_in(known, colleague)).status_code == 200


async def test_a_colleague_signs_in_from_a_new_browser_elsewhere_meanwhile(open_browser, colleague):
    await guess(open_browser(ATTACKER), colleague, LIMIT + 2)
    assert (await sign_in(open_browser(HOME), colleague)).status_code == 200


async def test_an_unknown_address_is_slowed_just_the_same(open_browser, create_account):
    attacker = open_browser(ATTACKER)
    body = {"email": "nobody@nowhere.example", "password": "x"}
    answers = [await attacker.post(f"{API}/sessions", json=body) for _ in range(LIMIT + 1)]
    assert [problem(answer)[0] for answer in answers] == [401] * LIMIT + [429]


async def test_parallel_guesses_all_count(open_browser, colleague):
    attacker = open_browser(ATTACKER)
    tries = (sign_in(attacker, colleague, f"wrong {number}") for number in range(25))
    statuses = [answer.status_code for answer in await asyncio.gather(*tries)]
    assert statuses.count(401) == LIMIT
    assert statuses.count(429) == 15


async def test_the_right_password_gives_a_clean_slate(open_browser, colleague):
    browser = open_browser(HOME)
    for _ in range(3):
        await guess(browser, colleague, LIMIT - 1)
        assert (await sign_in(browser, colleague)).status_code == 200


async def test_a_stolen_device_cookie_gives_ten_guesses_not_more(open_browser, colleague):
    known = open_browser(HOME)
    await sign_in(known, colleague)
    thief = open_browser(ATTACKER)
    thief.cookies.update(known.cookies)
    statuses = [answer.status_code for answer in await guess(thief, colleague, LIMIT + 1)]
    assert statuses == [401] * LIMIT + [429]


async def test_a_device_cookie_of_another_account_is_worth_nothing(
    open_browser, colleague, create_account
):
    insider = await create_account(f"adviser@{OFFICE}")
    browser = open_browser(ATTACKER)
    await guess(open_browser(ATTACKER), colleague)
    await sign_in(browser, insider)
    assert problem(await sign_in(browser, colleague)) == (429, "sign-in-slowed")


@ONE_ENGINE
@pytest.mark.parametrize("forged", ["x", "x.y", ".", "ä.ö", "a.b.c", "x" * 300])
async def test_a_forged_device_cookie_counts_as_none(open_browser, colleague, forged):
    attacker = open_browser(ATTACKER)
    await guess(attacker, colleague)
    answer = await attacker.post(
        f"{API}/sessions",
        json={"email": colleague.email, "password": PASSWORD},
        headers={"cookie": f"nahbar_test_device={forged}".encode()},
    )
    assert problem(answer) == (429, "sign-in-slowed")


async def test_guesses_from_very_many_networks_are_slowed_too_but_not_known_browsers(
    open_browser, colleague
):
    known = open_browser(HOME)
    await sign_in(known, colleague)
    statuses = []
    for network in range(11):
        botnet = open_browser(f"203.0.113.{network}")
        statuses += [answer.status_code for answer in await guess(botnet, colleague, 10)]
    assert statuses == [401] * 100 + [429] * 10
    assert problem(await sign_in(open_browser("192.0.2.1"), colleague))[0] == 429
    assert (await sign_in(known, colleague)).status_code == 200


async def test_one_ipv6_household_counts_as_one(open_browser, colleague):
    statuses = []
    for number in range(LIMIT + 1):
        browser = open_browser(f"2001:db8:1:2::{number:x}")
        statuses.append((await sign_in(browser, colleague, "wrong")).status_code)
    assert statuses == [401] * LIMIT + [429]
    assert (await sign_in(open_browser("2001:db8:1:3::1"), colleague)).status_code == 200


async def test_the_log_tells_once_that_somebody_was_slowed(app, open_browser, colleague):
    await guess(open_browser(ATTACKER), colleague, LIMIT + 5)
    async with app.state.database.read() as session:
        outcomes = [record.outcome for record in await session.exec(select(SignInRecord))]
    assert outcomes == ["failed"] * LIMIT + ["slowed"]


async def test_counters_hold_neither_address_nor_network(app, open_browser, colleague):
    await guess(open_browser(ATTACKER), colleague, 2)
    async with app.state.database.read() as session:
        counters = list(await session.exec(select(GuessCounter)))
    assert {counter.kind for counter in counters} == {"network", "account"}
    assert all(len(counter.subject) == 32 for counter in counters)


async def test_a_stolen_access_token_is_no_way_to_guess_the_password(client, colleague):
    headers = bearer(await sign_in(client, colleague))
    body = {"current_password": "wrong", "new_password": "Vier Wolken ohne Regen"}
    answers = [
        await client.post(f"{API}/me/password", json=body, headers=headers)
        for _ in range(LIMIT + 1)
    ]
    assert {problem(answer) for answer in answers[:-1]} == {(403, "password-wrong")}
    assert problem(answers[-1]) == (429, "sign-in-slowed")
    assert (await refresh(client)).status_code == 200
