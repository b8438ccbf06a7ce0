"""Who may call a route: the kind of principal, its role or scope, and the audience."""

from uuid import uuid4

import pytest
from nahbar_common.auth import Staff, principal_of
from nahbar_common.claims import StaffClaims
from nahbar_common.openapi import RouteWithoutPrincipalError, access_of, api_routes
from nahbar_common.problems import TokenInvalid
from nahbar_testing import keyed

NOTES = "/api/example/v1/notes"


async def test_a_route_without_token_asks_for_one(client):
    answer = await client.post(NOTES, json={"word": "a"}, headers=keyed({}))
    assert answer.status_code == 401
    assert answer.json()["type"] == "/problems/token-missing"
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_role_part_and_scope_decide(client, tokens):
    office = uuid4()
    person = tokens.participant(person_id=uuid4(), appointment_id=uuid4(), office_id=office)
    expected = [
        (tokens.staff(f"adviser@{office}"), 201),
        (tokens.staff("dpo@*"), 403),
        (person, 403),
        (tokens.machine("notes:write"), 201),
        (tokens.machine("notes:read"), 403),
        (tokens.service("consent", "notes:write"), 403),
        ({"authorization": "Basic eDp5"}, 401),
        ({"authorization": "Bearer nonsense"}, 401),
    ]
    for number, (headers, status) in enumerate(expected):
        answer = await client.post(NOTES, json={"word": f"w{number}"}, headers=keyed(headers))
        assert answer.status_code == status, (number, answer.text)


async def test_a_participant_sees_only_the_own_appointment(client, tokens):
    mine, other = uuid4(), uuid4()
    headers = tokens.participant(person_id=uuid4(), appointment_id=mine, office_id=uuid4())
    path = "/api/example/v1/appointments/"
    assert (await client.get(f"{path}{mine}", headers=headers)).status_code == 200
    assert (await client.get(f"{path}{other}", headers=headers)).status_code == 404


async def test_programs_tokens_do_not_work_for_people_and_the_other_way_round(
    client, tokens, signing_keys
):
    staff = {"kind": "staff", "sid": str(uuid4())}
    crossed = [
        {"kind": "machine", "aud": "nahbar", "sub": "m", "scope": "notes:write", "offices": ["*"]},
        {**staff, "aud": "example", "sub": str(uuid4()), "roles": ["adviser@*"]},
        {**staff, "aud": "nahbar", "sub": "no-uuid", "roles": ["adviser@*"]},
        {**staff, "aud": "nahbar", "sub": str(uuid4()), "roles": ["king@*"]},
        # One that could not be taken away.
        {"kind": "staff", "aud": "nahbar", "sub": str(uuid4()), "roles": ["adviser@*"]},
        {"kind": "emperor", "aud": "nahbar", "sub": str(uuid4())},
        {"kind": "participant", "aud": "nahbar", "sub": str(uuid4()), "part": "adviser"},
    ]
    for claims in crossed:
        headers = keyed({"authorization": f"Bearer {signing_keys.sign(**claims)}"})
        answer = await client.post(NOTES, json={"word": "x"}, headers=headers)
        assert (answer.status_code, answer.json()["type"]) == (401, "/problems/token-invalid")
        assert answer.headers["www-authenticate"] == "Bearer"


def test_every_route_says_in_openapi_who_it_is_for(app):
    operations = [
        operation for path in app.openapi()["paths"].values() for operation in path.values()
    ]
    assert operations
    assert all("x-access" in operation for operation in operations)


def test_a_route_that_names_nobody_keeps_the_app_from_starting(app):
    @app.get("/forgotten")
    async def forgotten() -> None: ...

    route = next(route for route in api_routes(app) if route.path == "/forgotten")
    with pytest.raises(RouteWithoutPrincipalError):
        access_of(route)


async def test_an_access_in_an_emergency_opens_no_route_that_does_not_say_so(client, tokens):
    office = uuid4()
    headers = keyed(tokens.emergency(office))
    assert (await client.post(NOTES, json={"word": "a"}, headers=headers)).status_code == 403


@pytest.mark.parametrize(
    ("roles", "emergency_id"),
    [
        (["emergency@{office}", "admin@{office}"], True),
        (["team_lead@{office}"], True),
        ([], True),
        (["emergency@*"], True),
        (["emergency@{office}"], False),
        (["emergency@{office}", "adviser@{office}"], False),
    ],
)
def test_an_emergency_is_one_office_and_no_role_beside_it(roles, emergency_id):
    office, now = uuid4(), 1_800_000_000
    claims = StaffClaims(
        iss="i",
        aud="nahbar",
        sub=str(uuid4()),
        jti="j",
        iat=now,
        exp=now + 60,
        kind="staff",
        sid=uuid4(),
        roles=[role.format(office=office) for role in roles],
        emergency_id=uuid4() if emergency_id else None,
    )
    with pytest.raises(TokenInvalid):
        principal_of(claims, "example")


def test_an_emergency_falls_with_the_sign_in_and_with_the_access():
    session_id, emergency_id = uuid4(), uuid4()
    staff = Staff(uuid4(), frozenset(), session_id, emergency_id)
    assert {right.id for right in staff.rights} == {session_id, emergency_id}
