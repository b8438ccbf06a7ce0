"""Heeding webhooks: look again at the room they name."""

from contextlib import suppress

from sqlalchemy.exc import IntegrityError

from media_gateway.ports import Ports
from media_gateway.presence import service as presence
from media_gateway.rooms import repository as room_repository
from media_gateway.rooms.closing import delete_if_closed
from media_gateway.webhooks import repository
from media_gateway.webhooks.models import WebhookReceipt
from media_gateway.webhooks.verification import Hint

_TELLING = frozenset({
    "room_started", "room_finished", "participant_joined", "participant_left",
    "participant_connection_aborted",
})  # fmt: skip
"""Kinds that tell of rooms and people; those about tracks come often and concern nobody here."""


async def heed(ports: Ports, hint: Hint) -> None:
    """Reconcile the call of the named room. Twice or out of order makes no difference.

    What the webhook claims is not believed. A sign of life from a closed room gets it deleted.
    """
    if hint.kind not in _TELLING:
        return
    async with ports.database.read() as session:
        if await repository.is_known(session, hint.event_id):
            return
        room = await room_repository.find(session, hint.room_name)
    if room is not None:
        await delete_if_closed(ports, room.name)
        await presence.reconcile(ports, room.appointment_id)
    # Noted by another delivery of it at the same moment is as good.
    with suppress(IntegrityError):
        async with ports.database.write() as session:
            session.add(WebhookReceipt(event_id=hint.event_id))
