"""Steps around the other services: collecting page by page, and writing the files."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.jobs import JobRunner
from nahbar_common.locales import Locale
from nahbar_common.problems import NotFound, ServiceUnavailable
from nahbar_common.subjects.peer import SubjectsPeer
from nahbar_common.subjects.schemas import SubjectData
from nahbar_common.subjects.service import MOST, SubjectService

from consent.data_copies import links, repository, service
from consent.data_copies.errors import CopyCodeWrong
from consent.data_copies.material import Material, gather, write_copy
from consent.data_copies.models import CopyStep, DataCopy
from consent.data_copies.page import seal_name, write_page
from consent.data_copies.schemas import (
    WRONG_CODES,
    CopyContent,
    CopyForm,
    CopyOpening,
    OpenedCopy,
)
from consent.data_copies.statement import as_json
from consent.receipts.flows import Office, OfficeDep
from consent.subject_requests import service as requests
from consent.subject_requests.models import SubjectRequest

JOB = "data copies"
_BATCH = 20
_HERE = "consent"


class CopyFlows:
    """Collects; the peers by package name."""

    def __init__(
        self,
        database: Database,
        sealer: Sealer,
        own: SubjectService,
        peers: Mapping[str, SubjectsPeer],
    ) -> None:
        self._database, self._sealer, self._own, self._peers = database, sealer, own, peers

    async def go_on(self) -> int:
        """Drop copies that nobody needs, and ask on for those that are not whole; give how many."""
        async with self._database.read() as session:
            needless = await repository.needless(session, utc_now())
        dropped = 0
        for copy_id in needless:
            async with self._database.write() as session:
                dropped += await service.drop(session, copy_id)
        async with self._database.read() as session:
            found = await repository.collecting(session, _BATCH)
        for copy, request in found:
            await self._collect(copy, request)
        return dropped + len(found)

    async def _collect(self, copy: DataCopy, request: SubjectRequest) -> None:
        async with self._database.read() as session:
            steps = await repository.steps_of(session, copy.id)
        await asyncio.gather(
            *(self._ask(copy, request, step) for step in steps if step.done_at is None)
        )

    async def _ask(self, copy: DataCopy, request: SubjectRequest, step: CopyStep) -> None:
        """Ask one service page by page; what was kept stays, whatever crashes after it."""
        name, after, asking = step.service, step.next_after, True
        while asking:
            try:
                data = await self._read(name, request, after)
            except (NotFound, ServiceUnavailable):
                # Not found, too: from an older release it does not mean that nothing is stored.
                async with self._database.write() as session:
                    await service.note_silence(session, copy.id, name)
                return
            async with self._database.write() as session:
                asking = await service.add_page(session, self._sealer, copy.id, name, after, data)
            after = data.next_after or 0

    async def _read(self, name: str, request: SubjectRequest, after: int) -> SubjectData:
        person_id, office_id = request.person_id, request.office_id
        if name != _HERE:
            return await self._peers[name].data(person_id, office_id, after)
        async with self._database.write() as session:
            return await self._own.read(session, person_id, office_id, after, MOST)


@dataclass(frozen=True)
class CopyDesk:
    """Hands copies over: to the officer, and to whoever has address and code."""

    office: Office

    async def officer_file(
        self, office_id: UUID, request_id: UUID, form: CopyForm, locale: Locale
    ) -> bytes:
        """Give a file to the officer, and note it; raise NotFound, CopyNotReady, PersonErased."""
        async with self.office.database.write() as session:
            request = await requests.lock(session, office_id, request_id)
            copy = await service.require_ready(session, request)
            material = await gather(session, self.office.sealer, copy, request)
            service.tell(session, "read", request, form=form)
        return await self._write(material, form, locale)

    async def open(self, opening: CopyOpening) -> OpenedCopy:
        """Say what is in a copy; counted, as every wrong code is.

        Raises CopyLinkUnknown, CopyLinkOver, CopyLinkLocked or CopyCodeWrong.
        """
        expires_at, material = await self._unlock(opening, None)
        copy = material.copy
        assert copy.ready_at is not None
        contents = sorted(material.kinds.items())
        return OpenedCopy(
            office_id=material.request.office_id,
            article=material.request.article,
            collected_at=copy.ready_at,
            expires_at=expires_at,
            contents=[CopyContent(kind=kind, count=count) for kind, count in contents],
        )

    async def file(self, opening: CopyOpening, form: CopyForm, locale: Locale) -> bytes:
        """Give a file to the person; counted and noted. Raises what `open` does."""
        _, material = await self._unlock(opening, form)
        return await self._write(material, form, locale)

    async def _unlock(
        self, opening: CopyOpening, form: CopyForm | None
    ) -> tuple[datetime, Material]:
        database, sealer = self.office.database, self.office.sealer
        async with database.read() as session:
            # Strangers with made-up addresses hold up nobody who writes.
            await links.require_known(session, opening.link)
        material = None
        async with database.write() as session:
            link, copy, request = await links.find_living(session, opening.link)
            right = links.is_code(sealer, link, opening.link, opening.code)
            if right:
                link.openings += 1
                if form is not None:
                    link.fetched_at = utc_now()
                material = await gather(session, sealer, copy, request)
                service.tell(session, "fetched" if form else "opened", request, form=form)
            elif right is False:
                link.wrong_codes += 1
                service.tell(session, "code_wrong", request, times=link.wrong_codes)
            tries_left, expires_at = WRONG_CODES - link.wrong_codes, link.expires_at
            office_id = str(request.office_id)
        if material is None:
            raise CopyCodeWrong(tries_left=tries_left, office_id=office_id)
        return expires_at, material

    async def _write(self, material: Material, form: CopyForm, locale: Locale) -> bytes:
        record = await self.office.appointments.office(material.request.office_id)
        copy = write_copy(material, record)
        if form == "json":
            return as_json(copy)
        return await self.office.print_sealed(write_page(copy, locale), seal_name(locale))


def _desk(office: OfficeDep) -> CopyDesk:
    return CopyDesk(office)


DeskDep = Annotated[CopyDesk, Depends(_desk)]
"""What hands copies over."""


def wake_on_start(database: Database, jobs: JobRunner) -> None:
    """Begin to collect as soon as a commit of this process says so."""

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(service.STARTED_KEY, False):
            jobs.wake(JOB)

    database.on_commit.append(heard_commit)


async def go_on(app: FastAPI) -> int:
    """Carry on with what is not whole, for the job."""
    flows: CopyFlows = app.state.copy_flows
    return await flows.go_on()
