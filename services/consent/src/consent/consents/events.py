"""Events about consents, and what their delivery tells us."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import Delivery, emit
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import repository
from consent.consents.models import ConsentEntry
from consent.consents.schemas import ConsentGiven, ConsentWithdrawn

GIVEN, WITHDRAWN = "consent.given", "consent.withdrawn"
MEDIA_GATEWAY = "media_gateway"


def emit_entry(session: AsyncSession, entry: ConsentEntry) -> None:
    """Tell of an entry in the transaction that adds it."""
    about = {
        "appointment_id": entry.appointment_id,
        "office_id": entry.office_id,
        "person_id": entry.person_id,
        "part": entry.part,
        "revision": entry.position,
    }
    if entry.kind == "given":
        data = ConsentGiven.model_validate(about)
        emit(session, GIVEN, subject=entry.appointment_id, data=data)
    else:
        withdrawal = ConsentWithdrawn.model_validate({**about, "withdrawal_id": entry.id})
        emit(session, WITHDRAWN, subject=entry.appointment_id, data=withdrawal)


async def on_withdrawn_delivered(session: AsyncSession, delivery: Delivery) -> None:
    """Note that a withdrawal is carried out.

    media_gateway acknowledges only after it has barred the person and deleted the room.
    """
    if delivery.target == MEDIA_GATEWAY:
        withdrawal_id = UUID(delivery.data["withdrawal_id"])
        await repository.mark_carried_out(session, withdrawal_id, utc_now())
