"""What this service tells others, what their acknowledgement means, and what it hears."""

from nahbar_common.events import Subscriptions
from nahbar_common.inbox import EventReceivers
from nahbar_common.outbox import DeliveredHandler

from consent.consents.events import GIVEN, MEDIA_GATEWAY, WITHDRAWN, on_withdrawn_delivered
from consent.guardians.news import on_demanded

SUBSCRIPTIONS: Subscriptions = {GIVEN: (MEDIA_GATEWAY,), WITHDRAWN: (MEDIA_GATEWAY,)}

ON_DELIVERED: dict[str, DeliveredHandler] = {WITHDRAWN: on_withdrawn_delivered}


def create_receivers() -> EventReceivers:
    """List what is done with events of others."""
    receivers = EventReceivers()
    receivers.on("appointments", "attendance.guardian_demanded", on_demanded)
    return receivers
