"""The consent service for the shared test plugin, and the people tests are about."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from consent.main import create_app
from consent.settings import Settings
from nahbar_common.clock import rfc3339, utc_now
from nahbar_testing import (
    OtherServices,
    ServiceUnderTest,
    TestKeys,
    Tokens,
    create_test_app,
    keyed,
    running,
)

API = "/api/consent/v1"
DPO = {"name": "Datenschutz Beispiel", "email": "dsb@example.org", "phone": "0541 0000-150"}


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(
        create_app=lambda values, transport, keys: create_app(
            Settings(**values), transport=transport, keys=lambda app: keys
        ),
        package="consent",
        migrations=Path(__file__).parents[1] / "migrations",
    )


@dataclass
class Talk:
    """One video appointment and everybody's credentials for it."""

    tokens: Tokens
    office_id: UUID = field(default_factory=uuid4)
    appointment_id: UUID = field(default_factory=uuid4)
    client_id: UUID = field(default_factory=uuid4)
    adviser_id: UUID = field(default_factory=uuid4)
    guest_id: UUID = field(default_factory=uuid4)
    guardian_id: UUID = field(default_factory=uuid4)

    @property
    def client(self) -> dict[str, str]:
        return self.participant(self.client_id, "client")

    @property
    def guest(self) -> dict[str, str]:
        return self.participant(self.guest_id, "interpreter")

    @property
    def guardian(self) -> dict[str, str]:
        return self.participant(self.guardian_id, "guardian")

    @property
    def adviser(self) -> dict[str, str]:
        return self.tokens.staff(f"adviser@{self.office_id}", account_id=self.adviser_id)

    @property
    def dpo(self) -> dict[str, str]:
        return self.tokens.staff(f"dpo@{self.office_id}")

    @property
    def dpo_of_all(self) -> dict[str, str]:
        return self.tokens.staff("dpo@*")

    @property
    def media_gateway(self) -> dict[str, str]:
        return self.tokens.service("media_gateway", "consent:decide")

    def participant(self, person_id: UUID, part: str) -> dict[str, str]:
        return self.tokens.participant(
            person_id=person_id,
            appointment_id=self.appointment_id,
            office_id=self.office_id,
            part=part,
            link_made_by=f"staff:{self.adviser_id}",
            link_made_at=1_790_000_000,
        )

    def parties(self, **changes: Any) -> dict[str, Any]:
        people = [
            (self.client_id, "client", "de"),
            (self.adviser_id, "adviser", None),
            (self.guest_id, "interpreter", "de"),
        ]
        return {
            "appointment_id": str(self.appointment_id),
            "office_id": str(self.office_id),
            "channel": "video",
            "state": "booked",
            "starts_at": "2026-11-23T09:00:00Z",
            "ends_at": "2026-11-23T09:45:00Z",
            "adviser_id": str(self.adviser_id),
            "opens_at": "2026-11-23T08:45:00Z",
            "closes_at": "2026-11-23T10:45:00Z",
            "links_end_at": "2026-11-24T09:45:00Z",
            "zone": "Europe/Berlin",
            "revision": 1,
            "attendances": [attendance_of(*person) for person in people],
            "guardians": [],
            **changes,
        }

    def demand(self, revision: int = 1, *, is_demanded: bool = True) -> dict[str, Any]:
        """Write whether the client's guardian has to agree, as appointments does."""
        return {
            "person_id": str(self.client_id),
            "guardian_id": str(self.guardian_id),
            "is_demanded": is_demanded,
            "revision": revision,
        }

    def office_record(self, **changes: Any) -> dict[str, Any]:
        """Give the office as appointments shows it to everyone, and so on the privacy page."""
        return {
            "id": str(self.office_id),
            "name": "Jobcenter Osterfeld",
            "phone": "0541 7788-100",
            "address": "Hafenstraße 7, 49090 Osterfeld",
            "postal_lines": ["Hafenstraße 7", "49090 Osterfeld"],
            "link_address": None,
            "lead_minutes": 120,
            "zone": "Europe/Berlin",
            "dpo": DPO,
            "authority": "Landesbeauftragte für den Datenschutz Niedersachsen",
            "opening_hours": {},
            **changes,
        }


def attendance_of(person_id: UUID, part: str, language: str | None = None) -> dict[str, Any]:
    """Write an attendance as appointments does."""
    return {
        "person_id": str(person_id),
        "part": part,
        "language": language,
        "voucher_requested": False,
        "voucher_brand_id": None,
    }


@pytest.fixture
def talk(tokens: Tokens, other_services: OtherServices) -> Talk:
    """Give a talk that the appointments service knows."""
    return create_talk(tokens, other_services)


def create_talk(tokens: Tokens, other_services: OtherServices) -> Talk:
    talk = Talk(tokens)
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.answer("GET", path, talk.parties())
    path = f"/api/appointments/v1/public/offices/{talk.office_id}"
    other_services.answer("GET", path, talk.office_record())
    return talk


def create_texts(word: str = "Video") -> dict[str, Any]:
    return {
        "de": {
            "title": f"Einwilligung {word}",
            "short": "Freiwillig.",
            "body_markdown": f"## Worum\n\n{word}gespräch\n\n- freiwillig\n- widerrufbar",
        },
        "en": {
            "title": f"Consent {word}",
            "short": "Voluntary.",
            "body_markdown": f"## What\n\n{word} talk\n\n1. voluntary",
        },
    }


def create_draft_body(
    office_id: UUID | None, audience: str = "client", word: str = "Video", **more: Any
) -> dict[str, Any]:
    return {
        "office_id": str(office_id) if office_id else None,
        "audience": audience,
        "texts": create_texts(word),
        "dpo": DPO,
        "needs_legal_review": False,
        **more,
    }


class ConsentApi:
    """The requests tests make, each with a new key unless told otherwise."""

    def __init__(self, client: httpx.AsyncClient, talk: Talk) -> None:
        self.http, self.talk = client, talk

    async def create_draft(
        self, headers: dict[str, str] | None = None, **body: Any
    ) -> httpx.Response:
        body = {"office_id": self.talk.office_id} | body
        return await self.http.post(
            f"{API}/declarations",
            json=create_draft_body(**body),
            headers=keyed(headers or self.talk.dpo_of_all),
        )

    async def step(
        self,
        declaration: dict[str, Any],
        verb: str,
        headers: dict[str, str] | None = None,
        **body: Any,
    ) -> httpx.Response:
        """Review, publish or retire what was read; somebody new does it unless told otherwise."""
        tag = {"if-match": f'"{declaration["revision"]}"'}
        return await self.http.post(
            f"{API}/declarations/{declaration['id']}/{verb}",
            json=body or None,
            headers=keyed(headers or self.talk.dpo_of_all, **tag),
        )

    async def publish(
        self,
        declaration: dict[str, Any],
        headers: dict[str, str] | None = None,
        *,
        material_change: bool = False,
    ) -> httpx.Response:
        """Review a draft and publish it; gives the answer that refuses, if one does."""
        if declaration["state"] == "draft":
            reviewed = await self.step(declaration, "review", headers)
            if reviewed.status_code != 200:
                return reviewed
            declaration = reviewed.json()
        return await self.step(declaration, "publish", headers, material_change=material_change)

    async def create_published(
        self, *, material_change: bool = False, **body: Any
    ) -> dict[str, Any]:
        draft = await self.create_draft(**body)
        assert draft.status_code == 201, draft.text
        published = await self.publish(draft.json(), material_change=material_change)
        assert published.status_code == 200, published.text
        return dict(published.json())

    def _path(self, rest: str) -> str:
        return f"{API}/appointments/{self.talk.appointment_id}/{rest}"

    async def read(self, who: dict[str, str], locale: str | None = None) -> httpx.Response:
        params = {"locale": locale} if locale else {}
        return await self.http.get(self._path("declaration"), headers=who, params=params)

    async def give(
        self, who: dict[str, str], key: str | None = None, text: dict[str, Any] | None = None
    ) -> httpx.Response:
        """Consent to a text that was read; reads the current one unless given."""
        text = text or (await self.read(who)).json()
        body = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
        return await self.http.post(self._path("consents"), json=body, headers=keyed(who, key))

    async def contact(self, who: dict[str, str]) -> dict[str, Any]:
        """Read what the client said to being written to."""
        answer = await self.http.get(f"{API}/my/contact", headers=who)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def agree(
        self, who: dict[str, str], key: str | None = None, text: dict[str, Any] | None = None
    ) -> httpx.Response:
        """Agree to being written to; reads the current text unless given."""
        if text is None:
            text = (await self.http.get(f"{API}/my/contact/declaration", headers=who)).json()
        body = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
        return await self.http.post(f"{API}/my/contact/agree", json=body, headers=keyed(who, key))

    async def refuse(self, who: dict[str, str], key: str | None = None) -> httpx.Response:
        return await self.http.post(f"{API}/my/contact/refuse", headers=keyed(who, key))

    async def may_write_to(self, *person_ids: UUID) -> list[dict[str, Any]]:
        answer = await self.http.post(
            f"{API}/contact-decisions",
            json={"person_ids": [str(one) for one in person_ids]},
            headers=self.talk.tokens.service("appointments", "contact:decide"),
        )
        assert answer.status_code == 200, answer.text
        return list(answer.json()["decisions"])

    async def withdraw(self, who: dict[str, str], key: str | None = None) -> httpx.Response:
        return await self.http.post(self._path("consents/withdraw"), headers=keyed(who, key))

    async def own(self, who: dict[str, str]) -> dict[str, Any]:
        answer = await self.http.get(self._path("consents/me"), headers=who)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def overview(self, who: dict[str, str]) -> httpx.Response:
        return await self.http.get(self._path("consents"), headers=who)

    async def decide(self, *people: tuple[UUID, str]) -> dict[str, Any]:
        persons = [{"person_id": str(person), "part": part} for person, part in people]
        answer = await self.http.post(
            f"{API}/decisions",
            json={"appointment_id": str(self.talk.appointment_id), "persons": persons},
            headers=self.talk.media_gateway,
        )
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def records(self, who: dict[str, str], **params: Any) -> httpx.Response:
        query = {"office_id": str(self.talk.office_id)} | params
        return await self.http.get(f"{API}/records", params=query, headers=who)


@pytest.fixture
def api(client: httpx.AsyncClient, talk: Talk) -> ConsentApi:
    return ConsentApi(client, talk)


@pytest.fixture
async def declarations(api: ConsentApi) -> dict[str, dict[str, Any]]:
    """Publish a declaration for each audience."""
    return {
        audience: await api.create_published(audience=audience, word=audience)
        for audience in ("client", "adviser", "guest", "guardian")
    }


@pytest.fixture
def start_api(
    service_under_test: ServiceUnderTest, signing_keys: TestKeys
) -> Callable[[str, AsyncExitStack], Awaitable[ConsentApi]]:
    """Give what starts the service on a database of the test's own; stateful tests need many."""

    async def start(url: str, opened: AsyncExitStack) -> ConsentApi:
        network = OtherServices()
        app = create_test_app(service_under_test, url, signing_keys, network)
        client = await opened.enter_async_context(running(app))
        talk = create_talk(Tokens(signing_keys, service_under_test.package), network)
        return ConsentApi(client, talk)

    return start


APIS = {
    "appointments": "appointments",
    "media_gateway": "media",
    "data_allowance": "allowance",
    "identity": "identity",
}


def create_line(table: str, kind: str, **changes: Any) -> dict[str, Any]:
    return {
        "table": table,
        "kind": kind,
        "basis": "public_task",
        "why": "for a test",
        "ends": "deleted",
        "since": "the talk's end",
        "seconds": 365 * 86_400,
        "shortest_seconds": None,
        "longest_seconds": None,
        "bounds_why": None,
        "office_seconds": None,
        "goes_with": None,
        "due_rows": 0,
        **changes,
    }


def create_processing(service: str, **changes: Any) -> dict[str, Any]:
    retention = {"service": service, "lines": [], "runs": [], "next_run_at": None}
    return {
        "service": service,
        "retention": retention | changes.pop("retention", {}),
        "data": [],
        "recipients": [],
        "checks": [],
        **changes,
    }


def create_check(identifier: str, outcome: str = "ok", **facts: Any) -> dict[str, Any]:
    return {"id": identifier, "outcome": outcome, "facts": facts, "made_at": rfc3339(utc_now())}


class Neighbours:
    """What the other services answer about an office."""

    def __init__(self, network: OtherServices, talk: Any) -> None:
        self.network, self.talk = network, talk

    def path_of(self, service: str) -> str:
        return f"/api/{APIS[service]}/v1/offices/{self.talk.office_id}/processing"

    def answer(self, service: str, **changes: Any) -> None:
        body = create_processing(service, **changes)
        self.network.answer("GET", self.path_of(service), body)

    def fall_silent(self, service: str) -> None:
        self.network.fail("GET", self.path_of(service))


def create_neighbours(talk: Any, network: OtherServices) -> Neighbours:
    """Let all four answer, appointments with something to show."""
    found = Neighbours(network, talk)
    for service in APIS:
        found.answer(service)
    night = rfc3339(utc_now() - timedelta(hours=8))
    found.answer(
        "appointments",
        retention={
            "lines": [
                create_line(
                    "appointments",
                    "appointment",
                    shortest_seconds=90 * 86_400,
                    longest_seconds=3650 * 86_400,
                    bounds_why="for a test",
                    office_seconds=180 * 86_400,
                    due_rows=3,
                ),
                create_line(
                    "attendances",
                    "attendance",
                    ends="with_parent",
                    since=None,
                    seconds=None,
                    goes_with="appointments",
                    due_rows=None,
                ),
            ],
            "runs": [{"at": night, "rows": {"appointments": 5}, "failed": ["attendances"]}],
            "next_run_at": night,
        },
        checks=[create_check("alternative.offered", topics=3)],
    )
    return found


@pytest.fixture
def neighbours(talk: Talk, other_services: OtherServices) -> Neighbours:
    """Let the other services tell about their processing."""
    return create_neighbours(talk, other_services)
