"""Looks up what a service can tell about its processing; changes nothing."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

import structlog
from fastapi import FastAPI

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.processing.declaring import Check, Looking, Processing, not_checked
from nahbar_common.processing.everywhere import EVERYWHERE, recipients_everywhere
from nahbar_common.processing.schemas import CheckRead, DataRead, ProcessingRead, RecipientRead
from nahbar_common.retention.overview import look
from nahbar_common.subjects import Part
from nahbar_common.subjects.service import SubjectService

_AT_ONCE = 2
"""Checks that hold a connection of the pool at the same time."""

log = structlog.get_logger()


class ProcessingService:
    """What one service tells; sits in `app.state.processing`."""

    def __init__(self, app: FastAPI, name: str, declared: Processing) -> None:
        self._app, self._name, self._declared = app, name, declared

    async def describe(self, office_id: UUID) -> ProcessingRead:
        """Give all of it, as an office may know it."""
        database: Database = self._app.state.database
        checks = await self.run(office_id)
        async with database.read() as session:
            looking = Looking(self._app, session, office_id)
            recipients = [
                *await recipients_everywhere(looking),
                *await self._declared.recipients(looking),
            ]
        return ProcessingRead(
            service=self._name,
            retention=await look(database, self._app.state.retention, self._name, office_id),
            data=_data(self._parts()),
            recipients=[RecipientRead.model_validate(one) for one in recipients],
            checks=checks,
        )

    async def run(self, office_id: UUID) -> list[CheckRead]:
        """Make all checks now."""
        gate = asyncio.Semaphore(_AT_ONCE)
        checks = (*EVERYWHERE, *self._declared.checks)
        return list(await asyncio.gather(*(self._make(check, office_id, gate) for check in checks)))

    async def _make(self, check: Check, office_id: UUID, gate: asyncio.Semaphore) -> CheckRead:
        database: Database = self._app.state.database
        async with gate:
            try:
                async with asyncio.timeout(check.seconds), database.read() as session:
                    found = await check.look(Looking(self._app, session, office_id))
            except TimeoutError:
                found = not_checked("took_too_long")
            except Exception as error:
                # A look that breaks must not pass for one that found nothing.
                log.warning("check failed", check=check.id, exc_info=True)
                found = not_checked("look_failed", error=type(error).__name__)
        return CheckRead(
            id=check.id, outcome=found.outcome, facts=dict(found.facts), made_at=utc_now()
        )

    def _parts(self) -> Sequence[Part]:
        subjects: SubjectService | None = getattr(self._app.state, "subjects", None)
        return () if subjects is None else subjects.parts


def _data(parts: Sequence[Part]) -> list[DataRead]:
    fields: dict[str, set[str]] = {}
    for part in parts:
        fields.setdefault(part.kind, set()).update(part.fields)
    return [DataRead(kind=kind, fields=sorted(names)) for kind, names in sorted(fields.items())]
