"""One browser, two people: a parent and a child open their links on one phone.

A tab keeps its visit; where nobody can know whose it is, it is asked and nothing is guessed.
"""

import pytest
from identity.visits.models import Visit
from sqlmodel import select

from ..conftest import API, ONE_ENGINE, problem
from ..links.test_links import issue, new_link, open_link, revoke
from .test_visits import leave, renew


@pytest.fixture
def make_link(client, link_maker):
    async def make(**changes):
        body = new_link(**changes)
        return body, (await issue(client, link_maker, body)).json()["secret"]

    return make


@pytest.fixture
async def parent(client, make_link):
    body, secret = await make_link()
    return body, secret, (await open_link(client, secret)).json()["visit"]


@pytest.fixture
async def child(client, make_link, parent):
    """The child comes in after the parent, to the same talk or to another one."""
    body, secret = await make_link()
    return body, secret, (await open_link(client, secret)).json()["visit"]


async def test_each_tab_keeps_its_visit_however_often_it_is_renewed(client, parent, child):
    for _ in range(3):
        for body, _, handle in (parent, child):
            answer = await renew(client, handle)
            assert answer.status_code == 200
            assert answer.json()["visit"] == handle
            assert answer.json()["person_id"] == body["person_id"]


async def test_two_people_of_one_appointment_are_told_apart(client, make_link):
    body, secret = await make_link()
    guest, of_guest = await make_link(appointment_id=body["appointment_id"], part="companion")
    first = (await open_link(client, secret)).json()["visit"]
    second = (await open_link(client, of_guest)).json()["visit"]
    assert (await renew(client, first)).json()["part"] == "client"
    assert (await renew(client, second)).json()["person_id"] == guest["person_id"]
    asked = (await renew(client)).json()["visits"]
    assert [visit["part"] for visit in asked] == ["companion", "client"]


async def test_a_tab_that_does_not_know_is_asked_and_gets_nobodys_visit(client, parent, child):
    answer = await renew(client)
    assert problem(answer) == (409, "several-visits")
    assert "access_token" not in answer.text
    assert answer.json()["visits"] == [
        {
            "visit": handle,
            "appointment_id": body["appointment_id"],
            "office_id": body["office_id"],
            "part": "client",
        }
        for body, _, handle in (child, parent)
    ]
    for body, _, handle in (parent, child):
        assert (await renew(client, handle)).json()["person_id"] == body["person_id"]


async def test_a_browser_with_one_visit_needs_no_handle(client, parent):
    assert (await renew(client)).json()["visit"] == parent[2]


async def test_opening_the_same_link_again_goes_on_with_the_same_visit(client, parent, child):
    for _, secret, handle in (parent, child, parent):
        assert (await open_link(client, secret)).json()["visit"] == handle


@pytest.mark.parametrize("handle", ["00000000", "x", "", "x" * 64])
async def test_a_handle_the_browser_does_not_hold_opens_no_other_visit(client, parent, handle):
    assert problem(await renew(client, handle)) == (401, "session-ended")
    assert (await renew(client, parent[2])).status_code == 200


async def test_a_handle_opens_nothing_without_its_cookie(client, parent, open_browser):
    assert problem(await renew(open_browser(), parent[2])) == (401, "session-ended")


async def test_one_leaves_and_the_other_stays(client, parent, child):
    assert problem(await leave(client)) == (409, "several-visits")
    assert (await leave(client, parent[2])).status_code == 204
    assert problem(await renew(client, parent[2])) == (401, "session-ended")
    assert (await renew(client)).json()["visit"] == child[2]


async def test_leaving_with_a_handle_nobody_holds_ends_no_other_visit(client, parent):
    assert (await leave(client, "00000000")).status_code == 204
    assert (await renew(client)).status_code == 200


async def test_a_visit_that_is_over_is_not_asked_about(client, link_maker, parent, child):
    await revoke(client, link_maker, appointment_id=parent[0]["appointment_id"])
    assert (await renew(client)).json()["visit"] == child[2]
    # The tab it was about hears why, and slides over to nobody.
    assert problem(await renew(client, parent[2])) == (410, "link-cancelled")


async def test_when_every_visit_is_over_it_is_said_why(client, link_maker, parent, child):
    for body, _, _ in (parent, child):
        await revoke(client, link_maker, appointment_id=body["appointment_id"])
    assert problem(await renew(client)) == (410, "link-cancelled")


async def test_a_persons_new_link_takes_the_place_of_the_old_one(client, link_maker, parent, child):
    newer = (await issue(client, link_maker, parent[0])).json()["secret"]
    handle = (await open_link(client, newer)).json()["visit"]
    asked = (await renew(client)).json()["visits"]
    assert [visit["visit"] for visit in asked] == [handle, child[2]]


async def test_a_browser_keeps_ten_visits_and_forgets_the_one_unused_longest(
    app, client, make_link, clock
):
    handles = []
    for _ in range(10):
        handles.append((await open_link(client, (await make_link())[1])).json()["visit"])
        clock.shift(1)
    await renew(client, handles[0])
    clock.shift(1)
    handles.append((await open_link(client, (await make_link())[1])).json()["visit"])
    assert len(client.cookies) == 10
    assert problem(await renew(client, handles[1])) == (401, "session-ended")
    for handle in (handles[0], *handles[2:]):
        assert (await renew(client, handle)).status_code == 200
    async with app.state.database.read() as session:
        assert len(list(await session.exec(select(Visit)))) == 10


async def test_a_browser_from_before_there_were_handles_goes_on_with_its_visit(client, parent):
    name = f"nahbar_test_visit_{parent[2]}"
    secret = client.cookies[name]
    client.cookies.clear()
    client.cookies.set("nahbar_test_visit", secret, domain="nahbar.test", path=API)
    answer = await renew(client)
    assert answer.json()["visit"] == parent[2]
    assert client.cookies[name] == secret
    removed = [line for line in answer.headers.get_list("set-cookie") if "Max-Age=0" in line]
    assert [line.partition("=")[0] for line in removed] == ["nahbar_test_visit"]


@ONE_ENGINE
async def test_a_browser_full_of_cookies_that_are_no_visits_is_let_in(client, make_link):
    for number in range(40):
        for name in (f"{number}", f"{number:08}"):
            client.cookies.set(f"nahbar_test_visit_{name}", "x", domain="nahbar.test", path=API)
    handle = (await open_link(client, (await make_link())[1])).json()["visit"]
    assert (await renew(client, handle)).status_code == 200
