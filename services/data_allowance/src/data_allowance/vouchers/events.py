"""Events that tell what became of a voucher, and who needs them."""

from uuid import UUID

from nahbar_common.events import Subscriptions, emit
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.talks.models import Talk
from data_allowance.vouchers.models import Refusal, Voucher

BYTES_PER_MEGABYTE = 1_000_000

SUBSCRIPTIONS: Subscriptions = {
    "voucher.reserved": ("appointments", "media_gateway"),
    "voucher.refused": ("appointments", "media_gateway"),
    "voucher.issued": ("appointments", "media_gateway"),
    "voucher.released": ("appointments", "media_gateway"),
}


class _VoucherData(BaseModel):
    appointment_id: UUID
    voucher_id: UUID
    revision: int
    """Grows with each voucher event of an appointment: a receiver applies only newer ones."""


class _SizedVoucherData(_VoucherData):
    megabytes: int
    bytes_limit: int


class _RefusedVoucherData(_VoucherData):
    reason: Refusal


def tell_sized(session: AsyncSession, event_type: str, talk: Talk, voucher: Voucher) -> None:
    """Tell that a voucher was reserved or issued, and how much data it holds."""
    megabytes = voucher.megabytes or 0
    _tell(session, event_type, talk, _SizedVoucherData(
        appointment_id=talk.appointment_id, voucher_id=voucher.id, revision=_next_revision(talk),
        megabytes=megabytes, bytes_limit=megabytes * BYTES_PER_MEGABYTE,
    ))  # fmt: skip


def tell_again(session: AsyncSession, talk: Talk, voucher: Voucher) -> None:
    """Tell once more what there is, to somebody who asks for a voucher that is there."""
    event_type = "voucher.reserved" if voucher.state == "reserved" else "voucher.issued"
    tell_sized(session, event_type, talk, voucher)


def tell_refused(session: AsyncSession, talk: Talk, voucher: Voucher, reason: Refusal) -> None:
    """Tell that there is no voucher for the talk, and why."""
    _tell(session, "voucher.refused", talk, _RefusedVoucherData(
        appointment_id=talk.appointment_id, voucher_id=voucher.id, revision=_next_revision(talk),
        reason=reason,
    ))  # fmt: skip


def tell_released(session: AsyncSession, talk: Talk, voucher: Voucher) -> None:
    """Tell that a reserved voucher went back."""
    _tell(session, "voucher.released", talk, _VoucherData(
        appointment_id=talk.appointment_id, voucher_id=voucher.id, revision=_next_revision(talk),
    ))  # fmt: skip


def _tell(session: AsyncSession, event_type: str, talk: Talk, data: BaseModel) -> None:
    emit(session, event_type, subject=talk.appointment_id, data=data)


def _next_revision(talk: Talk) -> int:
    talk.voucher_revision += 1
    return talk.voucher_revision
