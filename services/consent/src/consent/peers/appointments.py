"""What this service asks of appointments: who takes part, and how an office is reached."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from nahbar_common.http import (
    ServiceClient,
    ServiceProblem,
    TokenSource,
    create_http_client,
)
from nahbar_common.problems import NotFound, ServiceUnavailable
from pydantic import BaseModel

from consent.settings import Settings


class Attendance(BaseModel):
    """A person's part in an appointment; a part that is new to us is kept as it is."""

    person_id: UUID
    part: str


class GuardianFacts(BaseModel):
    """That a client's guardian has to agree, or no longer has to; revision counts the changes."""

    person_id: UUID
    guardian_id: UUID
    is_demanded: bool
    revision: int


class Parties(BaseModel):
    """Who takes part in an appointment; ids only."""

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID
    state: str = "booked"
    attendances: list[Attendance]
    guardians: list[GuardianFacts] = []


class DpoRecord(BaseModel):
    """The data-protection officer as the office's record names them; empty where it does not."""

    name: str = ""
    email: str = ""
    phone: str = ""


class OfficeRecord(BaseModel):
    """An office as the privacy page shows it: the one source of contacts."""

    name: str
    phone: str
    address: str = ""
    authority: str = ""
    dpo: DpoRecord = DpoRecord()


class AppointmentsPeer:
    """Reads from the appointments service."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def parties(self, appointment_id: UUID) -> Parties:
        """Give the parties; raise NotFound for an unknown appointment, else ServiceUnavailable."""
        path = f"/api/appointments/v1/appointments/{appointment_id}/parties"
        try:
            return await self._client.get(path, Parties)
        except ServiceProblem as problem:
            raise _failure(problem) from None

    async def office(self, office_id: UUID) -> OfficeRecord:
        """Give an office's record; raise NotFound for an unknown one, else ServiceUnavailable."""
        path = f"/api/appointments/v1/public/offices/{office_id}"
        try:
            return await self._client.get(path, OfficeRecord)
        except ServiceProblem as problem:
            raise _failure(problem) from None


@asynccontextmanager
async def connect(settings: Settings) -> AsyncIterator[AppointmentsPeer]:
    """Give a peer of its own to a command, which has no app."""
    async with create_http_client() as http:
        tokens = TokenSource(
            http,
            identity_url=settings.identity_url,
            client_id=settings.package,
            secret=settings.client_secret,
        )
        url = settings.url_of("appointments")
        yield AppointmentsPeer(ServiceClient(http, tokens, base_url=url, audience="appointments"))


def _failure(problem: ServiceProblem) -> NotFound | ServiceUnavailable:
    return NotFound() if problem.status == 404 else ServiceUnavailable(retry_after=5)
