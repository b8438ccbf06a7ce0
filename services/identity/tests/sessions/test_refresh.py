"""Renewing a session: rotation, reuse, two tabs, ends."""

import asyncio

import pytest
from identity.sessions.models import SignInRecord, StaffSession
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, REFRESH, bearer, problem, refresh, sign_in, sign_out

COOKIE = "nahbar_test_staff"


@pytest.fixture
async def signed_in(client, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person)
    return person


def with_cookie(browser, value):
    browser.cookies.set(COOKIE, value, domain="nahbar.test", path=API)
    return browser


async def test_each_renewal_gives_a_new_token_and_a_new_cookie(client, signed_in, clock):
    first = client.cookies[COOKIE]
    answer = await refresh(client)
    assert answer.status_code == 200
    assert answer.json()["account"]["id"] == str(signed_in.id)
    second = client.cookies[COOKIE]
    assert second != first
    clock.shift(11)
    assert (await refresh(client)).status_code == 200
    assert client.cookies[COOKIE] != second


async def test_a_token_used_twice_ends_the_whole_session(
    app, client, signed_in, clock, open_browser
):
    stolen = client.cookies[COOKIE]
    await refresh(client)
    clock.shift(11)
    thief = with_cookie(open_browser(), stolen)
    assert problem(await refresh(thief)) == (401, "session-ended")
    assert problem(await refresh(client)) == (401, "session-ended")
    async with app.state.database.read() as session:
        outcomes = [record.outcome for record in await session.exec(select(SignInRecord))]
    assert outcomes.count("token_reused") == 1


async def test_a_thief_who_renews_first_is_found_out_by_the_owner(
    client, signed_in, clock, open_browser
):
    thief = with_cookie(open_browser(), client.cookies[COOKIE])
    assert (await refresh(thief)).status_code == 200
    clock.shift(11)
    assert problem(await refresh(client)) == (401, "session-ended")
    assert problem(await refresh(thief)) == (401, "session-ended")


async def test_a_thief_within_the_grace_gets_no_branch_of_their_own(
    client, signed_in, clock, open_browser
):
    thief = with_cookie(open_browser(), client.cookies[COOKIE])
    await refresh(client)
    assert (await refresh(thief)).status_code == 200
    assert thief.cookies[COOKIE] == client.cookies[COOKIE]
    clock.shift(11)
    assert (await refresh(thief)).status_code == 200
    clock.shift(11)
    assert problem(await refresh(client)) == (401, "session-ended")
    assert problem(await refresh(thief)) == (401, "session-ended")


async def test_two_tabs_that_renew_at_once_both_go_on(client, signed_in, open_browser):
    cookie = client.cookies[COOKIE]
    tabs = [with_cookie(open_browser(), cookie) for _ in range(5)]
    answers = await asyncio.gather(*(refresh(tab) for tab in tabs))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({tab.cookies[COOKIE] for tab in tabs}) == 1


async def test_a_lost_answer_can_be_asked_for_again(client, signed_in, clock, open_browser):
    cookie = client.cookies[COOKIE]
    await refresh(client)
    again = with_cookie(open_browser(), cookie)
    clock.shift(5)
    assert (await refresh(again)).status_code == 200
    clock.shift(300)
    assert (await refresh(again)).status_code == 200


async def test_reloading_a_page_fast_does_not_end_a_session(client, signed_in):
    for _ in range(6):
        assert (await refresh(client)).status_code == 200


async def test_without_the_header_no_foreign_page_can_renew(client, signed_in):
    answer = await client.post(f"{API}/sessions/refresh")
    assert problem(answer) == (403, "refresh-header-missing")
    other = await client.post(f"{API}/sessions/refresh", headers={"x-nahbar-refresh": "yes"})
    assert problem(other) == (403, "refresh-header-missing")
    assert (await refresh(client)).status_code == 200


@ONE_ENGINE
@pytest.mark.parametrize(
    "cookie",
    ["", "x", "a.b", f"{'0' * 32}.x", "x" * 5000, f"{'0' * 32}.", f"{'0' * 31}g.secret", "..", "ä"],
)
async def test_a_cookie_that_is_none_means_signed_out(client, cookie):
    headers = {**REFRESH, "cookie": f"{COOKIE}={cookie}".encode()}
    answer = await client.post(f"{API}/sessions/refresh", headers=headers)
    assert problem(answer) == (401, "session-ended")


async def test_a_refused_renewal_removes_the_cookie(client, signed_in):
    with_cookie(client, "00000000000000000000000000000000.secret")
    answer = await refresh(client)
    assert "Max-Age=0" in answer.headers["set-cookie"]


async def test_signing_out_ends_the_session_and_is_repeatable(client, signed_in, open_browser):
    kept = client.cookies[COOKIE]
    assert (await sign_out(client)).status_code == 204
    assert COOKIE not in client.cookies
    assert problem(await refresh(with_cookie(open_browser(), kept))) == (401, "session-ended")
    assert (await sign_out(client)).status_code == 204


async def test_a_session_ends_after_twelve_hours_without_use(client, signed_in, clock):
    clock.shift(12 * 3600 - 60)
    assert (await refresh(client)).status_code == 200
    kept = client.cookies[COOKIE]
    clock.shift(12 * 3600 + 1)
    assert problem(await refresh(with_cookie(client, kept))) == (401, "session-ended")


async def test_a_session_ends_after_sixteen_hours_of_use(client, signed_in, clock):
    for _ in range(15):
        clock.shift(3600)
        answer = await refresh(client)
        assert answer.status_code == 200
    clock.shift(3600 - 120)
    last = await refresh(client)
    assert 0 < last.json()["expires_in"] <= 120  # no access token outlives its session
    kept = client.cookies[COOKIE]
    clock.shift(121)
    assert problem(await refresh(with_cookie(client, kept))) == (401, "session-ended")


async def test_two_sign_ins_are_two_sessions(client, signed_in, open_browser):
    other = open_browser()
    await sign_in(other, signed_in)
    await sign_out(client)
    assert (await refresh(other)).status_code == 200


async def test_nothing_in_the_database_opens_a_session(app, client, signed_in):
    secret = client.cookies[COOKIE].partition(".")[2]
    async with app.state.database.read() as session:
        row = (await session.exec(select(StaffSession))).one()
    assert secret.encode() not in row.current_hash
    assert len(row.current_hash) == 32


async def test_an_access_token_from_before_signing_out_is_good_for_nothing_when_it_has_run_out(
    client, signed_in, clock
):
    answer = await refresh(client)
    await sign_out(client)
    clock.shift(606)
    me = await client.get(f"{API}/me", headers=bearer(answer))
    assert problem(me) == (401, "token-invalid")
