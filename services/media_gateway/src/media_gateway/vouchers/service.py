"""Keeping the projection of vouchers, and what follows from it: profile and data limit."""

from dataclasses import dataclass
from typing import Literal

from nahbar_common.events import CloudEvent
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments.models import AppointmentView
from media_gateway.stream.hub import touch
from media_gateway.usage.profiles import Profile
from media_gateway.vouchers import repository
from media_gateway.vouchers.models import VoucherView
from media_gateway.vouchers.schemas import VoucherNews

VoucherState = Literal["reserved", "issued", "released"]

_BYTES_PER_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class DataPlan:
    """How a call is to deal with data. `bytes_limit` is the client's; None without a voucher."""

    profile_default: Profile
    bytes_limit: int | None


async def on_reserved(session: AsyncSession, event: CloudEvent) -> None:
    """Take over voucher.reserved."""
    await _take_over(session, event, "reserved")


async def on_issued(session: AsyncSession, event: CloudEvent) -> None:
    """Take over voucher.issued."""
    await _take_over(session, event, "issued")


async def on_released(session: AsyncSession, event: CloudEvent) -> None:
    """Take over voucher.released."""
    await _take_over(session, event, "released")


async def data_plan(session: AsyncSession, view: AppointmentView) -> DataPlan:
    """Give the profile to start with and the client's limit.

    Sparsam wherever a voucher pays, and wherever one was asked for: it is still being reserved, or
    went back unused, and the client's data is no less dear for that. What the adviser sends
    is what the client receives, so it holds for everybody in the call.
    """
    voucher = await repository.find(session, view.appointment_id)
    if voucher is None or voucher.state == "released":
        return DataPlan("sparsam" if view.voucher_requested else "standard", None)
    return DataPlan("sparsam", voucher.bytes_limit or None)


async def _take_over(session: AsyncSession, event: CloudEvent, state: VoucherState) -> None:
    news = VoucherNews.model_validate(event.data)
    voucher = await repository.lock(session, news.appointment_id)
    if voucher is None:
        voucher = VoucherView(appointment_id=news.appointment_id, revision=-1, state=state)
        session.add(voucher)
    if news.revision <= voucher.revision:
        return
    voucher.revision, voucher.state = news.revision, state
    limit = news.bytes_limit or news.megabytes * _BYTES_PER_MEGABYTE
    voucher.bytes_limit = limit or voucher.bytes_limit
    touch(session.info, ("call", news.appointment_id))
