"""Which events go to whom, what their acknowledgement means, and what is done with others'."""

from uuid import UUID

from fastapi import FastAPI
from nahbar_common.events import CloudEvent, Subscriptions
from nahbar_common.inbox import EventReceivers
from nahbar_common.outbox import DeliveredHandler
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.call_rooms.flows import delete_closed_rooms
from media_gateway.call.following import heed_appointment, heed_consent
from media_gateway.call.lifecycle import CALL_ENDED
from media_gateway.call.seen.service import CALL_CLIENT_STAYED
from media_gateway.joining.entering.flows import CALL_CLIENT_CAME
from media_gateway.ports import ports_of
from media_gateway.projections.accounts.schemas import AccountNews
from media_gateway.projections.appointments.schemas import AppointmentNews
from media_gateway.projections.bars.schemas import ConsentNews
from media_gateway.projections.vouchers import service as vouchers
from media_gateway.projections.vouchers.schemas import VoucherNews
from media_gateway.staff import service as staff
from media_gateway.unattended.flows import CALL_UNATTENDED, note_told

SUBSCRIPTIONS: Subscriptions = {
    CALL_ENDED: ("appointments", "data_allowance"),
    CALL_UNATTENDED: ("appointments",),
    CALL_CLIENT_CAME: ("appointments",),
    CALL_CLIENT_STAYED: ("appointments",),
}

ON_DELIVERED: dict[str, DeliveredHandler] = {CALL_UNATTENDED: note_told}


def create_receivers() -> EventReceivers:
    """Register the handlers; those that close a room do it before they acknowledge."""
    receivers = EventReceivers()
    for kind in ("booked", "moved", "channel_changed", "cancelled", "outcome_noted"):
        receivers.on("appointments", f"appointment.{kind}", _on_appointment, _close_rooms)
    receivers.on("consent", "consent.given", _on_given)
    receivers.on("consent", "consent.withdrawn", _on_withdrawn, _close_rooms)
    for kind in ("reserved", "refused", "issued", "released"):
        receivers.on("data_allowance", f"voucher.{kind}", _on_voucher)
    receivers.on("identity", "account.closed", _on_account)
    receivers.on("identity", "account.opened", _on_account)
    return receivers


async def _on_appointment(session: AsyncSession, event: CloudEvent) -> None:
    await heed_appointment(session, AppointmentNews.model_validate(event.data))


async def _on_given(session: AsyncSession, event: CloudEvent) -> None:
    await heed_consent(session, ConsentNews.model_validate(event.data), barred=False)


async def _on_withdrawn(session: AsyncSession, event: CloudEvent) -> None:
    await heed_consent(session, ConsentNews.model_validate(event.data), barred=True)


async def _on_voucher(session: AsyncSession, event: CloudEvent) -> None:
    state = event.type.removeprefix("voucher.")
    await vouchers.take_over(session, VoucherNews.model_validate(event.data), state)


async def _on_account(session: AsyncSession, event: CloudEvent) -> None:
    closed = event.type == "account.closed"
    await staff.heed_account(session, AccountNews.model_validate(event.data), closed=closed)


async def _close_rooms(app: FastAPI, event: CloudEvent) -> None:
    """Delete what the change closed, before the event is acknowledged."""
    await delete_closed_rooms(ports_of(app), UUID(event.subject))
