"""Which events this service sends to whom, and what it does with those it receives."""

from nahbar_common.events import Subscriptions
from nahbar_common.inbox import EventReceivers

from media_gateway.appointments import service as appointments
from media_gateway.calls.service import CALL_ENDED
from media_gateway.consents import service as consents
from media_gateway.vouchers import service as vouchers

SUBSCRIPTIONS: Subscriptions = {CALL_ENDED: ("appointments", "data_allowance")}


def create_receivers() -> EventReceivers:
    """Register the handlers; those that close a room do it before they acknowledge."""
    receivers = EventReceivers()
    for kind in ("booked", "moved", "channel_changed", "outcome_noted"):
        receivers.on(
            "appointments", f"appointment.{kind}", appointments.on_booked, appointments.close_rooms
        )
    receivers.on(
        "appointments", "appointment.cancelled", appointments.on_cancelled,
        appointments.close_rooms,
    )  # fmt: skip
    receivers.on("consent", "consent.given", consents.on_given)
    receivers.on("consent", "consent.withdrawn", consents.on_withdrawn, consents.close_rooms)
    receivers.on("data_allowance", "voucher.reserved", vouchers.on_reserved)
    receivers.on("data_allowance", "voucher.issued", vouchers.on_issued)
    receivers.on("data_allowance", "voucher.released", vouchers.on_released)
    return receivers
