"""Coming in through a link: any number of times, from any number of devices."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from identity.visits.models import Visit
from nahbar_common.tokens import verify
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, REFRESH, bearer, problem
from ..links.test_links import issue, new_link, open_link


def of_tab(handle):
    """Give the headers a tab sends that keeps (or does not keep) a visit."""
    return REFRESH if handle is None else REFRESH | {"x-nahbar-visit": handle}


async def renew(browser, handle=None):
    return await browser.post(f"{API}/link-sessions/refresh", headers=of_tab(handle))


async def leave(browser, handle=None):
    return await browser.delete(f"{API}/link-sessions/current", headers=of_tab(handle))


@pytest.fixture
async def link(client, link_maker):
    body = new_link()
    return body, (await issue(client, link_maker, body)).json()["secret"]


async def test_a_link_gives_access_to_one_appointment_in_one_part(app, client, link):
    body, secret = link
    answer = await open_link(client, secret)
    assert answer.status_code == 200
    assert answer.json()["expires_in"] == 600
    wanted = {name: body[name] for name in ("person_id", "appointment_id", "office_id", "part")}
    assert {name: answer.json()[name] for name in wanted} == wanted
    claims = await verify(
        answer.json()["access_token"],
        keys=app.state.token_check.keys,
        issuer=app.state.settings.issuer,
        audiences=frozenset({"nahbar"}),
    )
    assert claims.kind == "participant"
    assert claims.sub == body["person_id"]
    assert str(claims.appointment_id) == body["appointment_id"]
    assert claims.part == "client"


async def test_opening_is_not_using_up(client, link, open_browser):
    for _ in range(5):
        assert (await open_link(client, link[1])).status_code == 200
    assert (await open_link(open_browser(), link[1])).status_code == 200


async def test_the_cookie_brings_the_visitor_back(client, link):
    body, secret = link
    first = await open_link(client, secret)
    for _ in range(3):
        again = await renew(client)
        assert again.status_code == 200
        assert again.json()["person_id"] == body["person_id"]
    assert again.json()["access_token"] != first.json()["access_token"]


async def test_the_cookie_goes_to_the_link_session_routes_only(client, link):
    cookie = (await open_link(client, link[1])).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/api/identity/v1/link-sessions" in cookie


async def test_two_devices_do_not_disturb_each_other(client, link, open_browser):
    other = open_browser()
    await open_link(client, link[1])
    await open_link(other, link[1])
    await leave(client)
    assert (await renew(other)).status_code == 200
    assert problem(await renew(client)) == (401, "session-ended")
    assert (await open_link(client, link[1])).status_code == 200


@pytest.mark.parametrize("secret", ["x", "x" * 24, "ä", "%00", "' OR 1=1 --", "x" * 128])
async def test_an_unknown_secret_says_so_and_names_no_office(client, secret):
    answer = await open_link(client, secret)
    assert problem(answer) == (404, "link-unknown")
    assert "office_id" not in answer.json()


@ONE_ENGINE
@pytest.mark.parametrize("secret", ["", "x" * 2001, None, 7, ["x"], "a\x00b"])
async def test_a_malformed_secret_is_refused(client, secret):
    assert problem(await open_link(client, secret)) == (422, "validation-failed")


async def test_an_expired_link_says_so(client, link, clock):
    clock.shift(7 * 86_400 + 1)
    answer = await open_link(client, link[1])
    assert problem(answer) == (410, "link-expired")
    assert answer.json()["office_id"] == OFFICE


async def test_a_link_may_begin_later(client, link_maker, clock):
    begins = datetime.now(UTC) + timedelta(hours=2)
    body = new_link(valid_from=begins.isoformat())
    secret = (await issue(client, link_maker, body)).json()["secret"]
    answer = await open_link(client, secret)
    assert problem(answer) == (403, "link-not-yet-valid")
    assert datetime.fromisoformat(answer.json()["valid_from"]) == begins
    clock.shift(7201)
    assert (await open_link(client, secret)).status_code == 200


async def test_a_replaced_link_ends_the_visits_that_came_through_it(client, link, link_maker):
    body, secret = link
    await open_link(client, secret)
    await issue(client, link_maker, body)
    assert problem(await renew(client)) == (410, "link-replaced")


async def test_no_token_outlives_its_link(client, link_maker):
    body = new_link(expires_at=(datetime.now(UTC) + timedelta(seconds=90)).isoformat())
    secret = (await issue(client, link_maker, body)).json()["secret"]
    assert 0 < (await open_link(client, secret)).json()["expires_in"] <= 90


async def test_a_visit_is_forgotten_after_a_day_but_the_link_is_not(client, link, clock):
    handle = (await open_link(client, link[1])).json()["visit"]
    name = f"nahbar_test_visit_{handle}"
    kept = client.cookies[name]
    clock.shift(86_401)
    client.cookies.set(name, kept, domain="nahbar.test", path=f"{API}/link-sessions")
    answer = await renew(client)
    assert problem(answer) == (401, "session-ended")
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert (await open_link(client, link[1])).status_code == 200


async def test_opening_a_link_very_often_does_not_fill_the_database(
    app, client, link, open_browser
):
    for _ in range(25):
        await open_link(open_browser(), link[1])
    await open_link(client, link[1])
    async with app.state.database.read() as session:
        assert len(list(await session.exec(select(Visit)))) == 20
    assert (await renew(client)).status_code == 200


async def test_a_visitor_is_no_member_of_staff(client, link):
    answer = await open_link(client, link[1])
    me = await client.get(f"{API}/me", headers=bearer(answer))
    assert problem(me) == (403, "forbidden")


async def test_problems_speak_the_visitors_language(client):
    texts = set()
    for language in ("de", "de-x-leicht", "en"):
        answer = await client.post(
            f"{API}/link-sessions",
            json={"secret": str(uuid4())},
            headers={"accept-language": language},
        )
        assert answer.headers["content-language"] == language
        texts.add(answer.json()["detail"])
    assert len(texts) == 3
