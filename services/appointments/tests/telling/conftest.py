"""An office whose clients are told by mail, and a real server that takes it."""

import json
from dataclasses import dataclass
from datetime import timedelta

import httpx
import pytest
from appointments.notices.models import Notice
from nahbar_testing import create_settings_values, running
from nahbar_testing.mail import MailCatcher, catching_mail
from sqlmodel import col, select

SENDER = "termine@amt.example"
ADDRESS = "kim@example.org"
ASKED = "/api/consent/v1/contact-decisions"


@dataclass
class Post:
    """The office's post: its job runs when a test says so."""

    desk: object
    server: MailCatcher

    @property
    def app(self):
        return self.desk.app

    async def send(self):
        await self.app.state.jobs.run_once("notices")
        return self.server.taken

    async def rows(self):
        async with self.app.state.database.read() as session:
            query = select(Notice).order_by(col(Notice.version), col(Notice.due_at))
            return list(await session.exec(query))

    async def states(self):
        return [(row.kind, row.ahead_minutes, row.state, row.failure) for row in await self.rows()]

    async def let_pass(self, *, is_due=False, **by):
        """Let time pass for what waits, or (is_due) as if it had been due so long ago."""
        async with self.app.state.database.write() as session:
            for row in await session.exec(select(Notice)):
                row.next_attempt_at -= timedelta(**by)
                if is_due:
                    row.due_at -= timedelta(**by)

    async def bring_due(self, kind="reminder"):
        """Let what waits of a kind be due now."""
        async with self.app.state.database.write() as session:
            for row in await session.exec(select(Notice).where(Notice.kind == kind)):
                row.next_attempt_at -= timedelta(days=60)

    async def shown(self, appointment):
        answer = await self.desk.get(f"/appointments/{appointment['id']}/notices")
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
async def mail_server():
    async with catching_mail() as server:
        yield server


@dataclass
class Agreed:
    """What consent says of everybody: `given`, or why not; None: it does not answer."""

    state: str | None = "given"

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.state is None:
            raise httpx.ConnectError("nobody listens", request=request)
        person_ids = json.loads(request.content)["person_ids"]
        decisions = [
            {"person_id": one, "allowed": self.state == "given", "state": self.state}
            for one in person_ids
        ]
        return httpx.Response(200, json={"decisions": decisions})


@pytest.fixture
def agreed(other_services):
    says = Agreed()
    other_services.answer_with("POST", ASKED, says.answer)
    return says


@pytest.fixture
def app(service_under_test, database_url, signing_keys, other_services, mail_server, agreed):
    values = create_settings_values(
        "appointments",
        database_url,
        smtp_url=f"smtp+plain://localhost:{mail_server.port}",
        mail_from=SENDER,
        public_url="https://nahbar.example",
    )
    made = service_under_test.create_app(values, transport=other_services, keys=signing_keys)
    made.state.jobs.hold("notices")
    return made


@pytest.fixture
async def client(app):
    async with running(app) as started:
        yield started


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def topic(desk):
    return await desk.create_topic(title={"de": "Schuldnerberatung"})


@pytest.fixture
def post(desk, mail_server):
    return Post(desk, mail_server)


@pytest.fixture
async def no_quiet_hours(desk):
    """Tests run at any hour."""
    answer = await desk.client.patch(
        f"/api/appointments/v1/offices/{desk.office_id}",
        json={"quiet_from_minute": 0, "quiet_until_minute": 0},
        headers={**desk.staff("admin"), "if-match": '"1"'},
    )
    assert answer.status_code == 200, answer.text


@pytest.fixture
def book(desk, topic, adviser, in_days, no_quiet_hours):
    """Book for somebody who gave an address."""

    async def book(starts_at=None, **members):
        wanted = {
            "display_name": "Kim Beispiel",
            "email": ADDRESS,
            "phone": "0541 123456",
        }
        client = {**wanted, **members.pop("client", {})}
        return await desk.book(topic, adviser, starts_at or in_days(9), client=client, **members)

    return book
