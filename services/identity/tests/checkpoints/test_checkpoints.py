"""Checkpoints of all services reach the data-protection officers of the office, and them alone."""

from datetime import timedelta

import pytest
from identity.checkpoints.models import HandedCheckpointRow
from nahbar_common.tables import TrailCheckpoint
from nahbar_common.trail.checkpoints import make_checkpoints
from nahbar_common.trail.keys import public_keys
from nahbar_common.trail.verifying import Checkpoints
from sqlmodel import select

from ..conftest import API, OFFICE

STATEMENT = "eyJh.eyJj.c2ln"
MAILING = "checkpoints by mail"


@pytest.fixture
def hand_over(client, tokens):
    async def hand(service="consent", scope="checkpoints:write", **body):
        body = {"chain": OFFICE, "position": 7, "statement": STATEMENT, **body}
        headers = tokens.service(service, scope)
        return await client.post(f"{API}/checkpoints", headers=headers, json=body)

    return hand


async def rows(app):
    async with app.state.database.read() as session:
        return {
            (row.service, row.chain): (row.position, row.statement, row.mailed_at is not None)
            for row in await session.exec(select(HandedCheckpointRow))
        }


async def test_the_newest_of_each_chain_is_kept(app, hand_over):
    assert (await hand_over()).status_code == 204
    assert (await hand_over(position=9, statement="a.newer.one")).status_code == 204
    assert (await hand_over(position=8)).status_code == 204
    assert (await hand_over(service="appointments", chain="*")).status_code == 204
    assert await rows(app) == {
        ("consent", OFFICE): (9, "a.newer.one", False),
        ("appointments", "*"): (7, STATEMENT, False),
    }


@pytest.mark.parametrize(
    "body",
    [
        {"chain": "office"},
        {"position": 0},
        {"statement": "two lines\nof.text"},
        {"statement": "a.b.c AAEC"},
        {"statement": "a" * 8_001},
        {"service": "appointments"},
    ],
)
async def test_what_is_no_checkpoint_is_refused(app, client, tokens, body):
    whole = {"chain": OFFICE, "position": 7, "statement": STATEMENT, **body}
    headers = tokens.service("consent", "checkpoints:write")
    answer = await client.post(f"{API}/checkpoints", headers=headers, json=whole)
    assert answer.status_code == 422
    assert await rows(app) == {}


async def test_without_mail_they_wait(app, hand_over, create_account):
    await create_account(f"dpo@{OFFICE}")
    await hand_over()
    await let_wait(app)
    assert (await app.state.jobs.run_once(MAILING)).count == 0
    assert (await rows(app))["consent", OFFICE][2] is False


async def let_wait(app):
    async with app.state.database.write() as session:
        for row in await session.exec(select(HandedCheckpointRow)):
            row.handed_at -= timedelta(hours=2)


async def test_identity_hands_its_own_to_itself(app, client, create_account):
    await create_account(f"dpo@{OFFICE}")
    await app.state.jobs.run_once("trail chaining")
    await app.state.jobs.run_once("trail checkpoints")
    (position, statement, _) = (await rows(app))["identity", OFFICE]
    async with app.state.database.read() as session:
        keys = {key["kid"]: key for key in await public_keys(session)}
        made = (await session.exec(select(TrailCheckpoint))).all()
    assert Checkpoints.read([statement], keys).last == {("identity", OFFICE): position}
    assert all(each.sent_at for each in made)
    assert await make_checkpoints(app.state.database, app.state.sealer, "identity") == 0
