"""The appointments service on both engines, and an office to test in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from appointments.main import create_app
from appointments.offices import service as offices
from appointments.offices.schemas import NewOffice
from appointments.settings import Settings
from appointments.tasks import service as tasks
from fastapi import FastAPI
from nahbar_testing import ServiceUnderTest, Tokens, keyed

SERVICE = Path(__file__).parents[1]
API = "/api/appointments/v1"
BRAND = "00000000-0000-4000-8000-00000000b2a0"
"""Whose codes fit the SIM cards of clients who want a voucher, unless a test says otherwise."""
ROUND_THE_CLOCK = [{"weekday": day, "starts": "00:00", "ends": "24:00"} for day in range(7)]


def _create_app(values: dict[str, Any], *, transport: Any = None, keys: Any = None) -> FastAPI:
    return create_app(Settings(**values), transport=transport, keys=lambda _app: keys)


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(_create_app, "appointments", SERVICE / "migrations")


def in_days(days: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment that many days from today, UTC."""
    day = datetime.now(UTC).date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def soon() -> datetime:
    """The next quarter of an hour."""
    seconds = -(-datetime.now(UTC).timestamp() // 900) * 900
    return datetime.fromtimestamp(seconds, UTC)


def slug_of(answer: httpx.Response) -> str:
    """The kind of problem."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return str(answer.json()["type"]).removeprefix("/problems/")


@dataclass
class Desk:
    """An office and the people at its desks; every method speaks to the API."""

    app: FastAPI
    client: httpx.AsyncClient
    tokens: Tokens
    office_id: UUID = field(default_factory=uuid4)

    # -- who is asking ----------------------------------------------------------------------

    def staff(self, role: str = "team_lead", account_id: UUID | None = None) -> dict[str, str]:
        headers = self.tokens.staff(f"{role}@{self.office_id}", account_id=account_id)
        # Most tests are about something else than why somebody opens a file.
        return {**headers, "nahbar-purpose": "contact"}

    def as_client(self, appointment: dict[str, Any], part: str = "client") -> dict[str, str]:
        return self.tokens.participant(
            person_id=UUID(appointment["client"]["id"]),
            appointment_id=UUID(appointment["id"]),
            office_id=self.office_id,
            part=part,
        )

    # -- requests ---------------------------------------------------------------------------

    async def get(self, path: str, headers: dict[str, str] | None = None, **params: Any) -> Any:
        clean = {
            name.rstrip("_"): value.isoformat() if isinstance(value, datetime) else str(value)
            for name, value in params.items()
            if value is not None
        }
        return await self.client.get(API + path, params=clean, headers=headers or self.staff())

    async def post(
        self,
        path: str,
        body: dict[str, Any],
        headers: dict[str, str] | None = None,
        version: int | None = None,
        key: str | None = None,
    ) -> httpx.Response:
        sent = keyed(headers or self.staff(), key)
        if version is not None:
            sent["if-match"] = f'"{version}"'
        return await self.client.post(API + path, json=_plain(body), headers=sent)

    async def change(
        self,
        appointment: dict[str, Any],
        what: str,
        body: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """Change an appointment as its office does."""
        path = f"/appointments/{appointment['id']}/{what}"
        return await self.post(path, body or {}, headers, version=appointment["version"])

    async def change_own(
        self, appointment: dict[str, Any], what: str, body: dict[str, Any] | None = None
    ) -> httpx.Response:
        """Change an appointment as its client does."""
        headers = self.as_client(appointment)
        path = f"/my/appointment/{what}"
        return await self.post(path, body or {}, headers, version=appointment["version"])

    # -- factories --------------------------------------------------------------------------

    async def create_office(self, **members: Any) -> None:
        new = NewOffice(
            id=self.office_id,
            name="Jobcenter Teststadt",
            phone="0541 1",
            **{"zone": "Europe/Berlin", "lead_minutes": 0, **members},
        )
        async with self.app.state.database.write() as session:
            await offices.create(session, new)

    async def create_topic(self, **members: Any) -> dict[str, Any]:
        body = {
            "office_id": self.office_id,
            "title": {"de": "Ausbildung", "en": "Training"},
            "description": {"de": "Wege in die Ausbildung"},
            "channels": ["video", "phone", "protected_office"],
            "duration_minutes": 45,
            "break_minutes": 15,
            **members,
        }
        return created(await self.post("/topics", body, self.staff("admin")))

    async def create_adviser(
        self,
        *,
        hours: list[dict[str, Any]] | None = None,
        opted_in: bool = True,
        name: str = "Jana Beispiel",
    ) -> dict[str, Any]:
        body = {"id": uuid4(), "office_id": self.office_id, "display_name": name}
        adviser = created(await self.post("/advisers", body, self.staff("admin")))
        await self.set_hours(adviser, ROUND_THE_CLOCK if hours is None else hours)
        if opted_in:
            adviser = await self.opt_in(adviser, opted_in=True)
        return adviser

    async def set_hours(
        self, adviser: dict[str, Any], items: list[dict[str, Any]], version: int = 1
    ) -> None:
        answer = await self.client.put(
            f"{API}/advisers/{adviser['id']}/working-hours",
            json={"items": items},
            headers={**self.staff(), "if-match": f'"{version}"'},
        )
        assert answer.status_code == 200, answer.text

    async def opt_in(self, adviser: dict[str, Any], *, opted_in: bool) -> dict[str, Any]:
        """Decide about video; what is booked is kept."""
        answer = await self.client.put(
            f"{API}/advisers/me/video-opt-in",
            json={"opted_in": opted_in, "booked_talks": "keep"},
            headers=self.staff("adviser", UUID(adviser["id"])),
        )
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def create_room(self, name: str = "Schutzbüro 1", airing: int = 15) -> dict[str, Any]:
        body = {
            "office_id": self.office_id,
            "name": name,
            "capacity": 3,
            "airing_minutes": airing,
        }
        return created(await self.post("/rooms", body, self.staff("admin")))

    async def create_absence(
        self, adviser: dict[str, Any], starts_at: datetime, ends_at: datetime, **members: Any
    ) -> dict[str, Any]:
        body = {"starts_at": starts_at, "ends_at": ends_at, **members}
        return created(await self.post(f"/advisers/{adviser['id']}/absences", body))

    async def try_to_book(
        self,
        topic: dict[str, Any],
        adviser: dict[str, Any],
        starts_at: datetime,
        headers: dict[str, str] | None = None,
        key: str | None = None,
        **members: Any,
    ) -> httpx.Response:
        body = {
            "office_id": self.office_id,
            "topic_id": topic["id"],
            "adviser_id": adviser["id"],
            "starts_at": starts_at,
            "channel": "video",
            "client": {},
            **members,
        }
        return await self.post("/appointments", body, headers, key=key)

    async def book(
        self,
        topic: dict[str, Any],
        adviser: dict[str, Any],
        starts_at: datetime,
        *,
        known: bool = True,
        **members: Any,
    ) -> dict[str, Any]:
        """Book a talk; known: its client knows of it, so nothing is to be done about that."""
        if members.get("voucher_requested"):
            members.setdefault("voucher_brand_id", BRAND)
        booked = created(await self.try_to_book(topic, adviser, starts_at, **members))
        if known:
            async with self.app.state.database.write() as session:
                await tasks.finish(session, UUID(booked["id"]), ["tell_client"])
            booked["told"] = "no"
        return booked

    async def note_told(
        self,
        appointment: dict[str, Any],
        how: str = "letter",
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """Note how the client was told of a talk as it stands now."""
        now = (await self.get(f"/appointments/{appointment['id']}")).json()
        return await self.change(now, "told", {"how": how}, headers)

    async def tasks(self, headers: dict[str, str] | None = None) -> list[tuple[str, str]]:
        """What waits: kind and appointment's id, by the talks' starts."""
        answer = await self.get(f"/offices/{self.office_id}/tasks", headers)
        assert answer.status_code == 200, answer.text
        return [(task["kind"], task["appointment"]["id"]) for task in answer.json()["items"]]

    async def slots(self, topic: dict[str, Any], **params: Any) -> list[dict[str, Any]]:
        asked = {"office_id": self.office_id, "topic_id": topic["id"], "channel": "video"}
        answer = await self.get("/slots", **{**asked, **params})
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])


def created(answer: httpx.Response) -> dict[str, Any]:
    """The body of an answer that must be 201."""
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(member) for name, member in value.items()}
        case list():
            return [_plain(member) for member in value]
        case datetime():
            return value.isoformat()
        case UUID():
            return str(value)
    return value


@pytest.fixture(name="in_days")
def _in_days() -> Callable[..., datetime]:
    return in_days


@pytest.fixture(name="soon")
def _soon() -> Callable[[], datetime]:
    return soon


@pytest.fixture(name="slug_of")
def _slug_of() -> Callable[[httpx.Response], str]:
    return slug_of


@pytest.fixture
async def desk(app: FastAPI, client: httpx.AsyncClient, tokens: Tokens) -> Desk:
    """An office in Berlin's zone without holidays; nobody works there yet."""
    desk = Desk(app, client, tokens)
    await desk.create_office()
    return desk


@pytest.fixture
def desk_type() -> type[Desk]:
    """Make desks of further offices."""
    return Desk
