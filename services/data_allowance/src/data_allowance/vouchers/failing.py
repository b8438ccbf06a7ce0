"""What becomes of a voucher whose code gave nothing: failed, replaced, and its money cleared up.

fail: issued or settled → failed · replace: failed → replaced, with another voucher reserved ·
resolve: state stays, the disputed money goes where it belongs (ADR 0073).

The caller holds the appointment, as for every transition.
"""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.ids import new_random_id
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment
from data_allowance.vouchers.events import Replacement, tell_failed
from data_allowance.vouchers.models import FailedStep, Resolution, Voucher
from data_allowance.vouchers.offers import Offer
from data_allowance.vouchers.transitions import make, record_of


async def fail(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, step: FailedStep
) -> None:
    """Mark a code that somebody has seen as one that gave nothing; its money is in dispute now.

    The voucher keeps the code, so nobody else is ever given it.
    """
    if voucher.state not in ("issued", "settled"):
        raise RuntimeError("only a code that somebody has seen can fail")
    entry_id = await record_of(session, voucher, "dispute")
    voucher.sqlmodel_update(
        {
            "state": "failed",
            "failed_at": utc_now(),
            "failed_step": step,
            "dispute_entry_id": entry_id,
        }
    )
    tell_failed(session, appointment, voucher, step)
    await session.flush()


async def replace(
    session: AsyncSession,
    appointment: Appointment,
    voucher: Voucher,
    offer: Offer,
    replacement: Replacement,
    *,
    by: UUID | None = None,
) -> Voucher:
    """Reserve another voucher for one that failed, and tie the two together.

    by: the account of whoever said yes, where somebody did.
    """
    if voucher.state != "failed":
        raise RuntimeError("only a voucher that failed can be replaced, and once")
    new_id = new_random_id()
    voucher.sqlmodel_update({"state": "replaced", "replaced_by_id": new_id})
    # Flushed, so that the attendance is free for the other one; the key between them waits.
    await session.flush()
    return await make(
        session, appointment, new_id, voucher.person_id, offer, replacement=replacement, by=by
    )


async def resolve(
    session: AsyncSession, voucher: Voucher, resolution: Resolution, *, reference: str, by: UUID
) -> None:
    """Book what the provider said of a code that failed; by: the officer's account."""
    if voucher.failed_at is None or voucher.resolution is not None:
        raise RuntimeError("only a code that failed is cleared up, and once")
    entry_id = await record_of(session, voucher, resolution, by=by, reference=reference)
    voucher.sqlmodel_update(
        {"resolution": resolution, "resolution_entry_id": entry_id, "resolved_at": utc_now()}
    )
    await session.flush()
