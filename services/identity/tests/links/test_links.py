"""Making and revoking links: the appointments service's part."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from typing import get_args
from uuid import uuid4

import pytest
from identity.links.models import Link
from identity.links.schemas import Part
from jose import jwt
from nahbar_testing import keyed, trail_of
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, problem


def new_link(**changes):
    return {
        "appointment_id": str(uuid4()),
        "office_id": OFFICE,
        "person_id": str(uuid4()),
        "part": "client",
        "expires_at": (datetime.now(UTC) + timedelta(days=7)).isoformat(),
        "made_by": {"kind": "staff", "id": str(uuid4())},
        **changes,
    }


async def issue(client, headers, body):
    return await client.post(f"{API}/links", json=body, headers=keyed(headers))


async def open_link(client, secret):
    return await client.post(f"{API}/link-sessions", json={"secret": secret})


async def revoke(client, headers, **body):
    return await client.post(f"{API}/links/revoke", json=body, headers=headers)


async def test_a_link_carries_its_secret_in_the_fragment(client, link_maker):
    answer = await issue(client, link_maker, new_link())
    assert answer.status_code == 201
    body = answer.json()
    assert body["url"] == f"http://localhost:8080/t/#{body['secret']}"
    assert len(body["secret"]) >= 22  # 128 bits in base64url


async def test_a_secret_is_kept_as_a_hash_only(app, client, link_maker):
    secret = (await issue(client, link_maker, new_link())).json()["secret"]
    async with app.state.database.read() as session:
        row = (await session.exec(select(Link))).one()
    assert len(row.secret_hash) == 32
    assert secret.encode() not in row.secret_hash


async def test_a_link_has_a_code_to_type_which_is_kept_as_a_keyed_hash_only(
    app, client, link_maker
):
    code = (await issue(client, link_maker, new_link())).json()["code"]
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", code)
    async with app.state.database.read() as session:
        row = (await session.exec(select(Link))).one()
    plain = code.replace("-", "")
    assert row.code_index == app.state.sealer.blind_index(plain, "link code")
    assert plain.encode() not in row.code_index


@pytest.mark.parametrize("part", get_args(Part))
async def test_every_part_a_link_can_have_can_be_stored(client, link_maker, part):
    answer = await issue(client, link_maker, new_link(part=part))
    assert (await open_link(client, answer.json()["secret"])).json()["part"] == part


async def test_the_same_request_again_gives_the_same_link(client, link_maker):
    body, headers = new_link(), keyed(link_maker)
    first = await client.post(f"{API}/links", json=body, headers=headers)
    again = await client.post(f"{API}/links", json=body, headers=headers)
    assert first.json() == again.json()
    assert (await open_link(client, first.json()["secret"])).status_code == 200


async def test_a_new_link_replaces_the_persons_earlier_one(client, link_maker):
    body = new_link()
    old = (await issue(client, link_maker, body)).json()["secret"]
    new = (await issue(client, link_maker, body)).json()["secret"]
    refused = await open_link(client, old)
    assert problem(refused) == (410, "link-replaced")
    assert refused.json()["office_id"] == OFFICE
    assert (await open_link(client, new)).status_code == 200


async def test_other_people_and_other_appointments_keep_theirs(client, link_maker):
    body = new_link()
    guest = await issue(client, link_maker, body | {"person_id": str(uuid4()), "part": "companion"})
    elsewhere = await issue(client, link_maker, body | {"appointment_id": str(uuid4())})
    await issue(client, link_maker, body)
    await issue(client, link_maker, body)
    for answer in (guest, elsewhere):
        assert (await open_link(client, answer.json()["secret"])).status_code == 200


async def test_of_links_made_at_once_exactly_one_works(client, link_maker):
    body = new_link()
    answers = await asyncio.gather(*(issue(client, link_maker, body) for _ in range(8)))
    made = [answer.json()["secret"] for answer in answers if answer.status_code == 201]
    assert len(made) == 8
    opened = [(await open_link(client, secret)).status_code for secret in made]
    assert sorted(opened) == [200] + [410] * 7


async def test_revoking_ends_one_persons_link_or_everybodys(client, link_maker):
    body = new_link()
    guest_id = str(uuid4())
    mine = (await issue(client, link_maker, body)).json()["secret"]
    guests = (await issue(client, link_maker, body | {"person_id": guest_id})).json()["secret"]
    appointment = {"appointment_id": body["appointment_id"]}
    one = await revoke(client, link_maker, **appointment, person_id=guest_id)
    assert one.status_code == 204
    assert problem(await open_link(client, guests)) == (410, "link-cancelled")
    assert (await open_link(client, mine)).status_code == 200
    for _ in range(2):
        assert (await revoke(client, link_maker, **appointment)).status_code == 204
    assert problem(await open_link(client, mine)) == (410, "link-cancelled")


async def test_revoking_what_is_unknown_changes_nothing(client, link_maker):
    answer = await revoke(client, link_maker, appointment_id=str(uuid4()))
    assert answer.status_code == 204


@ONE_ENGINE
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"expires_at": "2020-01-01T00:00:00Z"}, (422, "link-never-valid")),
        ({"valid_from": "2999-01-01T00:00:00Z"}, (422, "link-never-valid")),
        ({"expires_at": "2999-01-01T00:00:00"}, (422, "validation-failed")),
        ({"expires_at": "tomorrow"}, (422, "validation-failed")),
        ({"part": "adviser"}, (422, "validation-failed")),
        ({"person_id": "Jana"}, (422, "validation-failed")),
        ({"name": "Jana"}, (422, "validation-failed")),
    ],
)
async def test_malformed_links_are_refused(client, link_maker, changes, expected):
    assert problem(await issue(client, link_maker, new_link(**changes))) == expected


async def test_only_a_service_with_the_scope_makes_links(client, tokens):
    for headers in (
        tokens.service("appointments", "links:read"),
        tokens.machine("links:write"),
        tokens.staff("admin@*", "adviser@*"),
    ):
        assert problem(await issue(client, headers, new_link())) == (403, "forbidden")


async def test_a_token_says_who_made_its_link_and_when(app, client, link_maker):
    maker = {"kind": "staff", "id": str(uuid4())}
    secret = (await issue(client, link_maker, new_link(made_by=maker))).json()["secret"]
    token = (await open_link(client, secret)).json()["access_token"]
    claims = jwt.get_unverified_claims(token)
    assert claims["link_made_by"] == f"staff:{maker['id']}"
    async with app.state.database.read() as session:
        made_at = (await session.exec(select(Link.created_at))).one()
    assert claims["link_made_at"] == int(made_at.timestamp())
    (issued,) = await trail_of(app, "link.issued")
    assert issued["made_by"] == f"staff:{maker['id']}"


async def test_a_link_of_an_older_database_names_nobody(app, client, link_maker):
    secret = (await issue(client, link_maker, new_link())).json()["secret"]
    async with app.state.database.write() as session:
        link = (await session.exec(select(Link))).one()
        link.made_by_kind = link.made_by_id = None
    token = (await open_link(client, secret)).json()["access_token"]
    assert "link_made_by" not in jwt.get_unverified_claims(token)


@pytest.mark.parametrize(
    "maker",
    [{"kind": "client", "id": "x"}, {"kind": "staff", "id": "Jana Beispiel"}, {"kind": "staff"}],
)
async def test_nobody_else_is_named_as_maker(client, link_maker, maker):
    assert (await issue(client, link_maker, new_link(made_by=maker))).status_code == 422
