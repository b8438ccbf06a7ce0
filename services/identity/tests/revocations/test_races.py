"""Rights that are taken away while their person signs in, renews and reads: nothing is left over.

`NAHBAR_RACES` says how many; a few in everyday runs. No time is asserted: benchmarks/revocation.py
says how fast the other services follow.
"""

import asyncio
import os
import random
from uuid import UUID

import pytest
from nahbar_common.tokens import verify

from ..accounts.test_accounts import change
from ..conftest import API, OFFICE, bearer, refresh, sign_in

RACES = int(os.environ.get("NAHBAR_RACES", "12"))
BEFORE = (f"adviser@{OFFICE}", f"team_lead@{OFFICE}")


def closing(_number):
    return {"active": False}


def taking_a_role(_number):
    return {"roles": [BEFORE[0]]}


@pytest.fixture
def rights_of(app):
    """Give session and roles that an answer's token names."""

    async def rights_of(answer):
        claims = await verify(
            answer.json()["access_token"],
            keys=app.state.token_check.keys,
            issuer=app.state.settings.issuer,
            audiences=frozenset({"nahbar"}),
        )
        return claims.sid, set(claims.roles)

    return rights_of


@pytest.fixture
def revoked(app, client, tokens):
    """Tell which of some sessions are revoked, as every other service would hear it."""

    async def revoked(sessions):
        asked = {"rights": [{"kind": "session", "subject": str(each)} for each in sessions]}
        answer = await client.post(
            f"{API}/revocations/check",
            json=asked,
            headers=tokens.service("consent", "revocations:read"),
        )
        assert answer.status_code == 200, answer.text
        return {UUID(each["subject"]) for each in answer.json()["revoked"]}

    return revoked


@pytest.mark.parametrize("taking", [closing, taking_a_role])
async def test_no_token_from_before_or_from_during_outlives_what_was_taken(
    client, tokens, create_account, open_browser, rights_of, revoked, taking
):
    order = random.Random(RACES)
    for number in range(RACES):
        person = await create_account(*BEFORE)
        network = f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"  # no two are slowed
        staying, coming = open_browser(network), open_browser(network)
        before = await sign_in(staying, person)
        steps = [
            # A token of its own: many races outlive one.
            change(client, tokens.staff("admin@*"), person.id, taking(number)),
            refresh(staying),
            sign_in(coming, person),
            client.get(f"{API}/me", headers=bearer(before)),
            client.get(f"{API}/me/sessions", headers=bearer(before)),
        ]
        shuffled = order.sample(range(len(steps)), len(steps))
        answers = dict(
            zip(shuffled, await asyncio.gather(*(steps[at] for at in shuffled)), strict=True)
        )
        assert answers[0].status_code == 200, answers[0].text
        assert all(answer.status_code < 500 for answer in answers.values())
        given = [before, *(each for each in (answers[1], answers[2]) if each.status_code == 200)]
        known = [(each, *await rights_of(each)) for each in given]
        over = await revoked({sid for _, sid, _ in known})
        for each, sid, roles in known:
            keeps_too_much = taking is closing or BEFORE[1] in roles
            assert sid in over or not keeps_too_much, "a token lives on with what was taken"
            answer = await client.get(f"{API}/me", headers=bearer(each))
            assert answer.status_code == (401 if sid in over else 200)
        # Nor does a cookie bring it back.
        for browser in (staying, coming):
            again = await refresh(browser)
            if again.status_code == 200:
                _, roles = await rights_of(again)
                assert taking is taking_a_role
                assert roles == {BEFORE[0]}
