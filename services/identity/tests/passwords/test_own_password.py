"""Changing one's own password."""

import pytest

from ..conftest import API, OFFICE, PASSWORD, bearer, problem, refresh, sign_in

NEW = "Wolken Bagger Löffel 12"


@pytest.fixture
async def person(create_account):
    return await create_account(f"adviser@{OFFICE}")


async def change(browser, answer, current=PASSWORD, new=NEW):
    body = {"current_password": current, "new_password": new}
    return await browser.post(f"{API}/me/password", json=body, headers=bearer(answer))


async def test_the_new_password_signs_in_and_the_old_one_no_longer(client, person, open_browser):
    assert (await change(client, await sign_in(client, person))).status_code == 204
    assert problem(await sign_in(open_browser(), person)) == (401, "sign-in-failed")
    assert (await sign_in(open_browser(), person, NEW)).status_code == 200


async def test_other_sessions_end_and_this_one_goes_on(client, person, open_browser):
    other = open_browser()
    await sign_in(other, person)
    await change(client, await sign_in(client, person))
    assert problem(await refresh(other)) == (401, "session-ended")
    assert (await refresh(client)).status_code == 200


async def test_the_session_that_goes_on_is_the_tokens_without_a_cookie_too(
    client, person, open_browser
):
    elsewhere = open_browser()
    await sign_in(elsewhere, person)
    answer = await sign_in(client, person)
    await change(open_browser(), answer)
    assert (await refresh(client)).status_code == 200
    assert problem(await refresh(elsewhere)) == (401, "session-ended")


async def test_a_foreign_cookie_keeps_no_session_alive(
    client, person, create_account, open_browser
):
    other, elsewhere = open_browser(), open_browser()
    await sign_in(other, await create_account(f"adviser@{OFFICE}"))
    await sign_in(elsewhere, person)
    answer = await sign_in(client, person)
    await change(other, answer)
    assert problem(await refresh(elsewhere)) == (401, "session-ended")
    assert (await refresh(client)).status_code == 200
    assert (await refresh(other)).status_code == 200


async def test_a_wrong_current_password_changes_nothing(client, person, open_browser):
    answer = await change(client, await sign_in(client, person), current="wrong")
    assert problem(answer) == (403, "password-wrong")
    assert (await sign_in(open_browser(), person)).status_code == 200


async def test_a_weak_new_password_changes_nothing(client, person, open_browser):
    answer = await change(client, await sign_in(client, person), new="passwort1234")
    assert problem(answer) == (422, "password-common")
    assert (await sign_in(open_browser(), person)).status_code == 200


async def test_looking_for_a_good_password_does_not_count_as_guessing(client, person):
    signed_in = await sign_in(client, person)
    for _ in range(11):
        weak = await change(client, signed_in, new="passwort1234")
        assert problem(weak) == (422, "password-common")
    assert (await change(client, signed_in)).status_code == 204
