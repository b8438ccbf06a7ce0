"""What this service tells others, what their acknowledgement means, and what it hears: nothing."""

from nahbar_common.events import Subscriptions
from nahbar_common.inbox import EventReceivers
from nahbar_common.outbox import DeliveredHandler

from consent.consents.events import GIVEN, TALK_SERVER, WITHDRAWN, on_withdrawn_delivered

SUBSCRIPTIONS: Subscriptions = {GIVEN: (TALK_SERVER,), WITHDRAWN: (TALK_SERVER,)}

ON_DELIVERED: dict[str, DeliveredHandler] = {WITHDRAWN: on_withdrawn_delivered}


def create_receivers() -> EventReceivers:
    """List what is done with events of others."""
    return EventReceivers()
