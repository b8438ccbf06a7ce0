"""Admins say what groups mean: at once, for their offices, and never for themselves."""

import pytest
from nahbar_testing import keyed, trail_of

from ..conftest import API, OFFICE, ONE_ENGINE, OTHER_OFFICE, bearer, problem, refresh
from .conftest import come_in

GROUPS = f"{API}/directory/groups"


async def add(client, who, group="Beratung", role="adviser", office=OFFICE):
    body = {"group": group, "role": role, "office_id": office}
    return await client.post(GROUPS, headers=keyed(who), json=body)


async def remove(client, who, added):
    return await client.delete(f"{GROUPS}/{added.json()['line']['id']}", headers=who)


async def test_a_line_that_is_added_is_listed_and_counts_from_the_next_sign_in(
    client, admin, directory, adviser
):
    added = await add(client, admin)
    assert added.status_code == 201
    assert added.json()["accounts_changed"] == 0
    table = (await client.get(GROUPS, headers=admin)).json()
    assert table == {"directory_set_up": True, "items": [added.json()["line"]]}
    assert (await come_in(client, directory, adviser)).status_code == 200


async def test_a_line_that_is_removed_takes_the_role_at_once(client, admin, directory, adviser):
    added = await add(client, admin)
    await come_in(client, directory, adviser)
    removed = await remove(client, admin, added)
    assert (removed.status_code, removed.json()["accounts_changed"]) == (200, 1)
    assert problem(await refresh(client)) == (401, "session-ended")
    assert (await client.get(GROUPS, headers=admin)).json()["items"] == []
    assert problem(await remove(client, admin, added)) == (404, "not-found")


async def test_a_new_line_counts_at_once_for_whom_the_directory_has_sent(
    client, admin, directory, adviser
):
    await add(client, admin)
    account = (await come_in(client, directory, adviser)).json()["account"]
    added = await add(client, admin, role="team_lead")
    assert added.json()["accounts_changed"] == 1
    details = await client.get(f"{API}/accounts/{account['id']}", headers=admin)
    assert details.json()["roles"] == [f"adviser@{OFFICE}", f"team_lead@{OFFICE}"]


async def test_a_line_is_there_once(client, admin):
    await add(client, admin)
    assert problem(await add(client, admin)) == (409, "group-role-known")


async def test_an_admin_acts_in_their_offices_only(client, admin, office_admin):
    foreign = await add(client, admin, office=OTHER_OFFICE)
    everywhere = await add(client, admin, "Revision", "dpo", "*")
    own = await add(client, office_admin)
    assert own.status_code == 201
    for office in (OTHER_OFFICE, "*"):
        assert problem(await add(client, office_admin, office=office)) == (
            403,
            "role-not-grantable",
        )
    seen = (await client.get(GROUPS, headers=office_admin)).json()["items"]
    # What counts in all offices counts in theirs.
    assert {line["office_id"] for line in seen} == {OFFICE, "*"}
    assert problem(await remove(client, office_admin, foreign)) == (404, "not-found")
    assert problem(await remove(client, office_admin, everywhere)) == (403, "role-not-grantable")


@pytest.mark.parametrize("role", ["dpo", "allowance_officer"])
async def test_one_group_does_not_give_roles_that_exclude_each_other(client, admin, role):
    await add(client, admin, "IT", "admin")
    assert problem(await add(client, admin, "IT", role)) == (409, "group-roles-clash")
    assert problem(await add(client, admin, "IT", role, "*")) == (409, "group-roles-clash")
    assert (await add(client, admin, "IT", role, OTHER_OFFICE)).status_code == 201


async def test_nobody_who_was_here_comes_to_hold_both_by_two_groups(client, admin, directory):
    await add(client, admin, "IT", "admin")
    both = directory.create_user("IT", "Datenschutz")
    account = (await come_in(client, directory, both)).json()["account"]
    assert problem(await add(client, admin, "Datenschutz", "dpo")) == (409, "group-roles-clash")
    details = await client.get(f"{API}/accounts/{account['id']}", headers=admin)
    assert details.json()["roles"] == [f"admin@{OFFICE}"]
    assert len((await client.get(GROUPS, headers=admin)).json()["items"]) == 1


async def test_an_admin_of_the_directory_gives_themself_nothing(client, admin, directory):
    await add(client, admin, "IT", "admin")
    me = bearer(await come_in(client, directory, directory.create_user("IT", "Alle")))
    for group in ("IT", "Alle"):
        assert problem(await add(client, me, group, "adviser")) == (403, "group-gives-own-role")
    # To others they do, and what gives them nothing new is no gift.
    assert (await add(client, me, "Beratung", "adviser")).status_code == 201
    assert (await add(client, me, "Alle", "admin")).status_code == 201
    assert (await refresh(client)).status_code == 200


async def test_the_trail_of_the_office_tells_of_it_without_the_name_of_the_group(
    app, client, admin, directory, adviser
):
    added = await add(client, admin)
    await come_in(client, directory, adviser)
    await remove(client, admin, added)
    for action in ("group_role.added", "group_role.removed"):
        [told] = await trail_of(app, action)
        assert (told["chain"], told["actor_kind"]) == (OFFICE, "staff")
        assert told["roles"] == [f"adviser@{OFFICE}"]
        assert "Beratung" not in str(told)
    assert len(await trail_of(app, "roles.changed")) == 1


@ONE_ENGINE
@pytest.mark.parametrize(
    "body",
    [
        {"group": "", "role": "adviser", "office_id": OFFICE},
        {"group": "\u200b", "role": "adviser", "office_id": OFFICE},
        {"group": "x" * 256, "role": "adviser", "office_id": OFFICE},
        {"group": "x", "role": "king", "office_id": OFFICE},
        {"group": "x", "role": "adviser", "office_id": "everywhere"},
    ],
)
async def test_what_is_no_line_is_refused(client, admin, body):
    assert (await client.post(GROUPS, headers=keyed(admin), json=body)).status_code == 422
