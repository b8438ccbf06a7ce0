"""With mail set up: one message a day to each officer, with what is theirs as a file."""

from dataclasses import replace

import pytest
from nahbar_testing import create_test_app
from nahbar_testing.mail import catching_mail

from ..conftest import OFFICE, OTHER_OFFICE
from .test_checkpoints import MAILING, STATEMENT, hand_over, let_wait, rows  # noqa: F401


@pytest.fixture
async def mail_server():
    async with catching_mail() as server:
        yield server


@pytest.fixture
def app(service_under_test, database_url, signing_keys, other_services, mail_server):
    extra = {
        **service_under_test.extra_settings,
        "smtp_url": f"smtp+plain://localhost:{mail_server.port}",
        "mail_from": "nahbar@jobcenter.example",
    }
    with_mail = replace(service_under_test, extra_settings=extra)
    app = create_test_app(with_mail, database_url, signing_keys, other_services)
    app.state.jobs.hold("mail", "notices", MAILING)
    return app


@pytest.fixture
def mailed(app, mail_server):
    async def mail():
        await app.state.jobs.run_once(MAILING)
        await app.state.jobs.run_once("mail")
        return mail_server.taken

    return mail


def file_of(message):
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename().endswith(".checkpoints")
    return attachment.get_content().splitlines()


async def test_each_officer_gets_what_is_theirs_once(
    app,
    hand_over,  # noqa: F811
    mailed,
    create_account,
):
    here, there = [await create_account(f"dpo@{office}") for office in (OFFICE, OTHER_OFFICE)]
    long = f"{'x' * 500}.{'y' * 500}.z"
    await hand_over(statement=long)
    await hand_over(service="appointments")
    await hand_over(chain=OTHER_OFFICE)
    await hand_over(chain="*", statement="of.all.offices")
    # The first waits for those of the other services.
    assert await mailed() == []
    await let_wait(app)
    found = {message["To"]: message for message in await mailed()}
    assert set(found) == {here.email, there.email}
    # What concerns all offices goes to the officer of each.
    assert file_of(found[here.email]) == ["of.all.offices", STATEMENT, long]
    assert file_of(found[there.email]) == ["of.all.offices", STATEMENT]
    assert "Prüfpunkte" in found[here.email]["Subject"]
    await let_wait(app)
    assert len(await mailed()) == 2
    await hand_over(position=8, statement="a.newer.one")
    await let_wait(app)
    assert file_of((await mailed())[2]) == ["a.newer.one"]


async def test_without_an_officer_they_wait_for_one(
    app,
    hand_over,  # noqa: F811
    mailed,
    create_account,
):
    await hand_over()
    await let_wait(app)
    assert await mailed() == []
    officer = await create_account(f"dpo@{OFFICE}")
    (message,) = await mailed()
    assert message["To"] == officer.email
    assert (await rows(app))["consent", OFFICE][2] is True
