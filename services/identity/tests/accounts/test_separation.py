"""Whoever gives rights neither gives them to themself nor watches over them; all is noted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.accounts.separation import clashes
from nahbar_common.auth import ALL_ROLES
from nahbar_testing import keyed, trail_of

from ..conftest import API, OFFICE, OTHER_OFFICE, problem
from .test_accounts import change, create

offices = st.sampled_from(["*", OFFICE, OTHER_OFFICE])
roles = st.builds(lambda role, office: f"{role}@{office}", st.sampled_from(ALL_ROLES), offices)
WATCHERS = ("dpo", "allowance_officer")


@given(st.frozensets(roles))
def test_admin_clashes_with_whoever_watches_wherever_both_reach(held):
    def reaches(role, office):
        return {f"{role}@{office}", f"{role}@*"} & held

    together = any(
        reaches("admin", office) and any(reaches(role, office) for role in WATCHERS)
        for office in (OFFICE, OTHER_OFFICE, "an office nobody names")
    )
    assert bool(clashes(held)) == together


@pytest.mark.parametrize(
    "both",
    [
        [f"admin@{OFFICE}", f"dpo@{OFFICE}"],
        [f"admin@{OFFICE}", "dpo@*"],
        ["admin@*", f"allowance_officer@{OFFICE}"],
    ],
)
async def test_nobody_gets_roles_that_exclude_each_other(client, admin, create_account, both):
    assert problem(await create(client, admin, *both)) == (409, "roles-exclude-each-other")
    person = await create_account(both[0])
    answer = await change(client, admin, person.id, {"roles": both})
    assert problem(answer) == (409, "roles-exclude-each-other")


async def test_the_same_roles_in_different_offices_are_two_matters(client, admin):
    answer = await create(client, admin, f"admin@{OFFICE}", f"dpo@{OTHER_OFFICE}")
    assert answer.status_code == 201


async def test_nobody_gives_roles_to_themself(client, tokens, create_account):
    person = await create_account("admin@*", f"adviser@{OFFICE}")
    themself = tokens.staff(*person.roles, account_id=person.id)
    more = [*person.roles, f"team_lead@{OFFICE}"]
    assert problem(await change(client, themself, person.id, {"roles": more})) == (
        403,
        "own-roles",
    )
    fewer = await change(client, themself, person.id, {"roles": ["admin@*"]})
    assert fewer.json()["roles"] == ["admin@*"]


async def test_what_was_given_and_taken_is_noted_in_each_office(client, app, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await change(client, admin, person.id, {"roles": [f"team_lead@{OFFICE}", "dpo@*"]})
    noted = {entry["chain"]: entry for entry in await trail_of(app, "roles.changed")}
    assert noted[OFFICE]["given"] == [f"team_lead@{OFFICE}"]
    assert noted[OFFICE]["taken"] == [f"adviser@{OFFICE}"]
    assert noted["*"]["given"] == ["dpo@*"]
    assert {entry["subject_id"] for entry in noted.values()} == {str(person.id)}


async def test_closing_opening_and_resetting_are_noted_with_who_did_it(
    client, app, admin, create_account
):
    person = await create_account(f"adviser@{OFFICE}")
    await change(client, admin, person.id, {"active": False})
    await change(client, admin, person.id, {"active": True}, version=2)
    await client.post(f"{API}/accounts/{person.id}/invitation", headers=keyed(admin))
    for action in ("account.closed", "account.opened", "password.reset"):
        (entry,) = await trail_of(app, action)
        assert (entry["actor_kind"], entry["subject_id"]) == ("staff", str(person.id))
        assert entry["actor_id"] is not None
