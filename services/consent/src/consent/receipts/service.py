"""Decides who gets which receipt; nothing here knows of HTTP or of PDFs."""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import service as consents
from consent.consents.models import ConsentEntry
from consent.receipts.errors import ReceiptLinkUnknown
from consent.receipts.links import read_secret
from consent.receipts.schemas import OwnReceipts, ReceiptLine


async def list_own(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> OwnReceipts:
    """Give what there are receipts of: everything the person declared for the appointment."""
    entries = await consents.entries_of(session, appointment_id, person_id)
    lines = [
        ReceiptLine(receipt_id=entry.id, kind=entry.kind, recorded_at=entry.recorded_at)
        for entry in entries
    ]
    newest = entries[0] if entries else None
    return OwnReceipts(
        state="none" if newest is None else newest.kind,
        carried_out_at=None if newest is None else newest.carried_out_at,
        items=lines,
    )


async def find_own(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, receipt_id: UUID
) -> ConsentEntry:
    """Give the entry a receipt is of; raise NotFound when it is not this person's."""
    entry = await consents.find_entry(session, receipt_id)
    if entry is None or (entry.appointment_id, entry.person_id) != (appointment_id, person_id):
        raise NotFound
    return entry


async def open_link(session: AsyncSession, sealer: Sealer, secret: str) -> ConsentEntry:
    """Give the entry whose receipt bears a link; raise ReceiptLinkUnknown."""
    receipt_id = read_secret(sealer, secret)
    entry = await consents.find_entry(session, receipt_id) if receipt_id else None
    if entry is None:
        raise ReceiptLinkUnknown
    return entry


async def withdraw_by_link(session: AsyncSession, sealer: Sealer, secret: str) -> OwnReceipts:
    """Withdraw whatever consent its holder gave for the appointment; again changes nothing."""
    entry = await open_link(session, sealer, secret)
    await consents.withdraw(session, entry.appointment_id, entry.person_id, by="receipt")
    return await list_own(session, entry.appointment_id, entry.person_id)
