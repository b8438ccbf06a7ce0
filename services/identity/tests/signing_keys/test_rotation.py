"""The life of signing keys: published before they sign, published until nobody needs them."""

import asyncio
import json
from uuid import uuid4

import pytest
from identity.signing_keys.flows import maintain_keys
from identity.signing_keys.models import SigningKey
from identity.signing_keys.service import (
    KEEP_RETIRED,
    create_missing,
    replace_compromised,
    rotate,
)
from identity.signing_keys.signer import OwnKeys, Signer
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.problems import TokenInvalid
from nahbar_common.tokens import ACCESS_TOKEN_LIFETIME, verify
from sqlmodel import select

DAY = 86_400
STAFF_CLAIMS = {
    "sub": str(uuid4()),
    "aud": "nahbar",
    "kind": "staff",
    "sid": str(uuid4()),
    "roles": [],
}


@pytest.fixture
def sealer():
    return Sealer({"k1": bytes(32)})


@pytest.fixture
async def database(database_url):
    opened = Database(database_url)
    yield opened
    await opened.close()


async def states(database):
    async with database.read() as session:
        return {key.kid: key.state for key in await session.exec(select(SigningKey))}


async def by_state(database, state):
    return [kid for kid, found in (await states(database)).items() if found == state]


async def rotate_now(database, sealer):
    async with database.write() as session:
        return await rotate(session, sealer)


async def test_the_first_start_makes_a_key_that_signs_and_one_to_come(database, sealer):
    await maintain_keys(database, sealer)
    assert sorted((await states(database)).values()) == ["active", "next"]


async def test_starting_again_makes_no_more(database, sealer):
    await maintain_keys(database, sealer)
    before = await states(database)
    await maintain_keys(database, sealer)
    assert await states(database) == before


async def test_replicas_that_start_at_once_agree_on_the_keys(database_url, sealer):
    replicas = [Database(database_url) for _ in range(4)]
    signers = [Signer(replica, sealer, "http://x") for replica in replicas]
    ready = await asyncio.gather(*(signer.ready() for signer in signers))
    assert len({signer.kid for signer in ready}) == 1
    assert sorted((await states(replicas[0])).values()) == ["active", "next"]
    await asyncio.gather(*(replica.close() for replica in replicas))


async def test_the_next_key_signs_only_after_ten_minutes_in_public(database, sealer, clock):
    await maintain_keys(database, sealer)
    upcoming = await by_state(database, "next")
    clock.shift(595)
    assert await rotate_now(database, sealer) is False
    clock.shift(6)
    assert await rotate_now(database, sealer) is True
    assert await by_state(database, "active") == upcoming
    assert await rotate_now(database, sealer) is False  # repeated: the new next is too young


async def test_rotation_comes_by_itself_after_thirty_days(database, sealer, clock):
    await maintain_keys(database, sealer)
    active = await by_state(database, "active")
    clock.shift(29 * DAY)
    await maintain_keys(database, sealer)
    assert await by_state(database, "active") == active
    clock.shift(DAY + 1)
    await maintain_keys(database, sealer)
    assert await by_state(database, "retired") == active


async def test_replicas_that_rotate_at_once_rotate_once(database_url, sealer, clock):
    replicas = [Database(database_url) for _ in range(4)]
    await maintain_keys(replicas[0], sealer)
    clock.shift(31 * DAY)
    await asyncio.gather(*(maintain_keys(replica, sealer) for replica in replicas))
    assert sorted((await states(replicas[0])).values()) == ["active", "next", "retired"]
    await asyncio.gather(*(replica.close() for replica in replicas))


async def test_a_retired_key_stays_public_until_its_last_token_is_gone(database, sealer, clock):
    assert KEEP_RETIRED > ACCESS_TOKEN_LIFETIME
    await maintain_keys(database, sealer)
    ready = await Signer(database, sealer, "http://x").ready()
    clock.shift(31 * DAY)
    last = ready.issue(STAFF_CLAIMS).value
    await maintain_keys(database, sealer)
    clock.shift(590)
    await maintain_keys(database, sealer)
    audience = frozenset({"nahbar"})
    claims = await verify(last, keys=OwnKeys(database), issuer="http://x", audiences=audience)
    assert claims.sub == STAFF_CLAIMS["sub"]
    clock.shift(KEEP_RETIRED.total_seconds())
    await maintain_keys(database, sealer)
    assert await by_state(database, "retired") == []


async def test_a_leaked_key_can_be_thrown_away_at_once(database, sealer):
    ready = await Signer(database, sealer, "http://x").ready()
    token = ready.issue(STAFF_CLAIMS).value
    before = set(await states(database))
    async with database.write() as session:
        await replace_compromised(session, sealer)
    assert not before & set(await states(database))
    with pytest.raises(TokenInvalid):
        await verify(
            token, keys=OwnKeys(database), issuer="http://x", audiences=frozenset({"nahbar"})
        )


async def test_private_keys_are_sealed_for_their_row(database, sealer):
    await maintain_keys(database, sealer)
    async with database.read() as session:
        rows = list(await session.exec(select(SigningKey)))
    assert all(b"PRIVATE KEY" not in row.private_sealed for row in rows)
    assert all("d" not in json.loads(row.public_jwk) for row in rows)


async def test_an_unknown_kid_does_not_make_every_request_a_query(database, sealer, monkeypatch):
    await maintain_keys(database, sealer)
    keys = OwnKeys(database)
    assert await keys.key("unknown") is None
    loads = []
    monkeypatch.setattr(keys, "_load", lambda: loads.append(1))
    for number in range(100):
        assert await keys.key(f"unknown {number}") is None
    assert loads == []


async def test_missing_keys_are_made_in_a_callers_transaction(database, sealer):
    async with database.write() as session:
        await create_missing(session, sealer)
    assert sorted((await states(database)).values()) == ["active", "next"]


async def test_the_key_set_is_public_and_holds_public_halves_only(client):
    answer = await client.get("/.well-known/jwks.json")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=300"
    keys = answer.json()["keys"]
    assert len({key["kid"] for key in keys}) == 2
    for key in keys:
        assert set(key) == {"kty", "crv", "x", "y", "kid", "use", "alg"}
        assert (key["kty"], key["crv"], key["alg"], key["use"]) == ("EC", "P-256", "ES256", "sig")
