"""Staff come in through the office's directory."""

import asyncio
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from identity.accounts.models import Account
from nahbar_testing import create_test_app, keyed, running
from nahbar_testing.directory import ISSUER
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, OTHER_OFFICE, REFRESH, bearer, problem, refresh
from .conftest import DIRECTORY, begin, come_in, finish, sessions_of


async def accounts(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(Account)))


async def test_the_first_sign_in_makes_the_account_with_the_roles_of_its_groups(
    app, client, directory, adviser, create_group_role
):
    await create_group_role("Beratung", "adviser")
    await create_group_role("Beratung", "team_lead", OTHER_OFFICE)
    await create_group_role("Leitung", "team_lead")
    answer = await come_in(client, directory, adviser)
    assert answer.status_code == 200, answer.text
    account = answer.json()["account"]
    assert account["display_name"] == "Jana Beispiel"
    assert account["email"] == "jana@jobcenter.example"
    assert account["roles"] == [f"adviser@{OFFICE}", f"team_lead@{OTHER_OFFICE}"]
    assert account["from_directory"] is True
    assert (await client.get(f"{API}/me", headers=bearer(answer))).json() == account
    assert (await refresh(client)).status_code == 200
    assert (
        len((await client.get(f"{API}/me/sessions", headers=bearer(answer))).json()["items"]) == 1
    )


async def test_the_second_sign_in_finds_the_account_and_replaces_roles_and_name(
    app, client, directory, adviser, create_group_role, open_browser
):
    await create_group_role("Beratung", "adviser")
    await create_group_role("Leitung", "team_lead")
    first = (await come_in(client, directory, adviser)).json()["account"]
    adviser.groups, adviser.name = ["Leitung"], "Jana Muster"
    second = (await come_in(open_browser(), directory, adviser)).json()["account"]
    assert second["id"] == first["id"]
    assert second["roles"] == [f"team_lead@{OFFICE}"]
    assert second["display_name"] == "Jana Muster"
    # The browser from before held the role that is gone.
    assert problem(await refresh(client)) == (401, "session-ended")


async def test_the_same_address_is_nobody(
    app, client, directory, create_account, create_group_role, open_browser
):
    await create_group_role()
    own = await create_account("admin@*", email="chef@jobcenter.example")
    liar = directory.create_user("Beratung", email="chef@jobcenter.example", email_verified=True)
    other = directory.create_user("Beratung", email="chef@jobcenter.example")
    ids = {
        (await come_in(open_browser(), directory, user)).json()["account"]["id"]
        for user in (liar, other)
    }
    assert len(ids) == 2
    assert str(own.id) not in ids
    # And the own account signs in as before: nobody took its address.
    signed_in = await client.post(
        f"{API}/sessions", json={"email": own.email, "password": own.password}
    )
    assert signed_in.json()["account"]["id"] == str(own.id)
    assert signed_in.json()["account"]["roles"] == ["admin@*"]


async def test_an_account_of_the_directory_has_no_password_and_gets_none(
    app, client, directory, adviser, create_group_role, admin
):
    await create_group_role()
    account_id = (await come_in(client, directory, adviser)).json()["account"]["id"]
    answer = await client.post(f"{API}/accounts/{account_id}/invitation", headers=keyed(admin))
    assert problem(answer) == (409, "account-of-directory")
    details = await client.get(f"{API}/accounts/{account_id}", headers=admin)
    for change in ({"roles": ["admin@*"]}, {"display_name": "Wer anders"}):
        answer = await client.patch(
            f"{API}/accounts/{account_id}",
            headers={**admin, "if-match": details.headers["etag"]},
            json=change,
        )
        assert problem(answer) == (409, "account-of-directory")


async def test_closed_here_is_closed_whatever_the_directory_says(
    client, directory, adviser, create_group_role, admin, open_browser
):
    await create_group_role()
    account_id = (await come_in(client, directory, adviser)).json()["account"]["id"]
    details = await client.get(f"{API}/accounts/{account_id}", headers=admin)
    closed = await client.patch(
        f"{API}/accounts/{account_id}",
        headers={**admin, "if-match": details.headers["etag"]},
        json={"active": False},
    )
    assert closed.status_code == 200
    assert problem(await refresh(client)) == (401, "session-ended")
    assert problem(await come_in(open_browser(), directory, adviser)) == (
        403,
        "directory-account-closed",
    )


async def test_without_a_group_that_means_something_nobody_comes_in_and_learns_whom_to_ask(
    app, client, directory, create_group_role
):
    await create_group_role("Beratung")
    answer = await come_in(client, directory, directory.create_user("Kantine"))
    assert problem(answer) == (403, "directory-without-role")
    assert answer.json()["contact"] == "IT-Service, Telefon 0511 1234"
    assert "0511 1234" in answer.json()["detail"]
    assert await accounts(app) == []


async def test_who_lost_all_groups_is_out_everywhere(
    app, client, directory, adviser, create_group_role, open_browser
):
    await create_group_role()
    await come_in(client, directory, adviser)
    adviser.groups = []
    assert problem(await come_in(open_browser(), directory, adviser)) == (
        403,
        "directory-without-role",
    )
    assert problem(await refresh(client)) == (401, "session-ended")


async def test_groups_that_exclude_each_other_let_nobody_in(
    client, directory, create_group_role, open_browser
):
    await create_group_role("IT", "admin")
    await create_group_role("Datenschutz", "dpo")
    user = directory.create_user("IT")
    assert (await come_in(client, directory, user)).status_code == 200
    user.groups = ["IT", "Datenschutz"]
    answer = await come_in(open_browser(), directory, user)
    assert problem(answer) == (403, "directory-roles-clash")
    assert answer.json()["contact"]
    assert problem(await refresh(client)) == (401, "session-ended")


async def test_no_second_factor_of_ours_is_asked_for(client, directory, create_group_role):
    await create_group_role("IT", "admin")
    answer = await come_in(client, directory, directory.create_user("IT"))
    assert answer.json()["second_factor_missing"] is False
    factors = await client.get(f"{API}/me/factors", headers=bearer(answer))
    assert factors.json()["required"] is False
    assert (await refresh(client)).json()["second_factor_missing"] is False


@ONE_ENGINE
@pytest.mark.parametrize("more_settings", [{"directory_acr_values": "gold silver"}])
async def test_an_office_may_ask_its_directory_for_more(
    client, directory, adviser, create_group_role, open_browser
):
    await create_group_role()
    url = await begin(client)
    assert parse_qs(urlsplit(url).query)["acr_values"] == ["gold silver"]
    assert problem(await finish(client, directory.authorize(url, adviser))) == (
        403,
        "directory-too-weak",
    )
    directory.change_claims = lambda claims: claims.update(acr="silver")
    assert (await come_in(open_browser(), directory, adviser)).status_code == 200


@ONE_ENGINE
async def test_the_way_there_carries_what_it_has_to_and_nothing_secret(client, directory):
    url = urlsplit(await begin(client))
    query = {name: values[0] for name, values in parse_qs(url.query).items()}
    assert f"{url.scheme}://{url.netloc}{url.path}" == f"{ISSUER}/authorize"
    assert query.keys() == {
        "response_type",
        "client_id",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "code_challenge",
        "code_challenge_method",
    }
    assert query["redirect_uri"] == "http://localhost:8080/app/dienstkonto"
    cookie = client.cookies.get("nahbar_test_directory")
    assert cookie
    assert cookie not in url.query


@ONE_ENGINE
async def test_the_cookie_is_out_of_reach(client, directory):
    answer = await client.post(f"{DIRECTORY}/sign-ins", headers=REFRESH)
    [cookie] = answer.headers.get_list("set-cookie")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert f"Path={DIRECTORY}" in cookie


@ONE_ENGINE
async def test_two_tabs_of_one_browser_may_both_come_back(
    client, directory, adviser, create_group_role
):
    await create_group_role()
    urls = [await begin(client), await begin(client)]
    answers = [await finish(client, directory.authorize(url, adviser)) for url in urls]
    assert [answer.status_code for answer in answers] == [200, 200]


async def test_a_state_is_good_once_even_for_two_at_once(
    app, client, directory, adviser, create_group_role
):
    await create_group_role()
    returned = directory.authorize(await begin(client), adviser)
    answers = await asyncio.gather(*(finish(client, returned) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 410, 410]
    assert len(await sessions_of(app)) == 1


@ONE_ENGINE
async def test_a_state_is_good_in_its_own_browser_only(
    client, directory, adviser, create_group_role, open_browser
):
    await create_group_role()
    returned = directory.authorize(await begin(client), adviser)
    stranger = open_browser()
    await begin(stranger)
    assert problem(await finish(stranger, returned)) == (410, "directory-sign-in-over")
    # Used up: whoever stole the address has spoilt it, and nobody comes in by it.
    assert problem(await finish(client, returned)) == (410, "directory-sign-in-over")


@ONE_ENGINE
async def test_a_state_is_good_for_a_quarter_of_an_hour(
    client, directory, adviser, create_group_role, clock
):
    await create_group_role()
    returned = directory.authorize(await begin(client), adviser)
    clock.shift(16 * 60)
    assert problem(await finish(client, returned)) == (410, "directory-sign-in-over")


@ONE_ENGINE
async def test_neither_begins_nor_ends_without_the_header(client, directory):
    for path, body in (("sign-ins", None), ("sign-ins/finish", {"state": "x", "code": "y"})):
        answer = await client.post(f"{DIRECTORY}/{path}", json=body)
        assert problem(answer) == (403, "refresh-header-missing")


async def test_groups_may_come_by_userinfo(client, directory, adviser, create_group_role):
    await create_group_role()
    directory.groups_in_id_token = False
    assert (await come_in(client, directory, adviser)).status_code == 200
    assert "userinfo" in directory.asked


@ONE_ENGINE
async def test_a_directory_that_wants_our_secret_in_the_form_gets_it_there(
    client, directory, adviser, create_group_role
):
    await create_group_role()
    directory.auth_methods = ["client_secret_post"]
    assert (await come_in(client, directory, adviser)).status_code == 200


@ONE_ENGINE
async def test_a_name_nobody_can_read_and_no_address_keep_nobody_out(
    client, directory, create_group_role
):
    await create_group_role()
    user = directory.create_user("Beratung", name="\u200b\u202e", email="no address")
    account = (await come_in(client, directory, user)).json()["account"]
    assert (account["display_name"], account["email"]) == ("?", "")


@ONE_ENGINE
async def test_the_log_holds_nothing_of_it(client, directory, adviser, create_group_role, capsys):
    await create_group_role()
    returned = directory.authorize(await begin(client), adviser)
    answer = await finish(client, returned)
    assert answer.status_code == 200
    logged = "".join(capsys.readouterr())
    secret = [returned["code"], returned["state"], adviser.name, adviser.email, adviser.subject]
    assert not [text for text in secret if text in logged]


async def test_where_there_is_no_directory_nothing_is_offered(
    service_under_test, database_url, signing_keys, other_services
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)
    async with running(app) as client:
        assert (await client.get(DIRECTORY)).json() == {"offered": False}
        answer = await client.post(f"{DIRECTORY}/sign-ins", headers=REFRESH)
        assert problem(answer) == (404, "directory-not-set-up")
        assert await app.state.jobs.run_once("directory")


@ONE_ENGINE
async def test_it_is_offered_while_the_directory_is_known_to_answer(client, directory):
    assert (await client.get(DIRECTORY)).json() == {"offered": True}
    assert directory.asked == ["openid-configuration"]
    # Known, and not asked again.
    await client.get(DIRECTORY)
    assert len(directory.asked) == 1


@ONE_ENGINE
async def test_it_is_not_offered_when_the_directory_does_not_answer(client, directory):
    directory.fail = lambda _name: httpx.ConnectError("nobody listens")
    assert (await client.get(DIRECTORY)).json() == {"offered": False}
    await client.get(DIRECTORY)
    assert len(directory.asked) == 1
