"""Accounts of staff: identity's own count says what is newer, whatever clocks say."""

from datetime import timedelta

import pytest
from media_gateway.projections.accounts import service as accounts
from nahbar_common.clock import utc_now
from nahbar_testing import create_event


@pytest.fixture
async def known(create_talk):
    """A talk, whose adviser's account is told about."""
    return create_talk()


async def tell(talk, happening, revision, time=None):
    data = {
        "account_id": str(talk.adviser_id),
        "office_ids": [str(talk.office_id)],
        "revision": revision,
    }
    event = create_event("identity", f"account.{happening}", data, time=time)
    answer = await talk.http.post("/internal/events", content=event.content, headers=event.headers)
    assert answer.status_code == 204, answer.text


async def is_closed(talk, ports):
    async with ports.database.read() as session:
        return await accounts.is_closed(session, talk.adviser_id)


@pytest.mark.parametrize("behind", [timedelta(hours=1), -timedelta(hours=1)])
async def test_the_clocks_of_identitys_replicas_decide_nothing(known, ports, behind):
    other_replicas = utc_now() - behind
    await tell(known, "opened", 3)
    await tell(known, "closed", 4, time=other_replicas)
    assert await is_closed(known, ports)
    await tell(known, "opened", 3, time=other_replicas)
    assert await is_closed(known, ports)
    await tell(known, "opened", 5)
    assert not await is_closed(known, ports)
