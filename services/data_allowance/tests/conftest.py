"""Runs the service on both engines, and the office its tests take place in."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import httpx
import pytest
import time_machine
from data_allowance.main import create_app
from data_allowance.settings import Settings
from fastapi import FastAPI
from nahbar_common.clock import rfc3339
from nahbar_testing import OtherServices, ServiceUnderTest, Tokens, create_event, keyed

API = "/api/allowance/v1"
_pin_numbers = count(10**11)
INSTRUCTIONS: dict[str, Any] = {
    "redeem": {"key_sequence": "*101*{code}#", "hotline": "1155"},
    "book": {"key_sequence": "*100*{option}#"},
    "check": {"key_sequence": "*100#"},
}
"""Of a brand that knows key sequences for everything."""


def shows_a_pin(text: str) -> bool:
    """Tell whether a text holds a PIN like 4711 0815 2342, however it is set.

    Half of its digits: a random id has any four of them now and then.
    """
    return "47110815" in re.sub(r"[\s-]+", "", text)


def _create_app(values: dict[str, Any], *, transport: Any, keys: Any) -> FastAPI:
    return create_app(Settings(**values), transport=transport, keys=lambda _app: keys)


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(_create_app, "data_allowance", Path(__file__).parents[1] / "migrations")


def decision_of(person_id: str, part: str = "client", *, allowed: bool) -> dict[str, Any]:
    """Write a decision as consent does."""
    return {
        "person_id": person_id,
        "part": part,
        "allowed": allowed,
        "reason": None if allowed else "none",
        "consent_id": str(uuid4()) if allowed else None,
        "revision": int(allowed),
    }


def _told(event_type: str, talk: dict[str, Any], brand_id: str) -> dict[str, Any]:
    """Write what appointments tells of a talk with one client and one adviser, or with others.

    brand_id: of those who want a voucher and of whom nothing else is said.
    """
    facts = {name: talk[name] for name in talk if name not in _ABOUT_THE_CLIENT}
    starts_at = datetime.fromisoformat(talk["starts_at"])
    people = [
        {
            "person_id": talk["client_id"],
            "part": "client",
            "voucher_requested": talk.get("voucher_requested", False),
        },
        {"person_id": talk.get("adviser_id", str(uuid4())), "part": "adviser"},
    ]
    people = facts.pop("attendances", people)
    return {
        "state": "cancelled" if event_type == "appointment.cancelled" else "booked",
        "opens_at": rfc3339(starts_at - timedelta(minutes=15)),
        "attendances": [
            {"voucher_brand_id": brand_id, **one} if one.get("voucher_requested") else one
            for one in people
        ],
        **facts,
    }


_ABOUT_THE_CLIENT = ("client_id", "voucher_requested", "brand_id", "language")


class Office:
    """An office as its people and the other services see this service."""

    def __init__(
        self, client: httpx.AsyncClient, tokens: Tokens, others: OtherServices, app: FastAPI
    ) -> None:
        self.id = uuid4()
        self.client, self.tokens, self.others, self.app = client, tokens, others, app
        self.unknown_brand = str(uuid4())
        self.brand: dict[str, Any] | None = None
        """The first that was made; products are of it unless told otherwise."""
        others.answer("POST", "/internal/events", status=204)
        self.starts_at = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
        self.year = self.starts_at.astimezone(ZoneInfo("Europe/Berlin")).year

    def at(self, moment: datetime) -> AbstractContextManager[Any]:
        """Let it be another time for everybody; the clock goes on from there."""
        return time_machine.travel(moment, tick=True)

    def officer(self) -> dict[str, str]:
        return self.tokens.staff(f"allowance_officer@{self.id}")

    def adviser(self) -> dict[str, str]:
        return self.tokens.staff(f"adviser@{self.id}")

    def adviser_of(self, talk: dict[str, Any]) -> dict[str, str]:
        return self.tokens.staff(f"adviser@{self.id}", account_id=UUID(talk["adviser_id"]))

    def lead(self) -> dict[str, str]:
        return self.tokens.staff(f"team_lead@{self.id}")

    def client_of(self, talk: dict[str, Any], part: str = "client") -> dict[str, str]:
        return self.tokens.participant(
            person_id=UUID(talk["client_id"]),
            appointment_id=UUID(talk["appointment_id"]),
            office_id=UUID(talk["office_id"]),
            part=part,
        )

    async def get(self, path: str, **params: Any) -> Any:
        answer = await self.client.get(f"{API}{path}", headers=self.officer(), params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        return await self.client.post(f"{API}{path}", headers=keyed(self.officer()), json=body)

    async def create_budget(self, cents: int = 50_00, year: int | None = None) -> dict[str, Any]:
        answer = await self.post("/budgets", {"office_id": str(self.id), "year": year or self.year})
        assert answer.status_code == 201, answer.text
        budget: dict[str, Any] = answer.json()
        return await self.fund(budget, cents) if cents else budget

    async def fund(self, budget: dict[str, Any], cents: int) -> dict[str, Any]:
        answer = await self.post(
            f"/budgets/{budget['id']}/fundings", {"amount_cents": cents, "reference": "AZ 1"}
        )
        assert answer.status_code == 201, answer.text
        funded: dict[str, Any] = answer.json()
        return funded

    async def create_brand(self, name: str = "Musterfunk", **changes: Any) -> dict[str, Any]:
        instructions = changes.pop("instructions", INSTRUCTIONS)
        wish = {"office_id": str(self.id), "name": name, "instructions": instructions, **changes}
        answer = await self.post("/brands", wish)
        assert answer.status_code == 201, answer.text
        brand: dict[str, Any] = answer.json()
        self.brand = self.brand or brand
        return brand

    async def create_product(
        self,
        megabytes: int = 500,
        price_cents: int = 4_99,
        pins: int = 3,
        brand: dict[str, Any] | None = None,
        **changes: Any,
    ) -> dict[str, Any]:
        of_brand = brand or self.brand or await self.create_brand()
        wish = {
            "office_id": str(self.id),
            "brand_id": of_brand["id"],
            "kind": "data_pass",
            "megabytes": megabytes,
            "price_cents": price_cents,
            **changes,
        }
        answer = await self.post("/products", wish)
        assert answer.status_code == 201, answer.text
        product: dict[str, Any] = answer.json()
        if pins:
            await self.upload_new_pins(product, pins)
        return product

    async def upload(
        self, product: dict[str, Any], content: str | bytes, **params: Any
    ) -> httpx.Response:
        return await self.client.post(
            f"{API}/products/{product['id']}/pin-batches",
            headers=keyed(self.officer(), **{"content-type": "text/csv"}),
            content=content,
            params=params,
        )

    async def upload_new_pins(self, product: dict[str, Any], number: int) -> None:
        lines = "".join(f"{next(_pin_numbers)}\n" for _ in range(number))
        answer = await self.upload(product, f"pin\n{lines}")
        assert answer.status_code == 201, answer.text

    def create_talk(self, **changes: Any) -> dict[str, Any]:
        starts_at = changes.pop("starts_at", self.starts_at)
        return {
            "appointment_id": str(uuid4()),
            "office_id": str(self.id),
            "revision": 1,
            "adviser_id": str(uuid4()),
            "client_id": str(uuid4()),
            "channel": "video",
            "voucher_requested": True,
            "language": "de",
            "starts_at": rfc3339(starts_at),
            "ends_at": rfc3339(starts_at + timedelta(minutes=45)),
            **changes,
        }

    def event(self, event_type: str, data: dict[str, Any], **event: Any) -> Any:
        """Write an event as its producer does; `data` of an appointment's may be a talk."""
        if event_type == "call.ended":
            return create_event("media_gateway", event_type, data, **event)
        brand_id = data.get("brand_id") or (self.brand or {}).get("id", self.unknown_brand)
        told = _told(event_type, data, brand_id)
        return create_event("appointments", event_type, told, **event)

    async def hear(self, event_type: str, data: dict[str, Any], **event: Any) -> None:
        sent = self.event(event_type, data, **event)
        answer = await self.client.post(
            "/internal/events", content=sent.content, headers=sent.headers
        )
        assert answer.status_code == 204, answer.text

    async def book(self, **changes: Any) -> dict[str, Any]:
        talk = self.create_talk(**changes)
        await self.hear("appointment.booked", talk)
        return talk

    async def tell(self, event_type: str, talk: dict[str, Any], **changes: Any) -> dict[str, Any]:
        """Let the appointments service tell of the talk's next revision."""
        later = {**talk, "revision": talk["revision"] + 1, **changes}
        await self.hear(f"appointment.{event_type}", later)
        return later

    async def end_call(
        self,
        talk: dict[str, Any],
        used_bytes: int = 0,
        usage: list[dict[str, Any]] | None = None,
    ) -> None:
        client = {"person_id": talk["client_id"], "part": "client", "charged_bytes": used_bytes}
        await self.hear(
            "call.ended",
            {
                "appointment_id": talk["appointment_id"],
                "office_id": talk["office_id"],
                "starts_at": talk["starts_at"],
                "started_at": talk["starts_at"],
                "ended_at": talk["ends_at"],
                "duration_seconds": 60,
                "usage": [client] if usage is None else usage,
            },
        )

    def consent(self, *, allowed: bool) -> None:
        def answer(request: httpx.Request) -> httpx.Response:
            asked = httpx.Response(200, content=request.content).json()
            decisions = [decision_of(**person, allowed=allowed) for person in asked["persons"]]
            body = {
                "appointment_id": asked["appointment_id"],
                "decisions": decisions,
                "allowed": allowed,
            }
            return httpx.Response(200, json=body)

        self.others.answer_with("POST", "/api/consent/v1/decisions", answer)

    def decisions_about(self, appointment_id: str, person_id: str) -> dict[str, Any]:
        """Write consent's answer: this person, and nobody else, allows that talk."""
        decisions = [decision_of(person_id, allowed=True)]
        return {"appointment_id": appointment_id, "decisions": decisions, "allowed": True}

    async def show(self, talk: dict[str, Any], part: str = "client") -> httpx.Response:
        return await self.client.post(f"{API}/my/voucher/show", headers=self.client_of(talk, part))

    async def print(
        self, talk: dict[str, Any], by: dict[str, str] | None = None, **params: str
    ) -> httpx.Response:
        """Print as the talk's adviser, or as somebody else."""
        path = f"{API}/appointments/{talk['appointment_id']}/voucher/print"
        return await self.client.post(path, headers=by or self.adviser_of(talk), params=params)

    async def vouchers(self, talk: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        listed = (await self.get("/vouchers", office_id=self.id, limit=200))["items"]
        return [v for v in listed if talk is None or v["appointment_id"] == talk["appointment_id"]]

    async def state_of(self, talk: dict[str, Any]) -> str:
        return str((await self.vouchers(talk))[0]["state"])


CreateOffice = Callable[[], Office]


@pytest.fixture
def create_office(
    client: httpx.AsyncClient, tokens: Tokens, other_services: OtherServices, app: FastAPI
) -> CreateOffice:
    return lambda: Office(client, tokens, other_services, app)


@pytest.fixture
def office(create_office: CreateOffice) -> Office:
    return create_office()


@pytest.fixture
def office_class() -> type[Office]:
    return Office
