"""The people tests are about: one appointment, everybody's credentials, and what they do."""

import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import jwt
from fake_media import FakeMedia
from nahbar_common.clock import rfc3339, utc_now
from nahbar_testing import OtherServices, Tokens, create_event, keyed

API = "/api/media/v1"
API_KEY, API_SECRET = "test-key", "test-secret-of-at-least-32-characters"


class ConsentBook:
    """What the consent service knows: who said yes to which appointment."""

    def __init__(self, network: OtherServices) -> None:
        self.given: dict[tuple[str, str], int] = {}
        self.revisions: dict[tuple[str, str], int] = defaultdict(int)
        self.tells_revision = True
        self.before_answering: Callable[[], Awaitable[None]] | None = None
        self._network = network
        self.comes_back()

    def comes_back(self) -> None:
        self._network.answer_with("POST", "/api/consent/v1/decisions", self._decide)

    def forgets_revisions(self) -> None:
        """Answer without `revision`, which consent of today always tells."""
        self.tells_revision = False
        self._network.answer_with(
            "POST", "/api/consent/v1/decisions", self._decide, out_of_contract=True
        )

    def goes_away(self) -> None:
        self._network.fail("POST", "/api/consent/v1/decisions")

    def give(self, talk: "Talk", person_id: UUID) -> int:
        key = (str(talk.appointment_id), str(person_id))
        self.revisions[key] += 1
        self.given[key] = self.revisions[key]
        return self.revisions[key]

    def withdraw(self, talk: "Talk", person_id: UUID) -> int:
        key = (str(talk.appointment_id), str(person_id))
        self.revisions[key] += 1
        self.given.pop(key, None)
        return self.revisions[key]

    def has(self, talk: "Talk", person_id: UUID) -> bool:
        return (str(talk.appointment_id), str(person_id)) in self.given

    async def _decide(self, request: httpx.Request) -> httpx.Response:
        if self.before_answering is not None:
            hook, self.before_answering = self.before_answering, None
            await hook()
        question = json.loads(request.content)
        decisions = []
        for person in question["persons"]:
            key = (question["appointment_id"], person["person_id"])
            decision = {**person, "allowed": key in self.given, "reason": None, "consent_id": None}
            if self.tells_revision:
                decision["revision"] = self.revisions[key]
            decisions.append(decision)
        body = {
            "appointment_id": question["appointment_id"],
            "decisions": decisions,
            "allowed": all(decision["allowed"] for decision in decisions),
        }
        return httpx.Response(200, json=body)


@dataclass
class Talk:
    """One video appointment, everybody's credentials for it, and what they do."""

    tokens: Tokens
    http: httpx.AsyncClient
    consents: ConsentBook
    media: FakeMedia
    office_id: UUID = field(default_factory=uuid4)
    appointment_id: UUID = field(default_factory=uuid4)
    client_id: UUID = field(default_factory=uuid4)
    adviser_id: UUID = field(default_factory=uuid4)
    guest_id: UUID = field(default_factory=uuid4)
    adviser_session: UUID = field(default_factory=uuid4)
    client_session: UUID = field(default_factory=uuid4)
    client_link: UUID = field(default_factory=uuid4)
    starts_at: datetime = field(default_factory=lambda: utc_now().replace(microsecond=0))
    minutes: int = 45
    channel: str = "video"
    voucher_requested: bool = False
    more_clients: tuple[UUID, ...] = ()
    revision: int = 0

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def path(self) -> str:
        return f"{API}/appointments/{self.appointment_id}"

    @property
    def client(self) -> dict[str, str]:
        return self.participant(
            self.client_id, "client", session_id=self.client_session, link_id=self.client_link
        )

    @property
    def guest(self) -> dict[str, str]:
        return self.participant(self.guest_id, "companion")

    @property
    def adviser(self) -> dict[str, str]:
        return self.adviser_by(self.adviser_session)

    def adviser_by(self, session_id: UUID) -> dict[str, str]:
        return self.tokens.staff(
            f"adviser@{self.office_id}", account_id=self.adviser_id, session_id=session_id
        )

    def participant(self, person_id: UUID, part: str, **way: UUID) -> dict[str, str]:
        return self.tokens.participant(
            person_id=person_id,
            appointment_id=self.appointment_id,
            office_id=self.office_id,
            part=part,
            **way,
        )

    def facts(self, **changes: Any) -> dict[str, Any]:
        self.revision += 1
        starts_at = datetime.fromisoformat(changes.get("starts_at", rfc3339(self.starts_at)))
        ends_at = datetime.fromisoformat(changes.get("ends_at", rfc3339(self.ends_at)))
        return {
            "appointment_id": str(self.appointment_id),
            "office_id": str(self.office_id),
            "adviser_id": str(self.adviser_id),
            "channel": self.channel,
            "state": "booked",
            "starts_at": rfc3339(self.starts_at),
            "ends_at": rfc3339(self.ends_at),
            "opens_at": rfc3339(starts_at - timedelta(minutes=15)),
            "closes_at": rfc3339(ends_at + timedelta(minutes=60)),
            "links_end_at": rfc3339(ends_at + timedelta(hours=24)),
            "zone": "Europe/Berlin",
            "attendances": self.attendances(),
            "revision": self.revision,
            **changes,
        }

    def attendances(self) -> list[dict[str, Any]]:
        people = [
            (self.client_id, "client", self.voucher_requested),
            *((person_id, "client", False) for person_id in self.more_clients),
            (self.adviser_id, "adviser", False),
        ]
        return [
            {
                "person_id": str(person_id),
                "part": part,
                "language": None,
                "voucher_requested": requested,
                "voucher_brand_id": None,
            }
            for person_id, part, requested in people
        ]

    async def event(self, producer: str, kind: str, **data: Any) -> httpx.Response:
        event = create_event(producer, kind, data, subject=self.appointment_id)
        return await self.deliver(event)

    async def deliver(self, event: Any) -> httpx.Response:
        return await self.http.post(
            "/internal/events", content=event.content, headers=event.headers
        )

    async def book(self) -> None:
        answer = await self.event("appointments", "appointment.booked", **self.facts())
        assert answer.status_code == 204, answer.text

    def everybody_consents(self) -> None:
        for person in (self.client_id, self.adviser_id, self.guest_id):
            self.consents.give(self, person)

    async def withdraw(self, person_id: UUID, part: str = "client") -> httpx.Response:
        revision = self.consents.withdraw(self, person_id)
        return await self.event(
            "consent", "consent.withdrawn", **self.consent_news(person_id, part, revision)
        )

    async def give_anew(self, person_id: UUID, part: str = "client") -> httpx.Response:
        revision = self.consents.give(self, person_id)
        return await self.event(
            "consent", "consent.given", **self.consent_news(person_id, part, revision)
        )

    def consent_news(self, person_id: UUID, part: str, revision: int) -> dict[str, Any]:
        return {
            "appointment_id": str(self.appointment_id),
            "office_id": str(self.office_id),
            "person_id": str(person_id),
            "part": part,
            "revision": revision,
            "withdrawal_id": str(uuid4()),
        }

    async def enter(self, headers: dict[str, str]) -> httpx.Response:
        return await self.http.post(f"{self.path}/participants", headers=headers, json={})

    async def admit(self, participant_id: str) -> httpx.Response:
        return await self.http.post(
            f"{self.path}/participants/{participant_id}/admit", headers=self.adviser
        )

    async def remove(self, participant_id: str) -> httpx.Response:
        return await self.http.post(
            f"{self.path}/participants/{participant_id}/remove", headers=self.adviser
        )

    async def report_excess(
        self, participant_id: str, room: str, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        return await self.http.post(
            f"{self.path}/participants/{participant_id}/excess",
            headers=keyed(headers or self.adviser),
            json={"room_name": room},
        )

    async def grant(self, headers: dict[str, str]) -> httpx.Response:
        return await self.http.post(f"{self.path}/grants", headers=headers, json={})

    async def cancel(self) -> httpx.Response:
        return await self.event(
            "appointments", "appointment.cancelled", **self.facts(state="cancelled")
        )

    async def note(self, outcome: str) -> httpx.Response:
        return await self.event(
            "appointments", "appointment.outcome_noted", **self.facts(state=outcome)
        )

    async def reopen(self) -> httpx.Response:
        return await self.http.post(f"{self.path}/reopen", headers=keyed(self.adviser))

    async def end(self) -> httpx.Response:
        return await self.http.post(f"{self.path}/end", headers=keyed(self.adviser))

    async def let_in(self, headers: dict[str, str]) -> str:
        """Enter as somebody and be admitted; give the participant id."""
        entry = await self.enter(headers)
        assert entry.status_code == 200, entry.text
        identity = str(entry.json()["participant_id"])
        assert (await self.admit(identity)).status_code == 200
        return identity

    async def join(self, headers: dict[str, str]) -> tuple[str, str]:
        """Fetch a grant and join with it; give room and identity."""
        answer = await self.grant(headers)
        assert answer.status_code == 201, answer.text
        room, identity = room_of(answer.json()["token"]), answer.json()["identity"]
        self.media.join(room, identity)
        return room, identity

    async def begin(self) -> tuple[str, str, str]:
        """Bring adviser and client together; give room, adviser's and client's identity."""
        await self.book()
        self.everybody_consents()
        assert (await self.enter(self.adviser)).status_code == 200
        client = await self.let_in(self.client)
        _, adviser = await self.join(self.adviser)
        room, _ = await self.join(self.client)
        return room, adviser, client


def claims_of(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, API_SECRET, algorithms=["HS256"])
    return claims


def room_of(token: str) -> str:
    return str(claims_of(token)["video"]["room"])
