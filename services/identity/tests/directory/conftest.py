"""An identity service that knows a directory, and browsers that come through it."""

from dataclasses import replace

import httpx
import pytest
from identity.directory_groups.models import GroupRole
from identity.sessions.models import StaffSession
from nahbar_common.rights import Right
from nahbar_testing import create_test_app
from nahbar_testing.directory import HOST, TestDirectory, directory_settings, form
from sqlmodel import select

from ..conftest import API, OFFICE, REFRESH

DIRECTORY = f"{API}/directory"


@pytest.fixture
def directory():
    return TestDirectory()


@pytest.fixture
def more_settings():
    """Settings of a test's own."""
    return {}


@pytest.fixture
def app(service_under_test, database_url, signing_keys, other_services, directory, more_settings):
    other_services.mount(HOST, directory.transport)
    extra = {**service_under_test.extra_settings, **directory_settings(), **more_settings}
    service = replace(service_under_test, extra_settings=extra)
    app = create_test_app(service, database_url, signing_keys, other_services)
    app.state.jobs.hold("directory")
    return app


@pytest.fixture
def create_group_role(app, client):
    """Let a group give a role, as an operator's command would."""

    async def create(group="Beratung", role="adviser", office=OFFICE):
        row = GroupRole(group_name=group, role=role, office=office)
        async with app.state.database.write() as session:
            session.add(row)
        return row.id

    return create


@pytest.fixture
def adviser(directory):
    return directory.create_user("Beratung")


async def begin(browser):
    answer = await browser.post(f"{DIRECTORY}/sign-ins", headers=REFRESH)
    assert answer.status_code == 200, answer.text
    return answer.json()["authorization_url"]


async def finish(browser, returned):
    return await browser.post(f"{DIRECTORY}/sign-ins/finish", headers=REFRESH, json=returned)


async def come_in(browser, directory, user):
    return await finish(browser, directory.authorize(await begin(browser), user))


async def log_out(client: httpx.AsyncClient, token):
    return await client.post(f"{DIRECTORY}/backchannel-logout", **form(logout_token=token))


async def sessions_of(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(StaffSession)))


async def is_revoked(app, session_id):
    return await app.state.revocations.are_revoked(frozenset({Right("session", session_id)}))
