"""What costs much is limited per caller."""

from uuid import uuid4

import pytest

DEAR = "/api/example/v1/dear"


@pytest.fixture
def database_engine():
    """No database is asked."""
    return "sqlite"


async def ask_often(client, headers, times=3):
    return [(await client.get(DEAR, headers=headers)).status_code for _ in range(times)]


@pytest.mark.parametrize("language", ["de", "de-x-leicht", "en"])
async def test_whoever_asks_too_often_is_told_when_to_come_back(client, tokens, language):
    headers = {**tokens.staff(f"adviser@{uuid4()}"), "accept-language": language}
    assert await ask_often(client, headers) == [200] * 3
    refused = await client.get(DEAR, headers=headers)
    assert (refused.status_code, refused.json()["type"]) == (429, "/problems/caller-slowed")
    seconds = refused.headers["retry-after"]
    assert 0 < int(seconds) <= 3600
    assert f" {seconds} " in refused.json()["detail"]


async def test_one_caller_takes_nothing_from_another(client, tokens):
    office = uuid4()
    slowed, other = (tokens.staff(f"adviser@{office}", account_id=uuid4()) for _ in range(2))
    assert await ask_often(client, slowed, 5) == [200] * 3 + [429] * 2
    assert await ask_often(client, other) == [200] * 3


async def test_a_new_token_does_not_begin_anew(client, tokens):
    account = uuid4()
    first = tokens.staff("adviser@*", account_id=account)
    assert await ask_often(client, first) == [200] * 3
    again = tokens.staff("adviser@*", account_id=account)
    assert (await client.get(DEAR, headers=again)).status_code == 429


async def test_whoever_may_not_ask_is_not_counted(client, tokens):
    stranger = tokens.staff("dpo@*")
    assert await ask_often(client, stranger, 5) == [403] * 5
    assert await ask_often(client, {}, 5) == [401] * 5


def test_the_document_says_it(app):
    assert "429" in app.openapi()["paths"][DEAR]["get"]["responses"]
