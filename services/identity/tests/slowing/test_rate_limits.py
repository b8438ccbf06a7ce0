"""Floods on public routes."""

import pytest

from ..conftest import API, REFRESH, problem
from ..links.test_links import issue, new_link, open_link


@pytest.mark.usefixtures("whole_minute")
async def test_a_flood_from_one_network_is_told_to_come_back_later(open_browser):
    flood, neighbour = open_browser("203.0.113.1"), open_browser("203.0.113.2")
    body = {"secret": "x"}
    answers = [
        await flood.post(f"{API}/invitations/accept", json=body | {"password": "x"})
        for _ in range(61)
    ]
    assert problem(answers[0]) == (404, "invitation-unknown")
    assert problem(answers[-1]) == (429, "too-many-requests")
    assert 0 < int(answers[-1].headers["retry-after"]) <= 120
    other = await neighbour.post(f"{API}/invitations/accept", json=body | {"password": "x"})
    assert problem(other) == (404, "invitation-unknown")


SECRET = "s" * 43
V6 = "2001:db8:1:{:x}::1"


async def open_wrong_link(browser, number=0):
    """Open one that nobody has; each is another, or the limit of one link would count."""
    return await browser.post(f"{API}/link-sessions", json={"secret": f"{SECRET}{number:08x}"})


@pytest.mark.usefixtures("whole_minute")
async def test_a_flood_of_wrong_links_keeps_nobody_of_its_network_out(
    client, link_maker, open_browser
):
    """A mobile network has one address for very many people."""
    secret = (await issue(client, link_maker, new_link())).json()["secret"]
    flood, neighbour = open_browser("203.0.113.1"), open_browser("203.0.113.1")
    answers = [await open_wrong_link(flood, number) for number in range(241)]
    assert problem(answers[0]) == (404, "link-unknown")
    assert problem(answers[-1]) == (429, "too-many-requests")
    assert (await open_link(neighbour, secret)).status_code == 200
    renewed = await neighbour.post(f"{API}/link-sessions/refresh", headers=REFRESH)
    assert renewed.status_code == 200


@pytest.mark.usefixtures("whole_minute")
async def test_renewing_without_a_visit_keeps_nobody_from_renewing(
    client, link_maker, open_browser
):
    secret = (await issue(client, link_maker, new_link())).json()["secret"]
    flood, neighbour = open_browser("203.0.113.1"), open_browser("203.0.113.1")
    path = f"{API}/link-sessions/refresh"
    answers = [await flood.post(path, headers=REFRESH) for _ in range(601)]
    assert problem(answers[0]) == (401, "session-ended")
    assert problem(answers[-1]) == (429, "too-many-requests")
    await open_link(neighbour, secret)
    assert (await neighbour.post(path, headers=REFRESH)).status_code == 200


@pytest.mark.usefixtures("whole_minute")
async def test_one_link_is_opened_so_often_a_minute_and_no_other_suffers(
    client, link_maker, open_browser
):
    one, other = [(await issue(client, link_maker, new_link())).json()["secret"] for _ in range(2)]
    browser = open_browser()
    answers = [await open_link(browser, one) for _ in range(121)]
    assert answers[-2].status_code == 200
    assert problem(answers[-1]) == (429, "too-many-requests")
    assert (await open_link(browser, other)).status_code == 200


@pytest.mark.usefixtures("whole_minute")
async def test_the_networks_of_one_ipv6_site_have_a_limit_together(open_browser):
    body = {"secret": "x", "password": "x"}
    refused = 0
    for number in range(6):
        browser = open_browser(V6.format(number))
        for _ in range(45):
            answer = await browser.post(f"{API}/invitations/accept", json=body)
            refused += answer.status_code == 429
    assert refused == 6 * 45 - 4 * 60
    elsewhere = await open_browser("2001:db8:2::1").post(f"{API}/invitations/accept", json=body)
    assert problem(elsewhere) == (404, "invitation-unknown")
