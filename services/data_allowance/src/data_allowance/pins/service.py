"""Keeps the PIN pool: takes files in, and holds PINs for vouchers.

A PIN leaves the database in clear text in one place only: `reveal`. `ending` gives its end.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import anyio.to_thread
from nahbar_common.auth import Staff
from nahbar_common.crypto import Sealer
from nahbar_common.ids import new_record_id
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins import repository
from data_allowance.pins.csv_file import LineError, read_pins
from data_allowance.pins.errors import PinFileRefused, PinsTaken
from data_allowance.pins.file_set import find_odd_ones
from data_allowance.pins.models import Pin, PinBatch
from data_allowance.pins.reasons import OF_THE_WHOLE_FILE, Reason, text_of
from data_allowance.pins.schemas import PinBatchRead
from data_allowance.pins.sealing import SealedFile, open_pin, seal_lines
from data_allowance.products import service as products

ERRORS_SHOWN = 50


async def read_file(content: bytes, sealer: Sealer, today: date) -> SealedFile:
    """Read and seal a file, in a thread and before any transaction: 100,000 lines take a while."""
    read = await anyio.to_thread.run_sync(read_pins, content, today)
    lines = await anyio.to_thread.run_sync(seal_lines, read.pins, sealer)
    odd = await anyio.to_thread.run_sync(find_odd_ones, read.pins)
    return SealedFile(lines, (*read.errors, *odd), read)


async def take_in(
    session: AsyncSession,
    officer: Staff,
    product_id: UUID,
    file: SealedFile,
    *,
    only_good: bool = False,
) -> PinBatchRead:
    """Store a file whole; raise PinFileRefused with everything that is wrong, line by line.

    only_good: the officer has seen the wrong lines, and takes the others without them.
    """
    product = await products.find(session, officer, product_id)
    batch = await store(
        session, product.id, file, uploaded_by=officer.account_id, only_good=only_good
    )
    record(
        session,
        "pins.taken_in",
        Subject("pin_batch", batch.batch_id),
        office_id=product.office_id,
        product_id=product.id,
        count=batch.accepted,
        left_out=batch.left_out,
    )
    return batch


def may_leave_out(errors: Sequence[LineError], good: int) -> bool:
    """Tell whether a file's good lines, of which there are so many, may do without the wrong."""
    return good > 0 and not any(error.reason in OF_THE_WHOLE_FILE for error in errors)


async def errors_of(session: AsyncSession, file: SealedFile) -> list[LineError]:
    """Give all that is wrong with a file, codes that the pool has already included."""
    known = await repository.find_known(session, [line.blind_index for line in file.lines])
    in_pool = [
        LineError(line.line, Reason.DUPLICATE_IN_POOL)
        for line in file.lines
        if line.blind_index in known
    ]
    return [*file.errors, *in_pool]


async def store(
    session: AsyncSession,
    product_id: UUID,
    file: SealedFile,
    *,
    uploaded_by: UUID | None,
    only_good: bool = False,
) -> PinBatchRead:
    """Store a sealed file for whoever may; raise PinFileRefused or PinsTaken."""
    errors = await errors_of(session, file)
    wrong = {error.line for error in errors}
    lines = [line for line in file.lines if line.line not in wrong]
    if errors and not (only_good and may_leave_out(errors, len(lines))):
        raise _refusal(errors)
    batch = PinBatch(
        id=new_record_id(), product_id=product_id, accepted=len(lines), uploaded_by=uploaded_by
    )
    pins = (
        Pin(
            id=line.id,
            product_id=product_id,
            batch_id=batch.id,
            sealed_pin=line.sealed_pin,
            blind_index=line.blind_index,
            serial=line.serial,
            expires_on=line.expires_on,
        )
        # Sorted, so that of two uploads with the same PINs one waits, and never each for the other.
        for line in sorted(lines, key=lambda line: line.blind_index)
    )
    try:
        await repository.insert_batch(session, batch, pins)
    except IntegrityError:
        raise PinsTaken from None
    return PinBatchRead(batch_id=batch.id, accepted=batch.accepted, left_out=len(wrong))


async def lock_free(session: AsyncSession, product_id: UUID, usable_on: date) -> Pin | None:
    """Give a free PIN that can be redeemed on that day, the one that expires first; held."""
    return await repository.lock_free(session, product_id, usable_on)


async def has_free(session: AsyncSession, product_id: UUID, usable_on: date) -> bool:
    """Tell whether a new voucher could get a PIN that can be redeemed on that day."""
    return await repository.has_free(session, product_id, usable_on)


def hold(pin: Pin, voucher_id: UUID) -> None:
    """Keep a PIN for a voucher."""
    pin.voucher_id = voucher_id


async def is_usable(session: AsyncSession, pin_id: UUID, day: date) -> bool:
    """Tell whether a PIN can be redeemed on that day, and its batch was not recalled."""
    pin = await repository.get(session, pin_id)
    return pin.expires_on >= day and not await repository.is_recalled(session, pin.batch_id)


async def give_back(session: AsyncSession, pin_id: UUID) -> None:
    """Return a PIN that nobody has seen to the pool; one of a recalled batch ends here."""
    pin = await repository.get(session, pin_id)
    if await repository.is_recalled(session, pin.batch_id):
        await repository.delete_pin(session, pin)
    else:
        pin.voucher_id = None


async def lock_batch(session: AsyncSession, product_id: UUID, batch_id: UUID) -> PinBatch:
    """Give a product's batch, held until the commit; raise NotFound when it has no such batch."""
    batch = await repository.lock_batch(session, product_id, batch_id)
    if batch is None:
        raise NotFound
    return batch


async def drop_unused(session: AsyncSession, batch_id: UUID) -> None:
    """Take a file's PINs that no voucher holds out of the pool, for good."""
    await repository.delete_unused(session, batch_id)


async def reveal(session: AsyncSession, pin_id: UUID, sealer: Sealer) -> tuple[str, date]:
    """Open a PIN, for the person it belongs to; give the last day to redeem it, too."""
    pin = await repository.get(session, pin_id)
    return open_pin(pin, sealer), pin.expires_on


async def get(session: AsyncSession, pin_id: UUID) -> Pin:
    """Give a voucher's PIN, sealed."""
    return await repository.get(session, pin_id)


def ending(pin: Pin, sealer: Sealer) -> str:
    """Give the last four characters of a code that failed: by them the provider finds it."""
    return "".join(open_pin(pin, sealer).split())[-4:]


async def count_free(session: AsyncSession, product_id: UUID, *, usable_on: date) -> int:
    """Count the PINs that a new voucher could get on that day."""
    return await repository.count_free(session, product_id, usable_on=usable_on)


def _refusal(errors: list[LineError]) -> PinFileRefused:
    shown = sorted(errors, key=lambda error: error.line)[:ERRORS_SHOWN]
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
