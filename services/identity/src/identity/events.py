"""What this service tells others, and what it hears of them."""

from nahbar_common.events import Subscriptions
from nahbar_common.inbox import EventReceivers

from identity.accounts.events import CLOSED, OPENED, RENAMED
from identity.links.news import on_cancelled, on_retimed

_WHO_NEEDS_ACCOUNTS = ("appointments", "media_gateway")

SUBSCRIPTIONS: Subscriptions = {
    CLOSED: _WHO_NEEDS_ACCOUNTS,
    OPENED: _WHO_NEEDS_ACCOUNTS,
    RENAMED: ("appointments",),
}


def create_receivers() -> EventReceivers:
    """Register what this service does with which event."""
    receivers = EventReceivers()
    receivers.on("appointments", "appointment.cancelled", on_cancelled)
    receivers.on("appointments", "appointment.moved", on_retimed)
    receivers.on("appointments", "appointment.channel_changed", on_retimed)
    return receivers
