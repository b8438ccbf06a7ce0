"""People who are told, and what they were told."""

import pytest
from identity.telling.jobs import NAME

from ..conftest import API, OFFICE, bearer, sign_in


class Told:
    """Reads what somebody was told, as their pages do."""

    def __init__(self, app, client, tokens):
        self.app, self.client, self.tokens = app, client, tokens

    async def notices(self, person):
        await self.app.state.jobs.run_once(NAME)
        headers = self.tokens.staff(f"adviser@{OFFICE}", account_id=person.id)
        answer = await self.client.get(f"{API}/me/notices", headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]

    async def kinds(self, person):
        return [notice["kind"] for notice in await self.notices(person)]

    async def seen(self, person, *notice_ids):
        headers = self.tokens.staff(f"adviser@{OFFICE}", account_id=person.id)
        answer = await self.client.post(
            f"{API}/me/notices/acknowledge", headers=headers, json={"ids": list(notice_ids)}
        )
        assert answer.status_code == 204, answer.text


@pytest.fixture
def app(app):
    """Tell when a test asks: beside a run of its own under way, a test's finds nothing to do."""
    app.state.jobs.hold(NAME)
    return app


@pytest.fixture
def told(app, client, tokens):
    return Told(app, client, tokens)


@pytest.fixture
async def dpo(create_account):
    return await create_account(f"dpo@{OFFICE}")


@pytest.fixture
async def person(create_account):
    return await create_account(f"adviser@{OFFICE}")


@pytest.fixture
def signed_in(open_browser):
    async def enter(person, browser=None):
        return bearer(await sign_in(browser or open_browser(), person))

    return enter
