"""What an admin of one office may not do: give themself, or take over, more than their office."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.roles import Authority, canonical_role, office_of
from nahbar_common.auth import ALL_ROLES
from nahbar_testing import keyed

from ..conftest import API, OFFICE, OTHER_OFFICE, problem
from .test_accounts import change, create

offices = st.sampled_from(["*", OFFICE, OTHER_OFFICE])
roles = st.builds(lambda role, office: f"{role}@{office}", st.sampled_from(ALL_ROLES), offices)


@given(st.frozensets(offices, min_size=1), st.frozensets(roles))
def test_authority_reaches_exactly_as_far_as_its_offices(administered, held):
    authority = Authority(administered)
    inside = all("*" in administered or office_of(role) in administered for role in held)
    assert authority.covers_roles(held) == inside
    if held and inside:
        assert authority.sees(held)


@given(st.text(max_size=60))
def test_a_text_is_a_role_in_its_one_form_or_none(text):
    try:
        role = canonical_role(text)
    except ValueError:
        return
    assert canonical_role(role) == role


def test_an_office_id_in_other_spelling_is_the_same_office():
    assert canonical_role(f"adviser@{OFFICE.upper()}") == f"adviser@{OFFICE}"


@pytest.mark.parametrize(
    "granted", [[f"adviser@{OTHER_OFFICE}"], ["admin@*"], [f"adviser@{OFFICE}", "dpo@*"], []]
)
async def test_roles_elsewhere_cannot_be_given_with_a_new_account(client, office_admin, granted):
    assert problem(await create(client, office_admin, *granted)) == (403, "role-not-grantable")


async def test_an_admin_everywhere_may_give_any(client, admin):
    assert (await create(client, admin, "admin@*", f"adviser@{OTHER_OFFICE}")).status_code == 201
    assert (await create(client, admin, email="none@x.example")).status_code == 201


async def test_roles_elsewhere_can_be_neither_given_nor_taken(client, office_admin, create_account):
    person = await create_account(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    for roles in ([f"adviser@{OFFICE}"], [*person.roles, "admin@*"], []):
        answer = await change(client, office_admin, person.id, {"roles": roles})
        assert problem(answer) == (403, "role-not-grantable")


async def test_roles_here_can_be_given_to_somebody_shared(client, office_admin, create_account):
    person = await create_account(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    wanted = [*person.roles, f"team_lead@{OFFICE}"]
    answer = await change(client, office_admin, person.id, {"roles": wanted})
    assert answer.json()["roles"] == sorted(wanted)


@pytest.mark.parametrize("body", [{"active": False}, {"display_name": "Anders"}])
async def test_an_account_shared_with_another_office_is_not_theirs_alone(
    client, office_admin, create_account, body
):
    person = await create_account(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    answer = await change(client, office_admin, person.id, body)
    assert problem(answer) == (403, "account-shared")


async def test_an_office_admin_cannot_take_over_an_admin_of_all(
    client, office_admin, create_account
):
    chief = await create_account("admin@*", f"adviser@{OFFICE}")
    answer = await client.post(f"{API}/accounts/{chief.id}/invitation", headers=keyed(office_admin))
    assert problem(answer) == (403, "account-shared")


async def test_nothing_of_a_refused_change_is_kept(client, office_admin, admin, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    body = {"display_name": "Anders", "roles": ["admin@*"]}
    await change(client, office_admin, person.id, body)
    account = (await client.get(f"{API}/accounts/{person.id}", headers=admin)).json()
    assert account["display_name"] == "Jana Beispiel"
    assert account["roles"] == [f"adviser@{OFFICE}"]
    assert account["version"] == 1


@pytest.mark.parametrize("body", [{"active": False}, {"roles": []}, {"roles": ["dpo@*"]}])
async def test_the_last_admin_stays(client, admin, create_account, body):
    last = await create_account("admin@*")
    await create_account("admin@*", password=None)  # invited only: cannot sign in yet
    assert problem(await change(client, admin, last.id, body)) == (409, "last-admin")


async def test_with_a_second_admin_the_first_may_go(client, admin, create_account):
    first = await create_account("admin@*")
    await create_account("admin@*")
    assert (await change(client, admin, first.id, {"active": False})).status_code == 200


async def test_the_last_admin_of_an_office_stays_unless_somebody_administers_all(
    client, admin, office_admin, create_account
):
    here = await create_account(f"admin@{OFFICE}")
    answer = await change(client, office_admin, here.id, {"active": False})
    assert problem(answer) == (409, "last-admin")
    await create_account("admin@*")
    assert (await change(client, office_admin, here.id, {"active": False})).status_code == 200


async def test_an_admin_of_an_office_may_become_one_of_all(client, admin, create_account):
    here = await create_account(f"admin@{OFFICE}")
    answer = await change(client, admin, here.id, {"roles": ["admin@*"]})
    assert answer.status_code == 200


async def test_two_admins_who_close_each_other_at_once_do_not_both_succeed(
    client, admin, create_account
):
    people = [await create_account("admin@*") for _ in range(2)]
    answers = await asyncio.gather(
        *(change(client, admin, person.id, {"active": False}) for person in people)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
