"""Taking a file back, in steps: the mark first, then one appointment after the other.

Whoever reserves a PIN or gives one back at the moment of the mark may not see it yet. So what is
left over is looked for again, by the next step or by the job; the mark alone keeps every PIN of the
file from being given to anybody new.
"""

from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.db import Database
from nahbar_common.idempotency import Once

from data_allowance.stock import repository, service
from data_allowance.stock.schemas import PinBatchState
from data_allowance.vouchers import service as vouchers


async def recall(
    database: Database, once: Once, officer: Staff, product_id: UUID, batch_id: UUID
) -> PinBatchState:
    """Take a file back: nobody is given a PIN of it any more; what somebody has seen stays.

    Reserved vouchers part with its PINs, so their money may go back and come again: with postings
    and events as at any release and reservation. Doing it again changes nothing.
    Raises NotFound for what is not the officer's.
    """
    async with database.write() as session:
        await service.mark_recalled(session, officer, product_id, batch_id)
    await _clear(database, batch_id)
    async with database.write() as session:
        answer = await service.describe(session, officer, product_id, batch_id)
        await once.remember(session, answer, status=200)
    return answer


async def finish_recalls(database: Database) -> int:
    """Clear what is left of recalled files; give how many files there were to clear."""
    async with database.read() as session:
        left = await repository.recalled_with_pins_left(session)
    for batch_id in left:
        await _clear(database, batch_id)
    return len(left)


async def _clear(database: Database, batch_id: UUID) -> None:
    async with database.read() as session:
        holding = await vouchers.find_holding(session, batch_id)
    for appointment_id in holding:
        async with database.write() as session:
            await vouchers.part_with_recalled_pins(session, appointment_id)
    async with database.write() as session:
        await service.drop_unused(session, batch_id)
