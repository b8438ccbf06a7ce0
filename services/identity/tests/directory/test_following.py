"""Who is shut out at the directory is out here: at once when it tells, else within minutes."""

import time

import httpx
import pytest
from fastapi.responses import JSONResponse
from identity.directory_sessions.models import DirectoryLogout, DirectorySession
from nahbar_common.clock import utc_now
from nahbar_common.retention.enforcing import enforce
from nahbar_testing.directory import form
from sqlmodel import select

from ..conftest import OFFICE, ONE_ENGINE, problem, refresh, sign_in, sign_out
from .conftest import DIRECTORY, begin, come_in, finish, is_revoked, log_out, sessions_of

ENDED = (401, "session-ended")


@pytest.fixture(autouse=True)
async def _group(create_group_role):
    await create_group_role()


async def ask(app):
    return (await app.state.jobs.run_once("directory")).count


async def test_a_logout_ends_the_session_with_its_tokens(app, client, directory, adviser):
    await come_in(client, directory, adviser)
    answer = await log_out(client, directory.logout_token(adviser))
    assert (answer.status_code, answer.json()) == (200, {"sessions_ended": 1})
    assert answer.headers["cache-control"] == "no-store"
    [session] = await sessions_of(app)
    assert await is_revoked(app, session.id)
    assert problem(await refresh(client)) == ENDED


async def test_a_logout_of_one_session_leaves_the_others(client, directory, adviser, open_browser):
    phone = open_browser()
    await come_in(phone, directory, adviser)
    await come_in(client, directory, adviser)
    await log_out(client, directory.logout_token(adviser))
    assert problem(await refresh(client)) == ENDED
    assert (await refresh(phone)).status_code == 200


async def test_a_logout_of_a_person_ends_all_their_sessions_and_nobody_elses(
    client, directory, adviser, open_browser
):
    phone, colleague = open_browser(), open_browser()
    await come_in(phone, directory, adviser)
    await come_in(client, directory, adviser)
    await come_in(colleague, directory, directory.create_user("Beratung"))
    token = directory.logout_token(adviser, change=lambda claims: claims.pop("sid"))
    assert (await log_out(client, token)).json() == {"sessions_ended": 2}
    assert problem(await refresh(client)) == ENDED
    assert problem(await refresh(phone)) == ENDED
    assert (await refresh(colleague)).status_code == 200


async def test_a_logout_token_is_good_once(app, client, directory, adviser):
    await come_in(client, directory, adviser)
    token = directory.logout_token(adviser)
    assert (await log_out(client, token)).status_code == 200
    again = await log_out(client, token)
    assert problem(again) == (400, "logout-token-refused")
    assert again.json()["error"] == "invalid_request"


async def test_a_logout_that_overtakes_the_sign_in_wins(app, client, directory, adviser):
    returned = directory.authorize(await begin(client), adviser)
    await log_out(client, directory.logout_token(adviser))
    assert problem(await finish(client, returned)) == (410, "directory-sign-in-over")
    assert await sessions_of(app) == []


def without(name):
    return lambda claims: claims.pop(name)


def with_(**values):
    return lambda claims: claims.update(values)


def of_nobody(claims):
    del claims["sub"], claims["sid"]


LIES = {
    "a nonce": with_(nonce="x"),
    "no events": without("events"),
    "another event": with_(events={"http://schemas.openid.net/event/other": {}}),
    "an event that is no object": with_(
        events={"http://schemas.openid.net/event/backchannel-logout": True}
    ),
    "of nobody": of_nobody,
    "another issuer": with_(iss="https://other.example"),
    "for another client": with_(aud="other"),
    "no id": without("jti"),
    "no time": without("iat"),
    "old": with_(iat=int(time.time()) - 3600),
    "from the future": with_(iat=int(time.time()) + 3600),
    "over": with_(exp=int(time.time()) - 3600),
}


@ONE_ENGINE
@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_a_logout_token_out_of_line_ends_nothing(client, directory, adviser, lie):
    await come_in(client, directory, adviser)
    answer = await log_out(client, directory.logout_token(adviser, change=lie))
    assert problem(answer) == (400, "logout-token-refused")
    assert (await refresh(client)).status_code == 200


@ONE_ENGINE
async def test_an_id_token_is_no_logout_token(client, directory, adviser):
    kept = {}
    directory.change_answer = lambda tokens: kept.update(tokens)
    await come_in(client, directory, adviser)
    assert problem(await log_out(client, kept["id_token"])) == (400, "logout-token-refused")


@ONE_ENGINE
@pytest.mark.parametrize(
    "posted",
    [
        {"json": {"logout_token": "x"}},
        form(),
        {
            "content": "logout_token=a&logout_token=b",
            "headers": {"content-type": "application/x-www-form-urlencoded"},
        },
        {"content": b"\xff", "headers": {"content-type": "application/x-www-form-urlencoded"}},
    ],
)
async def test_a_logout_has_to_be_a_form_with_one_token(client, directory, posted):
    answer = await client.post(f"{DIRECTORY}/backchannel-logout", **posted)
    assert problem(answer) == (400, "logout-token-refused")


@ONE_ENGINE
async def test_a_logout_while_keys_cannot_be_read_is_to_come_again(client, directory, adviser):
    token = directory.logout_token(adviser)
    directory.fail = lambda _name: httpx.ConnectError("refused")
    assert problem(await log_out(client, token)) == (503, "directory-unavailable")


async def test_who_is_deactivated_is_out_within_minutes(app, client, directory, adviser, clock):
    await come_in(client, directory, adviser)
    adviser.active = False
    assert await ask(app) == 0
    assert (await refresh(client)).status_code == 200
    clock.shift(4 * 60)
    assert await ask(app) == 1
    [session] = await sessions_of(app)
    assert await is_revoked(app, session.id)
    assert problem(await refresh(client)) == ENDED


async def test_whose_session_is_over_there_is_out(app, client, directory, adviser, clock):
    await come_in(client, directory, adviser)
    directory.end_sessions(adviser)
    clock.shift(4 * 60)
    assert await ask(app) == 1


async def test_who_may_stay_is_confirmed_again_and_again(app, client, directory, adviser, clock):
    await come_in(client, directory, adviser)
    for _ in range(6):
        clock.shift(4 * 60)
        assert await ask(app) == 0
        assert (await refresh(client)).status_code == 200
    # Each refresh token of theirs was used once: ours kept up.
    assert directory.asked.count("token") == 7


async def test_other_groups_change_roles_within_minutes(
    app, client, directory, adviser, create_group_role, clock
):
    await create_group_role("Leitung", "team_lead")
    await come_in(client, directory, adviser)
    adviser.groups = ["Leitung"]
    clock.shift(4 * 60)
    assert await ask(app) == 1
    assert problem(await refresh(client)) == ENDED
    assert (await come_in(client, directory, adviser)).json()["account"]["roles"] == [
        f"team_lead@{OFFICE}"
    ]


async def test_groups_that_exclude_each_other_take_all_roles(
    app, client, directory, adviser, create_group_role, clock
):
    await create_group_role("IT", "admin")
    await create_group_role("Datenschutz", "dpo")
    await come_in(client, directory, adviser)
    adviser.groups = ["IT", "Datenschutz"]
    clock.shift(4 * 60)
    assert await ask(app) == 1
    assert problem(await refresh(client)) == ENDED


async def test_a_directory_that_is_away_ends_nothing_for_a_quarter_of_an_hour(
    app, client, directory, adviser, clock, create_account, open_browser
):
    own_browser = open_browser()
    await sign_in(own_browser, await create_account(f"adviser@{OFFICE}"))
    await come_in(client, directory, adviser)
    directory.fail = lambda _name: httpx.ConnectError("refused")
    clock.shift(10 * 60)
    assert await ask(app) == 0
    assert (await refresh(client)).status_code == 200
    clock.shift(6 * 60)
    assert await ask(app) == 0
    # The safe side: nobody goes on for hours on an old word.
    answer = await refresh(client)
    assert problem(answer) == (503, "directory-unavailable")
    assert int(answer.headers["retry-after"]) == 30
    # Accounts of our own do not care.
    assert (await refresh(own_browser)).status_code == 200
    # And when it is back, the session goes on with the same cookie.
    directory.fail = lambda _name: None
    clock.shift(4 * 60)
    assert await ask(app) == 0
    assert (await refresh(client)).status_code == 200


@pytest.mark.parametrize(
    "fault",
    [
        JSONResponse({"error": "invalid_client"}, 401),
        JSONResponse({"error": "invalid_grant"}, 503),
        JSONResponse({}, 400),
        JSONResponse({"access_token": "x"}),
    ],
)
@ONE_ENGINE
async def test_a_mistake_in_our_set_up_shuts_nobody_out_at_once(
    app, client, directory, adviser, clock, fault
):
    await come_in(client, directory, adviser)
    directory.fail = lambda name: fault if name == "token" else None
    clock.shift(4 * 60)
    assert await ask(app) == 0
    assert (await refresh(client)).status_code == 200


@ONE_ENGINE
async def test_a_renewal_for_somebody_else_ends_the_session(
    app, client, directory, adviser, clock, open_browser
):
    colleague = directory.create_user("Beratung")
    await come_in(open_browser(), directory, colleague)
    await come_in(client, directory, adviser)
    directory.change_claims = lambda claims: claims.update(sub=colleague.subject)
    clock.shift(4 * 60)
    await ask(app)
    assert problem(await refresh(client)) == ENDED


async def test_without_a_refresh_token_a_session_lasts_a_quarter_of_an_hour(
    app, client, directory, adviser, clock
):
    directory.gives_refresh_tokens = False
    await come_in(client, directory, adviser)
    clock.shift(10 * 60)
    assert await ask(app) == 0
    assert (await refresh(client)).status_code == 200
    clock.shift(6 * 60)
    assert problem(await refresh(client)) == ENDED


async def test_nothing_of_the_directory_is_kept_of_a_session_that_is_over(
    app, client, directory, adviser, clock
):
    await come_in(client, directory, adviser)
    await sign_out(client)
    await log_out(client, directory.logout_token(adviser))

    async def rows():
        await enforce(app.state.database, app.state.retention, utc_now())
        async with app.state.database.read() as session:
            ties = list(await session.exec(select(DirectorySession)))
            logouts = list(await session.exec(select(DirectoryLogout)))
        return len(ties), len(logouts)

    assert await rows() == (0, 1)
    clock.shift(30 * 60)
    assert await rows() == (0, 0)
