"""The other services as far as they know one person, and what the officer does."""

import httpx
import pytest
from consent.main import ASKED
from consent.subject_requests.flows import JOB
from nahbar_testing import keyed

from ..conftest import API


class Services:
    """The other services, as far as they know one person."""

    def __init__(self, network, person_id):
        self.network, self.person_id = network, person_id
        self.erasures = []
        for package in ASKED:
            self.knows(package)

    def path(self, package, what):
        return f"/api/{ASKED[package]}/v1/subjects/{self.person_id}/{what}"

    def knows(self, package, *, hindered_by=(), known=True):
        plan = {
            "service": package,
            "known": known,
            "goes": [{"kind": "contact", "table": "clients", "rows": 1}],
            "stays": [],
            "hindered_by": [{"why": why, "count": 1} for why in hindered_by],
        }
        self.network.answer("GET", self.path(package, "erasure-plan"), plan)
        self.network.answer_with("POST", self.path(package, "erasure"), self.erase(package))

    def erase(self, package):
        def answer(request):
            self.erasures.append((package, request.headers["idempotency-key"]))
            report = {
                "service": package,
                "erased": [{"kind": "contact", "table": "clients", "rows": 1}],
                "stays": [{"kind": "trail", "table": "t", "rows": 2, "hold": "accountability"}],
            }
            return httpx.Response(200, json=report)

        return answer

    def is_away(self, package):
        for method, what in (("GET", "erasure-plan"), ("POST", "erasure")):
            self.network.fail(method, self.path(package, what))

    @property
    def in_turn(self):
        return [package for package, _ in self.erasures]


@pytest.fixture(autouse=True)
def _erasing_by_hand(app):
    app.state.jobs.hold(JOB)


@pytest.fixture
def services(talk, other_services):
    return Services(other_services, talk.client_id)


@pytest.fixture
def desk(client, talk):
    """What the data-protection officer does."""

    class Desk:
        root = f"{API}/offices/{talk.office_id}/subject-requests"

        async def note(self, article="erasure", person_id=None, **members):
            body = {
                "person_id": str(person_id or talk.client_id),
                "article": article,
                "received_on": "2026-01-31",
                **members,
            }
            return await client.post(self.root, json=body, headers=keyed(talk.dpo))

        async def read(self, request):
            answer = await client.get(f"{self.root}/{request['id']}", headers=talk.dpo)
            return answer.json()

        async def act(self, request, what, body=None, headers=None):
            current = await self.read(request)
            headers = {**keyed(headers or talk.dpo), "if-match": f'"{current["version"]}"'}
            return await client.post(
                f"{self.root}/{request['id']}/{what}", json=body, headers=headers
            )

        async def checked(self):
            request = (await self.note()).json()
            await self.act(request, "identity-check", {"how": "in_person"})
            return request

    return Desk()
