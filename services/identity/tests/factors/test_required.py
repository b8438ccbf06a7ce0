"""Who needs a second factor, and what they may do until they have one."""

import pytest

from ..conftest import API, OFFICE, OTHER_OFFICE, bearer, problem, refresh, sign_in
from .conftest import FACTORS, code_of, set_up_app

RULE = f"{API}/offices/{OFFICE}/second-factor"


@pytest.mark.parametrize(
    ("role", "missing"),
    [
        (f"admin@{OFFICE}", True),
        (f"dpo@{OFFICE}", True),
        (f"allowance_officer@{OFFICE}", True),
        ("admin@*", True),
        (f"adviser@{OFFICE}", False),
        (f"team_lead@{OFFICE}", False),
        ("adviser@*", False),
    ],
)
async def test_by_default_those_who_could_do_the_most_harm(client, create_account, role, missing):
    answer = await sign_in(client, await create_account(role))
    assert answer.json()["second_factor_missing"] is missing


async def test_until_then_nothing_opens_but_ones_own_factors(client, create_account):
    answer = await sign_in(client, await create_account("admin@*"))
    for path in ("/me", "/me/sessions", "/accounts", f"/offices/{OFFICE}/second-factor"):
        refused = await client.get(f"{API}{path}", headers=bearer(answer))
        assert problem(refused) == (403, "forbidden"), path
    opened = await client.get(FACTORS, headers=bearer(answer))
    assert opened.json()["required"] is True
    assert opened.json()["app"] is None


async def test_setting_one_up_opens_the_rest_with_the_next_renewal(client, create_account):
    answer = await sign_in(client, await create_account("admin@*"))
    _secret, done = await set_up_app(client, bearer(answer))
    assert done.status_code == 200
    assert len(set(done.json()["recovery_codes"])) == 10
    renewed = await refresh(client)
    assert renewed.json()["second_factor_missing"] is False
    assert (await client.get(f"{API}/accounts", headers=bearer(renewed))).status_code == 200


async def test_a_rule_that_comes_later_limits_with_the_next_renewal(client, create_account, demand):
    await sign_in(client, await create_account(f"adviser@{OFFICE}"))
    await demand(OFFICE, "adviser")
    renewed = await refresh(client)
    assert renewed.json()["second_factor_missing"] is True
    refused = await client.get(f"{API}/me", headers=bearer(renewed))
    assert problem(refused) == (403, "forbidden")


async def test_an_office_settles_it_for_itself(client, open_browser, create_account, demand):
    await demand(OFFICE, "adviser")
    here = await sign_in(open_browser(), await create_account(f"adviser@{OFFICE}"))
    there = await sign_in(open_browser(), await create_account(f"adviser@{OTHER_OFFICE}"))
    assert here.json()["second_factor_missing"] is True
    assert there.json()["second_factor_missing"] is False
    admin = await sign_in(open_browser(), await create_account(f"admin@{OFFICE}"))
    assert admin.json()["second_factor_missing"] is False


async def test_a_role_in_all_offices_obeys_the_strictest(open_browser, create_account, demand):
    await demand("*")
    admin = await create_account("admin@*")
    assert (await sign_in(open_browser(), admin)).json()["second_factor_missing"] is False
    await demand(OFFICE, "admin")
    assert (await sign_in(open_browser(), admin)).json()["second_factor_missing"] is True


async def test_an_admin_changes_the_rule_of_their_office(client, office_admin):
    inherited = await client.get(RULE, headers=office_admin)
    assert inherited.json() == {
        "office_id": OFFICE,
        "roles": ["allowance_officer", "dpo", "admin"],
        "inherited": True,
        "version": 0,
    }
    headers = {**office_admin, "if-match": inherited.headers["etag"]}
    body = {"roles": ["admin", "adviser", "admin"]}
    put = await client.put(RULE, headers=headers, json=body)
    assert put.json()["roles"] == ["adviser", "admin"]
    assert put.json()["inherited"] is False
    outdated = await client.put(RULE, headers=headers, json={"roles": []})
    assert problem(outdated) == (412, "precondition-failed")
    headers["if-match"] = put.headers["etag"]
    assert (await client.put(RULE, headers=headers, json={"roles": []})).json()["roles"] == []


@pytest.mark.parametrize("office", [OTHER_OFFICE, "*"])
async def test_nobody_changes_the_rule_of_others(client, office_admin, office):
    path = f"{API}/offices/{office}/second-factor"
    assert (await client.get(path, headers=office_admin)).status_code == 404
    headers = {**office_admin, "if-match": '"0"'}
    assert (await client.put(path, headers=headers, json={"roles": []})).status_code == 404


@pytest.mark.parametrize("roles", [["client"], "admin", [1], ["admin"] * 11, None])
async def test_rules_that_are_none_are_refused(client, office_admin, roles):
    headers = {**office_admin, "if-match": '"0"'}
    answer = await client.put(RULE, headers=headers, json={"roles": roles})
    assert problem(answer) == (422, "validation-failed")


async def test_the_last_factor_stays_where_one_is_needed(client, open_browser, create_guarded):
    guarded = await create_guarded(f"admin@{OFFICE}")
    asked = await sign_in(client, guarded.person)
    body = {"challenge_id": asked.json()["challenge_id"], "code": code_of(guarded.secret)}
    signed_in = await client.post(f"{API}/sessions/second-factor", json=body)
    kept = await client.post(
        f"{FACTORS}/app/remove",
        headers=bearer(signed_in),
        json={"current_password": guarded.person.password},
    )
    assert problem(kept) == (409, "second-factor-needed")
    again = await sign_in(open_browser(), guarded.person)
    assert again.json()["state"] == "second_factor_required"
