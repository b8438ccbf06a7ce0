"""Keeps the PIN pool: takes files in, and holds PINs for vouchers.

A PIN leaves the database in clear text in one place only: `reveal`.
"""

from datetime import date
from uuid import UUID

import anyio.to_thread
from nahbar_common.auth import Staff
from nahbar_common.crypto import Sealer
from nahbar_common.ids import new_record_id
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins import repository
from data_allowance.pins.csv_file import LineError, read_pins
from data_allowance.pins.errors import PinFileRefused, PinsTaken
from data_allowance.pins.models import Pin, PinBatch
from data_allowance.pins.reasons import Reason, text_of
from data_allowance.pins.schemas import PinBatchRead
from data_allowance.pins.sealing import SealedLine, open_pin, seal_lines
from data_allowance.products import service as products

_ERRORS_SHOWN = 50


async def read_file(content: bytes, sealer: Sealer, today: date) -> list[SealedLine]:
    """Read and seal a file, in a thread and before any transaction: 10,000 lines take a moment.

    Raises PinFileRefused with lines and reasons when anything in it is wrong.
    """
    pins, errors = await anyio.to_thread.run_sync(read_pins, content, today)
    lines = await anyio.to_thread.run_sync(seal_lines, pins, sealer)
    errors += _duplicates_in_file(lines)
    if errors:
        raise _refusal(errors)
    return lines


async def take_in(
    session: AsyncSession, officer: Staff, product_id: UUID, lines: list[SealedLine]
) -> PinBatchRead:
    """Store a file whole; raise PinFileRefused naming the lines the pool has already."""
    product = await products.find(session, officer, product_id)
    return await store(session, product.id, lines, uploaded_by=officer.account_id)


async def store(
    session: AsyncSession, product_id: UUID, lines: list[SealedLine], *, uploaded_by: UUID | None
) -> PinBatchRead:
    """Store sealed lines for whoever may; raise PinFileRefused or PinsTaken."""
    known = await repository.find_known(session, [line.blind_index for line in lines])
    if known:
        raise _refusal([
            LineError(line.line, Reason.DUPLICATE_IN_POOL)
            for line in lines
            if line.blind_index in known
        ])  # fmt: skip
    batch = PinBatch(
        id=new_record_id(), product_id=product_id, accepted=len(lines), uploaded_by=uploaded_by
    )
    pins = (
        Pin(
            id=line.id, product_id=product_id, batch_id=batch.id, sealed_pin=line.sealed_pin,
            blind_index=line.blind_index, serial=line.serial, expires_on=line.expires_on,
        )
        # Sorted, so that of two uploads with the same PINs one waits, and never each for the other.
        for line in sorted(lines, key=lambda line: line.blind_index)
    )  # fmt: skip
    try:
        await repository.insert_batch(session, batch, pins)
    except IntegrityError:
        raise PinsTaken from None
    return PinBatchRead(batch_id=batch.id, accepted=batch.accepted)


async def find_free(session: AsyncSession, product_id: UUID, usable_on: date) -> Pin | None:
    """Give a free PIN that can be redeemed on that day, the one that expires first."""
    return await repository.find_free(session, product_id, usable_on)


def hold(pin: Pin, voucher_id: UUID) -> None:
    """Keep a PIN for a voucher."""
    pin.voucher_id = voucher_id


async def expires_on(session: AsyncSession, pin_id: UUID) -> date:
    """Give the last day on which a PIN can be redeemed."""
    return (await repository.get(session, pin_id)).expires_on


async def give_back(session: AsyncSession, pin_id: UUID) -> None:
    """Return a PIN that nobody has seen to the pool."""
    (await repository.get(session, pin_id)).voucher_id = None


async def reveal(session: AsyncSession, pin_id: UUID, sealer: Sealer) -> str:
    """Open a PIN, for the person it belongs to."""
    return open_pin(await repository.get(session, pin_id), sealer)


async def count_free(session: AsyncSession, product_id: UUID, *, usable_on: date) -> int:
    """Count the PINs that a new voucher could get on that day."""
    return await repository.count_free(session, product_id, usable_on=usable_on)


def _duplicates_in_file(lines: list[SealedLine]) -> list[LineError]:
    seen: set[bytes] = set()
    errors = []
    for line in lines:
        if line.blind_index in seen:
            errors.append(LineError(line.line, Reason.DUPLICATE_IN_FILE))
        seen.add(line.blind_index)
    return errors


def _refusal(errors: list[LineError]) -> PinFileRefused:
    shown = sorted(errors, key=lambda error: error.line)[:_ERRORS_SHOWN]
    return PinFileRefused(
        error_count=len(errors),
        errors=[
            {
                "pointer": f"/lines/{error.line}",
                "line": error.line,
                "reason": error.reason.value,
                "detail": text_of(error.reason),
            }
            for error in shown
        ],
    )
