"""What this service hears of others."""

from nahbar_common.inbox import EventReceivers

from identity.links.news import on_cancelled, on_retimed


def create_receivers() -> EventReceivers:
    """Register what this service does with which event."""
    receivers = EventReceivers()
    receivers.on("appointments", "appointment.cancelled", on_cancelled)
    receivers.on("appointments", "appointment.moved", on_retimed)
    receivers.on("appointments", "appointment.channel_changed", on_retimed)
    return receivers
