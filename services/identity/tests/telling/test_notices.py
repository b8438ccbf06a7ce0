"""What happens to an account is told to its person, and to the officers where it has to be."""

from uuid import uuid4

import pytest
from identity.commands import demand_second_factor
from nahbar_testing import keyed

from ..conftest import API, OFFICE, OTHER_OFFICE, PASSWORD, REFRESH, refresh, sign_in

NEW_PASSWORD = "Wolken Fahrrad Lampe 41"


async def change(client, admin, person, **body):
    read = await client.get(f"{API}/accounts/{person.id}", headers=admin)
    headers = {**admin, "if-match": read.headers["etag"]}
    return await client.patch(f"{API}/accounts/{person.id}", headers=headers, json=body)


async def test_a_sign_in_on_a_new_device_is_told_and_on_a_known_one_is_not(
    told, person, open_browser
):
    browser = open_browser()
    browser.headers["user-agent"] = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    await sign_in(browser, person)
    (notice,) = await told.notices(person)
    said = (notice["kind"], notice["browser"], notice["system"], notice["about"])
    assert said == ("new_device", "firefox", "windows", None)
    await sign_in(browser, person)
    assert await told.kinds(person) == ["new_device"]
    await sign_in(open_browser(), person)
    assert await told.kinds(person) == ["new_device", "new_device"]


async def test_a_password_that_was_changed_is_told(told, person, signed_in, client):
    headers = await signed_in(person)
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    answer = await client.post(f"{API}/me/password", headers=headers, json=body)
    assert answer.status_code == 204, answer.text
    assert (await told.kinds(person))[0] == "password_changed"


async def test_a_token_used_twice_is_told(told, person, open_browser, clock):
    browser, thief = open_browser(), open_browser()
    await sign_in(browser, person)
    for name, value in browser.cookies.items():
        thief.cookies.set(name, value, domain="nahbar.test", path=f"{API}/sessions")
    assert (await refresh(browser)).status_code == 200
    clock.shift(60)
    assert (await thief.post(f"{API}/sessions/refresh", headers=REFRESH)).status_code == 401
    assert "token_reused" in await told.kinds(person)


async def test_other_roles_are_told_to_the_person_and_the_officers_of_the_office(
    told, person, dpo, create_account, client, admin
):
    elsewhere = await create_account(f"dpo@{OTHER_OFFICE}")
    everywhere = await create_account("dpo@*")
    roles = [f"adviser@{OFFICE}", f"team_lead@{OFFICE}"]
    assert (await change(client, admin, person, roles=roles)).status_code == 200
    assert await told.kinds(person) == ["roles_changed"]
    for officer in (dpo, everywhere):
        (notice,) = await told.notices(officer)
        assert (notice["kind"], notice["about"]) == ("roles_changed", "Jana Beispiel")
    assert await told.kinds(elsewhere) == []


async def test_roles_that_stay_are_no_news(told, person, dpo, client, admin):
    assert (await change(client, admin, person, display_name="Jana Anders")).status_code == 200
    assert await told.kinds(person) == []
    assert await told.kinds(dpo) == []


async def test_a_new_account_and_its_secret_are_told_to_the_officers(told, dpo, client, admin):
    body = {
        "email": f"{uuid4().hex}@jobcenter.example",
        "display_name": "Kim Neu",
        "roles": [f"adviser@{OFFICE}"],
    }
    made = await client.post(f"{API}/accounts", headers=keyed(admin), json=body)
    assert made.status_code == 201
    found = {notice["kind"]: notice["about"] for notice in await told.notices(dpo)}
    assert found == {"account_created": "Kim Neu", "secret_shown": "Kim Neu"}


async def test_resets_by_an_admin_are_told_to_the_person_and_the_officers(
    told, person, dpo, client, admin
):
    for path in ("invitation", "second-factor/reset"):
        answer = await client.post(f"{API}/accounts/{person.id}/{path}", headers=keyed(admin))
        assert answer.is_success, answer.text
    expected = {"password_reset", "secret_shown", "second_factor_reset"}
    assert set(await told.kinds(person)) == expected
    assert set(await told.kinds(dpo)) == expected


@pytest.mark.parametrize(
    ("roles", "kinds"),
    [
        (["admin", "dpo", "allowance_officer"], []),
        (["admin", "dpo", "allowance_officer", "adviser"], []),
        (["admin", "dpo", "adviser"], ["second_factor_relaxed"]),
        ([], ["second_factor_relaxed"]),
    ],
)
async def test_officers_hear_where_a_second_factor_is_demanded_of_fewer(
    told, dpo, person, client, tokens, roles, kinds
):
    headers = tokens.staff(f"admin@{OFFICE}", account_id=person.id)
    rule = f"{API}/offices/{OFFICE}/second-factor"
    version = (await client.get(rule, headers=headers)).headers["etag"]
    answer = await client.put(rule, headers={**headers, "if-match": version}, json={"roles": roles})
    assert answer.status_code == 200, answer.text
    assert await told.kinds(dpo) == kinds
    assert [notice["about"] for notice in await told.notices(dpo)] == ["Jana Beispiel"] * len(kinds)


async def test_a_rule_for_all_offices_concerns_each_officer(told, app, create_account):
    officer = await create_account(f"dpo@{OTHER_OFFICE}")
    async with app.state.database.write() as session:
        await demand_second_factor(session, "*", ["admin"])
    (notice,) = await told.notices(officer)
    assert (notice["kind"], notice["about"]) == ("second_factor_relaxed", None)


async def test_what_was_acknowledged_is_gone_and_only_ones_own_can_be(
    told, person, dpo, client, admin
):
    await change(client, admin, person, roles=[f"team_lead@{OFFICE}"])
    (notice,) = await told.notices(person)
    await told.seen(dpo, notice["id"])
    assert await told.kinds(person) == ["roles_changed"]
    for _ in range(2):
        await told.seen(person, notice["id"], str(uuid4()))
        assert await told.kinds(person) == []
    assert await told.kinds(dpo) == ["roles_changed"]


@pytest.mark.parametrize("body", [{}, {"ids": []}, {"ids": ["x"]}])
async def test_an_acknowledgement_names_notices(client, tokens, person, body):
    headers = tokens.staff(f"adviser@{OFFICE}", account_id=person.id)
    answer = await client.post(f"{API}/me/notices/acknowledge", headers=headers, json=body)
    assert answer.status_code == 422


async def test_nobody_is_told_twice(told, person, dpo, client, admin):
    await change(client, admin, person, roles=[f"team_lead@{OFFICE}"])
    for _ in range(3):
        assert await told.kinds(dpo) == ["roles_changed"]
