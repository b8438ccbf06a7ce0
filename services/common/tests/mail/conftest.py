"""The example service with mail set up, and a server that takes it."""

from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from nahbar_common.mail import Mail, send_mail, setup_mail
from nahbar_common.mail.tables import MailMessage
from nahbar_testing import create_settings_values, running
from nahbar_testing.mail import catching_mail
from sqlmodel import col, select

TEMPLATES = Path(__file__).parents[1] / "example" / "example" / "mail"
EXPECTED = {"greeting": frozenset({"thing", "link"})}
SENDER = "nahbar@jobcenter.example"


class Post:
    """A service that sends mail, by hand: its job runs when the test says so."""

    def __init__(self, app):
        self.app = app

    async def write(self, recipient="jana@example.org", language="de", **values):
        values = {"thing": "Nahbar", "link": "https://jobcenter.example/x", **values}
        async with self.app.state.database.write() as session:
            mail = Mail("greeting", language, recipient, values)
            return await send_mail(session, mail)

    async def send(self):
        ran = await self.app.state.jobs.run_once("mail")
        return ran.count

    async def rows(self):
        async with self.app.state.database.read() as session:
            query = select(MailMessage).order_by(col(MailMessage.created_at))
            return list(await session.exec(query))

    async def state(self):
        (row,) = await self.rows()
        return row.state, row.attempts, row.failure

    async def age(self, **by):
        """Let time pass for what waits."""
        ago = timedelta(**by)
        async with self.app.state.database.write() as session:
            for row in await session.exec(select(MailMessage)):
                row.created_at -= ago
                row.next_attempt_at -= ago
                if row.done_at is not None:
                    row.done_at -= ago

    async def claim_ends(self):
        """Let the claim of a process that died run out."""
        await self.age(minutes=3)


@pytest.fixture
def post_to(service_under_test, database_url, signing_keys, other_services):
    """Run the service with mail going to an address."""

    @asynccontextmanager
    async def run(url, **settings):
        values = create_settings_values(
            "example", database_url, smtp_url=url, mail_from=SENDER, **settings
        )
        app = service_under_test.create_app(values, transport=other_services, keys=signing_keys)
        setup_mail(app, TEMPLATES, EXPECTED)
        if url is not None:
            app.state.jobs.hold("mail")
        async with running(app):
            yield Post(app)

    return run


@pytest.fixture
async def mail_server():
    async with catching_mail() as server:
        yield server


@pytest.fixture
async def post(post_to, mail_server):
    async with post_to(f"smtp+plain://localhost:{mail_server.port}") as running_post:
        yield running_post
