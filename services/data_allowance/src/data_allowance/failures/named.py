"""The voucher a path names."""

from typing import Annotated
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.named import named
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import CLEARERS, Clearer, Officer
from data_allowance.failures import repository
from data_allowance.vouchers.models import Voucher


async def _find(session: AsyncSession, staff: Staff, voucher_id: UUID) -> Voucher:
    voucher = await repository.find(session, voucher_id)
    if voucher is None:
        raise NotFound
    staff.require(voucher.office_id, *CLEARERS)
    return voucher


async def _find_for_officer(session: AsyncSession, staff: Staff, voucher_id: UUID) -> Voucher:
    voucher = await repository.find(session, voucher_id)
    if voucher is None:
        raise NotFound
    staff.require(voucher.office_id, "allowance_officer")
    return voucher


OwnVoucher = Annotated[Voucher, named(_find, "voucher_id", Clearer)]
"""A voucher of the caller's office; to all others it is not found, whatever they send."""
OfficersVoucher = Annotated[Voucher, named(_find_for_officer, "voucher_id", Officer)]
"""The same, for whoever looks after the office's money."""
