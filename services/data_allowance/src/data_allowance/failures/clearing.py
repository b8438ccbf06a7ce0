"""Clears up with the provider what became of codes that failed: for the officer."""

from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import rfc3339
from nahbar_common.crypto import Sealer
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import require_office
from data_allowance.appointments import service as appointments
from data_allowance.failures import repository
from data_allowance.failures.errors import FailureResolved, VoucherNotShown
from data_allowance.failures.schemas import FailedVoucher, ResolutionNote
from data_allowance.pins import service as pins
from data_allowance.pins.models import Pin
from data_allowance.vouchers.failing import resolve
from data_allowance.vouchers.models import Voucher
from data_allowance.vouchers.showing import terms_of


async def list_of_office(
    session: AsyncSession,
    sealer: Sealer,
    officer: Staff,
    office_id: UUID,
    *,
    open_only: bool,
    limit: int,
    cursor: str | None,
) -> Page[FailedVoucher]:
    """Give one page of an office's codes that failed, newest first."""
    require_office(officer, office_id)
    before = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    rows = await repository.page_of_failed(
        session, office_id, open_only=open_only, before=before, limit=limit + 1
    )
    page, next_cursor = split_page(rows, limit, lambda row: _mark(row[0]))
    items = [await _read(session, sealer, *row) for row in page]
    return Page(items=items, next_cursor=next_cursor)


async def note(
    session: AsyncSession, sealer: Sealer, officer: Staff, voucher_id: UUID, told: ResolutionNote
) -> FailedVoucher:
    """Book what became of a code; the same again changes nothing.

    Raises NotFound, VoucherNotShown (it has not failed) or FailureResolved.
    """
    known = await repository.find(session, voucher_id)
    if known is None:
        raise NotFound
    officer.require(known.office_id, "allowance_officer")
    await appointments.lock(session, known.appointment_id)
    voucher = await repository.find(session, voucher_id)
    if voucher is None or voucher.failed_at is None or voucher.pin_id is None:
        raise VoucherNotShown
    if voucher.resolution not in (None, told.resolution):
        raise FailureResolved(resolution=voucher.resolution)
    if voucher.resolution is None:
        await resolve(
            session, voucher, told.resolution, reference=told.reference, by=officer.account_id
        )
        record(
            session,
            "voucher.cleared_up",
            Subject("voucher", voucher.id),
            office_id=voucher.office_id,
            appointment_id=voucher.appointment_id,
            person_id=voucher.person_id,
            result=told.resolution,
        )
    return await _read(session, sealer, voucher, await pins.get(session, voucher.pin_id))


def _mark(voucher: Voucher) -> tuple[str, str]:
    if voucher.failed_at is None:
        raise RuntimeError("listed as failed, and has not")
    return rfc3339(voucher.failed_at), str(voucher.id)


async def _read(session: AsyncSession, sealer: Sealer, voucher: Voucher, pin: Pin) -> FailedVoucher:
    _, brand = await terms_of(session, voucher)
    return FailedVoucher.model_validate(
        {
            **voucher.model_dump(),
            "step": voucher.failed_step,
            "brand_name": brand.name,
            "serial": pin.serial,
            "code_ends_with": pins.ending(pin, sealer),
            "batch_id": pin.batch_id,
        }
    )
