"""Talks of minors: what appointments tells of a guardian."""

import json
from typing import Any

import httpx
import pytest
from consent.guardians.news import on_demanded
from fastapi import FastAPI
from nahbar_common.db import Database
from nahbar_common.events import CloudEvent
from nahbar_common.tables import OutboxMessage
from nahbar_testing import OtherServices
from sqlmodel import select


class Guardianship:
    """Lets appointments say whether a guardian has to agree, by event or when it is asked."""

    def __init__(self, database: Database, talk: Any, network: OtherServices) -> None:
        self.database, self.talk, self.network = database, talk, network

    async def tell(self, revision: int = 1, *, is_demanded: bool = True) -> None:
        """Deliver the event."""
        data = {
            **self.talk.demand(revision, is_demanded=is_demanded),
            "appointment_id": str(self.talk.appointment_id),
            "office_id": str(self.talk.office_id),
        }
        event = CloudEvent.model_construct(data=data)
        async with self.database.write() as session:
            await on_demanded(session, event)

    async def told(self) -> list[dict[str, Any]]:
        """Give what media_gateway is told, with its kind, in the order of its count."""
        async with self.database.read() as session:
            bodies = (await session.exec(select(OutboxMessage.body))).all()
        events = [json.loads(body) for body in bodies]
        return sorted(
            ({"kind": event["type"], **event["data"]} for event in events),
            key=lambda data: data["revision"],
        )

    def answer(self, revision: int = 1, *, is_demanded: bool = True) -> None:
        """Say it to whoever asks who takes part."""
        path = f"/api/appointments/v1/appointments/{self.talk.appointment_id}/parties"
        demand = self.talk.demand(revision, is_demanded=is_demanded)
        self.network.answer("GET", path, self.talk.parties(guardians=[demand]))


@pytest.fixture
async def guardianship(
    app: FastAPI, client: httpx.AsyncClient, talk: Any, other_services: OtherServices
) -> Guardianship:
    """Give it with nobody listening: events stay where they are written."""
    await app.state.jobs.stop()
    return Guardianship(app.state.database, talk, other_services)


@pytest.fixture
async def minor(guardianship: Guardianship, declarations: Any) -> Guardianship:
    """Give a talk whose client's guardian has to agree; everybody knows."""
    guardianship.answer()
    await guardianship.tell()
    return guardianship
