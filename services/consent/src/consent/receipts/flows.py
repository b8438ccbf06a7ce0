"""Making a receipt: read, perhaps ask appointments for the office, then sign or seal."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database, DatabaseDep
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.models import ConsentEntry
from consent.dependencies import Appointments
from consent.peers.appointments import AppointmentsPeer
from consent.receipts import keys, repository
from consent.receipts.checking import Checked, read_keys
from consent.receipts.errors import ScriptUnprintable
from consent.receipts.links import write_link
from consent.receipts.material import Material, gather, write_receipt
from consent.receipts.models import ReceiptKey
from consent.receipts.page import can_print, seal_name, write_page
from consent.receipts.pdf_checking import check_pdf
from consent.receipts.schemas import ReceiptForm
from consent.receipts.sealing import make_sealed_pdf
from consent.receipts.signing import KIND, sign_file
from consent.receipts.statement import Receipt
from consent.receipts.worker import Worker, WorkerDep

CHECK_PAGE = "/beleg-pruefen"
FindEntry = Callable[[AsyncSession], Awaitable[ConsentEntry]]


@dataclass(frozen=True)
class Office:
    """What makes receipts and other sealed papers: everything of the service that goes into one."""

    database: Database
    sealer: Sealer
    appointments: AppointmentsPeer
    worker: Worker
    public_url: str

    async def make(self, find: FindEntry, form: ReceiptForm) -> bytes:
        """Give a receipt as a file.

        find: gives the entry, or raises what the caller is told. Raises PdfUnavailable,
        ScriptUnprintable where a PDF would show empty boxes for its letters, and
        ServiceUnavailable where the office's record is needed and appointments is away.
        """
        async with self.database.read() as session:
            material = await gather(session, await find(session))
        receipt = await self._write(material)
        if form == "json":
            return await self.sign(receipt, KIND)
        if not can_print(receipt.notice):
            raise ScriptUnprintable
        html = write_page(receipt, check_url=f"{self.public_url}{CHECK_PAGE}")
        return await self.print_sealed(html, seal_name(receipt.notice.language))

    async def sign(self, stated: BaseModel, kind: str) -> bytes:
        """Give a statement as signed JSON; kind: what it is."""
        key = await current_key(self.database, self.sealer)
        pem = keys.private_pem(key, self.sealer)
        return sign_file(stated, kind, private_pem=pem, kid=key.kid)

    async def print_sealed(self, html: str, seal_name: str) -> bytes:
        """Give a page as PDF/UA-1 with the office's seal; raises PdfUnavailable."""
        key = await current_key(self.database, self.sealer)
        return await self.worker.run(
            make_sealed_pdf,
            html,
            private_pem=keys.private_pem(key, self.sealer),
            certificate=keys.certificate(key),
            seal_name=seal_name,
        )

    async def check(self, pdf: bytes) -> Checked:
        """Check the seal of a PDF that somebody handed in; raises PdfUnavailable."""
        async with self.database.read() as session:
            published = await keys.published(session)
        known = read_keys(key.model_dump() for key in published.keys)
        return await self.worker.run(check_pdf, pdf, known)

    async def _write(self, material: Material) -> Receipt:
        office_id = material.entry.office_id
        record = None if material.named else await self.appointments.office(office_id)
        link = write_link(self.sealer, self.public_url, material.entry.id)
        return write_receipt(material, record, link)


async def ensure_key(database: Database, sealer: Sealer) -> int:
    """Make the first key; give how many are new. Of two replicas at once each may make one."""
    async with database.read() as session:
        if await repository.newest(session) is not None:
            return 0
    await replace_key(database, sealer)
    return 1


async def replace_key(database: Database, sealer: Sealer) -> str:
    """Make a key that seals from now on; give its id."""
    async with database.write() as session:
        return (await keys.make_key(session, sealer)).kid


async def current_key(database: Database, sealer: Sealer) -> ReceiptKey:
    """Give the key that seals now."""
    await ensure_key(database, sealer)
    async with database.read() as session:
        key = await repository.newest(session)
    assert key is not None
    return key


def _office(
    request: Request, database: DatabaseDep, appointments: Appointments, worker: WorkerDep
) -> Office:
    state = request.app.state
    return Office(database, state.sealer, appointments, worker, state.settings.public_url)


OfficeDep = Annotated[Office, Depends(_office)]
"""What makes receipts."""
