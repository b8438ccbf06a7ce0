"""People see where they are signed in, and sign out there."""

from uuid import uuid4

import pytest
from identity.browsers.kinds import BrowserKind, kind_of
from identity.sessions.models import StaffSession
from sqlmodel import select

from ..conftest import API, OFFICE, bearer, problem, refresh, sign_in, sign_out

DEVICES = f"{API}/me/sessions"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"
)
CHROME_ON_A_PHONE = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/140.0.0.0 Mobile Safari/537.36"
)
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("user_agent", "kind"),
    [
        (FIREFOX, BrowserKind("firefox", "linux")),
        (EDGE, BrowserKind("edge", "windows")),
        (CHROME_ON_A_PHONE, BrowserKind("chrome", "android")),
        (SAFARI, BrowserKind("safari", "ios")),
        ("curl/8.0", BrowserKind("other", "other")),
        ("", BrowserKind("other", "other")),
        (None, BrowserKind("other", "other")),
        ("\x00 ☃ " * 5_000, BrowserKind("other", "other")),
    ],
)
def test_a_word_for_the_browser(user_agent, kind):
    assert kind_of(user_agent) == kind


@pytest.fixture
async def person(create_account):
    return await create_account(f"adviser@{OFFICE}")


async def test_people_see_their_own_sessions_and_which_is_this_one(
    client, open_browser, person, create_account
):
    client.headers["user-agent"] = FIREFOX
    phone = open_browser()
    phone.headers["user-agent"] = CHROME_ON_A_PHONE
    await sign_in(open_browser(), await create_account(f"adviser@{OFFICE}"))
    await sign_in(phone, person)
    here = await sign_in(client, person)
    items = (await client.get(DEVICES, headers=bearer(here))).json()["items"]
    assert [(each["browser"], each["system"], each["current"]) for each in items] == [
        ("firefox", "linux", True),
        ("chrome", "android", False),
    ]
    assert all(each["started_at"] and each["last_used_at"] for each in items)


async def test_what_the_browser_says_of_itself_is_not_kept(app, client, person):
    client.headers["user-agent"] = FIREFOX
    await sign_in(client, person)
    async with app.state.database.read() as session:
        (row,) = list(await session.exec(select(StaffSession)))
    assert "Gecko" not in str(row.model_dump())


async def test_one_is_ended_and_the_others_go_on(client, open_browser, person):
    phone, tablet = open_browser(), open_browser()
    await sign_in(phone, person)
    await sign_in(tablet, person)
    here = bearer(await sign_in(client, person))
    items = (await client.get(DEVICES, headers=here)).json()["items"]
    (other, *_rest) = [each for each in items if not each["current"]]
    assert (await client.delete(f"{DEVICES}/{other['id']}", headers=here)).status_code == 204
    assert (await client.delete(f"{DEVICES}/{other['id']}", headers=here)).status_code == 204
    assert sorted([(await refresh(each)).status_code for each in (phone, tablet)]) == [200, 401]
    assert len((await client.get(DEVICES, headers=here)).json()["items"]) == 2


async def test_all_others_end_at_once(client, open_browser, person):
    phone, tablet = open_browser(), open_browser()
    await sign_in(phone, person)
    await sign_in(tablet, person)
    here = bearer(await sign_in(client, person))
    assert (await client.post(f"{DEVICES}/end-others", headers=here)).status_code == 204
    assert {(await refresh(each)).status_code for each in (phone, tablet)} == {401}
    assert (await refresh(client)).status_code == 200


async def test_somebody_elses_session_is_not_there(client, open_browser, person, create_account):
    other = open_browser()
    theirs = bearer(await sign_in(other, await create_account(f"adviser@{OFFICE}")))
    here = bearer(await sign_in(client, person))
    (mine,) = (await client.get(DEVICES, headers=here)).json()["items"]
    assert problem(await other.delete(f"{DEVICES}/{mine['id']}", headers=theirs))[0] == 404
    assert problem(await other.delete(f"{DEVICES}/{uuid4()}", headers=theirs))[0] == 404
    assert (await refresh(client)).status_code == 200


async def test_what_is_over_is_not_listed(client, open_browser, person, clock):
    phone = open_browser()
    await sign_in(phone, person)
    await sign_out(phone)
    await sign_in(open_browser(), person)
    clock.shift(12 * 3600 + 1)
    here = bearer(await sign_in(client, person))
    (only,) = (await client.get(DEVICES, headers=here)).json()["items"]
    assert only["current"] is True


async def test_this_one_is_the_tokens_whatever_cookie_comes_along(client, open_browser, person):
    """A script without cookies, or a tab whose cookie somebody else's sign-in replaced."""
    here = bearer(await sign_in(client, person))
    await sign_in(open_browser(), person)
    bare = open_browser()
    items = (await bare.get(DEVICES, headers=here)).json()["items"]
    assert sorted(each["current"] for each in items) == [False, True]
    assert (await bare.post(f"{DEVICES}/end-others", headers=here)).status_code == 204
    assert (await refresh(client)).status_code == 200
