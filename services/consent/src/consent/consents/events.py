"""Events about consents, and what their delivery tells us."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import Delivery, emit
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import repository
from consent.consents.models import ConsentEntry
from consent.consents.schemas import ConsentGiven, ConsentWithdrawn
from consent.guardians.models import GuardianDemand
from consent.parts import PersonPart

GIVEN, WITHDRAWN = "consent.given", "consent.withdrawn"
MEDIA_GATEWAY = "media_gateway"


async def tell(session: AsyncSession, entry: ConsentEntry, demand: GuardianDemand | None) -> None:
    """Tell of an entry in the transaction that adds it.

    demand: where the person is, or has, a guardian who was ever demanded; held, so that what the
    two declare, and what is demanded, has one count. What a guardian declares is told as the
    minor's (ADR 0063): either withdrawal is one, and a consent is only told once both hold.
    """
    if demand is None:
        _emit(session, entry, entry.person_id, entry.part, entry.position)
        return
    newest = {
        one.person_id: one
        for one in await repository.newest_entries(
            session, entry.appointment_id, (demand.person_id, demand.guardian_id)
        )
    }
    is_minors = entry.person_id == demand.person_id
    if not demand.is_demanded and not is_minors:
        return
    needed = (demand.person_id, demand.guardian_id) if demand.is_demanded else (demand.person_id,)
    both_hold = all((one := newest.get(each)) and one.kind == "given" for each in needed)
    if entry.kind == "given" and not both_hold:
        return
    minors = newest.get(demand.person_id)
    _emit(
        session,
        entry,
        demand.person_id,
        minors.part if minors is not None else "client",
        sum(one.position for one in newest.values()) + demand.revision,
    )


def _emit(
    session: AsyncSession, entry: ConsentEntry, person_id: UUID, part: PersonPart, revision: int
) -> None:
    about = {
        "appointment_id": entry.appointment_id,
        "office_id": entry.office_id,
        "person_id": person_id,
        "part": part,
        "revision": revision,
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
