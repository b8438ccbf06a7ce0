"""Coming in with what people have at hand: a code to type, or a link as it was pasted."""

import asyncio

import pytest
from identity.slowing import limits as slowing
from nahbar_common.codes import as_shown, new_code

from ..conftest import API, OFFICE, ONE_ENGINE, problem
from ..links.test_links import issue, new_link, open_link, revoke

HOME, HOME_OF_OTHERS = "198.51.100.7", "203.0.113.9"
V6 = "2001:db8:1:{:x}::1"
"""256 networks of 64 bits within one of 56 bits."""


async def type_code(browser, code):
    return await browser.post(f"{API}/link-sessions", json={"code": code})


async def guess(browser, times):
    codes = [as_shown(new_code()) for _ in range(times)]
    return [await type_code(browser, code) for code in codes]


@pytest.fixture
async def link(client, link_maker):
    body = new_link()
    return body, (await issue(client, link_maker, body)).json()


@pytest.fixture(autouse=True)
def limits(monkeypatch):
    """Give limits a test can reach."""
    for name, failures in (("CODE_NETWORK", 5), ("CODE_SITE", 12), ("CODE_SPACE", 30)):
        limit = getattr(slowing, name)
        changed = slowing.GuessLimit(limit.kind, failures, limit.window)
        monkeypatch.setattr(slowing, name, changed)


async def test_a_code_opens_what_its_link_opens(client, link):
    body, made = link
    answer = await type_code(client, made["code"])
    assert answer.status_code == 200
    wanted = {name: body[name] for name in ("person_id", "appointment_id", "office_id", "part")}
    assert {name: answer.json()[name] for name in wanted} == wanted


@pytest.mark.parametrize("write", [str.lower, lambda code: f" Code: {code.replace('-', ' ')}."])
async def test_a_code_is_understood_as_people_write_it(client, link, write):
    assert (await type_code(client, write(link[1]["code"]))).status_code == 200


@pytest.mark.parametrize("template", ["{}.", "{} ", "<{}>", "Ihr Link: {}\u200b, bis bald"])
@pytest.mark.parametrize("member", ["secret", "code"])
async def test_a_pasted_link_works_wherever_it_is_pasted(client, link, template, member):
    pasted = template.format(link[1]["url"])
    answer = await client.post(f"{API}/link-sessions", json={member: pasted})
    assert answer.status_code == 200


async def test_a_secret_with_a_full_stop_after_it_opens_the_link(client, link):
    assert (await open_link(client, link[1]["secret"] + ".")).status_code == 200


async def test_a_code_that_is_over_says_why(client, link, link_maker, clock):
    body, made = link
    await issue(client, link_maker, body)
    refused = await type_code(client, made["code"])
    assert problem(refused) == (410, "link-replaced")
    assert refused.json()["office_id"] == OFFICE
    await revoke(client, link_maker, appointment_id=body["appointment_id"])
    assert problem(await type_code(client, made["code"])) == (410, "link-cancelled")


async def test_an_unknown_code_says_so_and_names_no_office(client, link):
    answer = await type_code(client, as_shown(new_code()))
    assert problem(answer) == (404, "code-unknown")
    assert "office_id" not in answer.json()


@ONE_ENGINE
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"secret": "x", "code": "x"},
        {"code": ""},
        {"code": "x" * 2001},
        {"code": 7},
        {"code": None},
        {"code": "x", "name": "Jana"},
    ],
)
async def test_a_malformed_opening_is_refused(client, body):
    answer = await client.post(f"{API}/link-sessions", json=body)
    assert problem(answer) == (422, "validation-failed")


async def test_after_some_wrong_codes_the_guesser_has_to_wait(open_browser, link, clock):
    attacker = open_browser(HOME_OF_OTHERS)
    assert {problem(answer) for answer in await guess(attacker, 5)} == {(404, "code-unknown")}
    slowed = await type_code(attacker, link[1]["code"])
    assert problem(slowed) == (429, "codes-slowed")
    assert 0 < int(slowed.headers["retry-after"]) <= 60
    assert slowed.json()["retry_after_seconds"] == int(slowed.headers["retry-after"])
    clock.shift(61)
    assert (await type_code(attacker, link[1]["code"])).status_code == 200


async def test_others_and_links_are_not_held_up_by_who_guesses(open_browser, link):
    attacker = open_browser(HOME_OF_OTHERS)
    await guess(attacker, 6)
    assert (await type_code(open_browser(HOME), link[1]["code"])).status_code == 200
    assert (await open_link(attacker, link[1]["secret"])).status_code == 200


async def test_right_codes_and_what_is_no_code_never_count(open_browser, link):
    browser = open_browser(HOME)
    for _ in range(8):
        assert (await type_code(browser, link[1]["code"])).status_code == 200
        assert problem(await type_code(browser, "Guten Tag")) == (404, "code-unknown")
    assert problem((await guess(browser, 1))[0]) == (404, "code-unknown")


async def test_being_told_to_wait_does_not_make_the_wait_longer(open_browser, link, clock):
    attacker = open_browser(HOME_OF_OTHERS)
    await guess(attacker, 5)
    clock.shift(30)
    assert {problem(answer) for answer in await guess(attacker, 9)} == {(429, "codes-slowed")}
    clock.shift(31)
    assert (await type_code(attacker, link[1]["code"])).status_code == 200


@pytest.mark.parametrize(("networks", "left_open"), [(2, True), (3, False)])
async def test_the_networks_of_one_connection_count_together(
    open_browser, link, networks, left_open
):
    for number in range(networks):
        await guess(open_browser(V6.format(number)), 5)
    neighbour = await type_code(open_browser(V6.format(255)), link[1]["code"])
    assert (neighbour.status_code == 200) is left_open
    elsewhere = await type_code(open_browser("2001:db8:2::1"), link[1]["code"])
    assert elsewhere.status_code == 200


async def test_guesses_from_very_many_networks_count_together(open_browser, link, clock):
    for number in range(6):
        await guess(open_browser(f"203.0.113.{number}"), 5)
    slowed = await type_code(open_browser(HOME), link[1]["code"])
    assert problem(slowed) == (429, "codes-slowed")
    assert (await open_link(open_browser(HOME), link[1]["secret"])).status_code == 200
    clock.shift(61)
    assert (await type_code(open_browser(HOME), link[1]["code"])).status_code == 200


async def test_wrong_codes_typed_at_once_all_count(open_browser, link):
    attacker = open_browser(HOME_OF_OTHERS)
    await asyncio.gather(*(guess(attacker, 1) for _ in range(5)))
    assert problem(await type_code(attacker, link[1]["code"])) == (429, "codes-slowed")


@pytest.mark.usefixtures("whole_minute")
async def test_a_whole_office_opens_its_links_without_taking_from_one_another(
    open_browser, client, link_maker
):
    office = open_browser(HOME)
    secrets = [(await issue(client, link_maker, new_link())).json()["secret"] for _ in range(5)]
    for secret in secrets * 50:
        assert (await open_link(office, secret)).status_code == 200


@ONE_ENGINE
@pytest.mark.usefixtures("whole_minute")
async def test_a_flood_of_wrong_links_or_of_one_link_is_told_to_come_back_later(open_browser, link):
    flood = open_browser(HOME_OF_OTHERS)
    wrong = [await open_link(flood, f"{number:024}") for number in range(241)]
    assert problem(wrong[0]) == (404, "link-unknown")
    assert problem(wrong[-1]) == (429, "too-many-requests")
    same = [await open_link(open_browser(HOME), link[1]["secret"]) for _ in range(121)]
    assert same[0].status_code == 200
    assert problem(same[-1]) == (429, "too-many-requests")
