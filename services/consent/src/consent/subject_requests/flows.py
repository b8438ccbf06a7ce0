"""Steps around the other services: asking who knows a person, planning, and erasing one by one."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID, uuid5

from fastapi import FastAPI
from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.idempotency import Once
from nahbar_common.problems import NotFound, ServiceUnavailable
from nahbar_common.subjects.peer import SubjectsPeer
from nahbar_common.subjects.problems import ErasureHindered
from nahbar_common.subjects.schemas import Erased, ErasurePlan
from nahbar_common.subjects.service import SubjectService
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.subject_requests import repository, service
from consent.subject_requests.errors import PersonUnknown, ServicesSilent
from consent.subject_requests.models import ErasureStep, SubjectRequest
from consent.subject_requests.outside import note_outside
from consent.subject_requests.schemas import NewSubjectRequest, SubjectRequestRead, WholePlan

JOB = "subject erasures"
_BATCH = 20
_KNOWS_PEOPLE = ("appointments", "identity")
"""Who can say whose person somebody is."""
_HERE = "consent"


class SubjectFlows:
    """What spans several services; the peers by package name.

    outside: the directory where each erasure is noted before anything goes.
    """

    def __init__(
        self,
        database: Database,
        own: SubjectService,
        peers: Mapping[str, SubjectsPeer],
        outside: Path | None,
    ) -> None:
        self._database, self._own, self._peers = database, own, peers
        self._outside = outside

    async def note(
        self, once: Once, staff: Staff, office_id: UUID, new: NewSubjectRequest
    ) -> SubjectRequestRead:
        """Note a request; raise PersonUnknown for nobody of this office."""
        asked = [self._peers[name].plan(new.person_id, office_id) for name in _KNOWS_PEOPLE]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        if any(isinstance(answer, NotFound) for answer in answers):
            raise PersonUnknown
        if not any(isinstance(answer, ErasurePlan) and answer.known for answer in answers):
            silent = [
                name
                for name, answer in zip(_KNOWS_PEOPLE, answers, strict=True)
                if isinstance(answer, BaseException)
            ]
            raise ServicesSilent(services=silent, retry_after=5) if silent else PersonUnknown
        async with self._database.write() as session:
            request = await service.note(session, staff, office_id, new)
            shown = await service.show(session, request)
            await once.remember(session, shown)
        return shown

    async def plan(self, office_id: UUID, request_id: UUID) -> WholePlan:
        """Ask all services what an erasure would do."""
        async with self._database.read() as session:
            request = await service.get(session, office_id, request_id)
            own = await self._own.plan(session, request.person_id, office_id)
        names = list(self._peers)
        asked = [self._peers[name].plan(request.person_id, office_id) for name in names]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        plans = [answer for answer in answers if isinstance(answer, ErasurePlan)]
        silent = [
            name
            for name, answer in zip(names, answers, strict=True)
            if not isinstance(answer, ErasurePlan)
        ]
        return WholePlan(plans=[*plans, own], silent=silent)

    async def start(
        self, once: Once, office_id: UUID, request_id: UUID, read: int
    ) -> SubjectRequestRead:
        """Begin an erasure that nothing hinders.

        Raises ErasureHindered, ServicesSilent, IdentityUnchecked, NoErasureWanted, RequestClosed.
        """
        async with self._database.read() as session:
            service.require_erasable(await service.get(session, office_id, request_id))
        plan = await self.plan(office_id, request_id)
        hindered_by = sorted({item.why for one in plan.plans for item in one.hindered_by})
        if hindered_by:
            raise ErasureHindered(hindered_by=hindered_by)
        if plan.silent:
            raise ServicesSilent(services=plan.silent, retry_after=5)
        async with self._database.write() as session:
            request = await service.lock(session, office_id, request_id)
            await service.start_erasure(session, request, read)
            shown = await service.show(session, request)
            await once.remember(session, shown)
        return shown

    async def go_on(self) -> int:
        """Carry on with erasures that are not through; give how many were looked at."""
        async with self._database.read() as session:
            found = await repository.unfinished(session, _BATCH)
        for request in found:
            await self._carry_out(request)
        return len(found)

    async def _carry_out(self, request: SubjectRequest) -> None:
        async with self._database.read() as session:
            steps = await repository.steps_of(session, request.id)
        if steps[0].tried_at is None:
            await note_outside(self._outside, request)
        for step in steps:
            if step.done_at is None and not await self._take(request, step):
                return

    async def _take(self, request: SubjectRequest, step: ErasureStep) -> bool:
        """Do one step; tell whether the next one may follow.

        A crash between the service's commit and ours repeats the request with the same key, or
        finds nothing left to erase.
        """
        if step.service == _HERE:
            async with self._database.write() as session:
                erased = await self._own.erase(session, request.person_id, request.office_id)
                await self._mark(session, step, erased)
            return True
        hindered_by: list[str] = []
        erased_there: Erased | None = None
        try:
            erased_there = await self._peers[step.service].erase(
                request.person_id, request.office_id, str(uuid5(request.id, step.service))
            )
        except ErasureHindered as hindered:
            hindered_by = list(hindered.extras["hindered_by"])
        except (NotFound, ServiceUnavailable):
            pass
        async with self._database.write() as session:
            await self._mark(session, step, erased_there, hindered_by)
        return erased_there is not None

    async def _mark(
        self,
        session: AsyncSession,
        step: ErasureStep,
        erased: Erased | None,
        hindered_by: list[str] | None = None,
    ) -> None:
        request = await repository.lock(session, step.request_id)
        steps = await repository.steps_of(session, step.request_id)
        current = next(one for one in steps if one.turn == step.turn)
        if current.done_at is not None:
            # Another replica did it too, and found nothing left: the first report holds.
            return
        current.tried_at, current.hindered_by = utc_now(), hindered_by or []
        if erased is not None:
            current.done_at = utc_now()
            current.report = erased.model_dump(mode="json", include={"erased", "stays"})
        if request is not None:
            service.finish_if_done(session, request, steps)


async def go_on(app: FastAPI) -> int:
    """Carry on with what is not through, for the job."""
    flows: SubjectFlows = app.state.subject_flows
    return await flows.go_on()
