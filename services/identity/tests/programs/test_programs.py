"""Admins let other systems in, for the offices they administer."""

from uuid import uuid4

import pytest
from nahbar_testing import keyed

from ..conftest import API, OFFICE, ONE_ENGINE, OTHER_OFFICE, problem


def new(**changes):
    return {"name": "Fachverfahren", "scopes": ["consent:read"], "offices": [OFFICE], **changes}


async def create(client, headers, **changes):
    return await client.post(f"{API}/machine-clients", json=new(**changes), headers=keyed(headers))


async def test_the_secret_is_shown_once(client, office_admin):
    answer = await create(client, office_admin)
    assert answer.status_code == 201
    assert len(answer.json()["client_secret"]) >= 43
    listed = (await client.get(f"{API}/machine-clients", headers=office_admin)).json()["items"]
    assert listed == [{k: v for k, v in answer.json().items() if k != "client_secret"}]


async def test_a_name_is_taken_once(client, admin):
    await create(client, admin)
    assert problem(await create(client, admin)) == (409, "machine-client-name-taken")


@pytest.mark.parametrize("offices", [[OTHER_OFFICE], ["*"], [OFFICE, OTHER_OFFICE]])
async def test_not_for_offices_one_does_not_administer(client, office_admin, offices):
    answer = await create(client, office_admin, offices=offices)
    assert problem(answer) == (403, "office-not-administered")


@ONE_ENGINE
@pytest.mark.parametrize(
    "changes",
    [
        {"scopes": []},
        {"scopes": ["links:revoke"]},
        {"scopes": ["consent:decide"]},
        {"scopes": ["*"]},
        {"offices": []},
        {"offices": ["everywhere"]},
        {"name": ""},
        {"name": "x" * 121},
        {"client_secret": "my own"},
    ],
)
async def test_malformed_programs_are_refused(client, admin, changes):
    assert problem(await create(client, admin, **changes)) == (422, "validation-failed")


async def test_programs_of_other_offices_stay_unseen(client, admin, office_admin):
    foreign = (await create(client, admin, name="b", offices=[OTHER_OFFICE])).json()
    shared = (await create(client, admin, name="c", offices=[OFFICE, OTHER_OFFICE])).json()
    listed = (await client.get(f"{API}/machine-clients", headers=office_admin)).json()["items"]
    assert [item["client_id"] for item in listed] == [shared["client_id"]]

    async def delete(headers, client_id):
        return await client.delete(f"{API}/machine-clients/{client_id}", headers=headers)

    assert problem(await delete(office_admin, foreign["client_id"])) == (404, "not-found")
    assert problem(await delete(office_admin, uuid4())) == (404, "not-found")
    assert problem(await delete(office_admin, shared["client_id"])) == (
        403,
        "office-not-administered",
    )
    assert (await delete(admin, shared["client_id"])).status_code == 204
    assert problem(await delete(admin, shared["client_id"])) == (404, "not-found")


async def test_the_list_goes_on_with_its_cursor(client, admin):
    for number in range(3):
        await create(client, admin, name=f"System {number}")
    first = (await client.get(f"{API}/machine-clients?limit=2", headers=admin)).json()
    path = f"{API}/machine-clients?limit=2&cursor={first['next_cursor']}"
    second = (await client.get(path, headers=admin)).json()
    assert len({item["client_id"] for item in first["items"] + second["items"]}) == 3
    assert second["next_cursor"] is None
