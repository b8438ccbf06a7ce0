"""Route by which the office hands over a link."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import DatabaseDep
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, ServiceUnavailable, TryAgain, problem_responses

from appointments.access import LinkMaker
from appointments.bookings.errors import GuardianNotDemanded, LinkOfOthers, NotBooked, TalkOver
from appointments.dependencies import IdentityDep
from appointments.links import flows
from appointments.links.schemas import HandedLink

router = APIRouter(prefix="/api/appointments/v1", tags=["links"])


@router.post(
    "/appointments/{appointment_id}/link",
    status_code=201,
    responses=problem_responses(
        NotFound, LinkOfOthers, NotBooked, TalkOver, TryAgain, ServiceUnavailable
    ),
)
@keyed
async def create_link(
    appointment_id: UUID,
    principal: LinkMaker,
    once: OnceDep,
    database: DatabaseDep,
    identity: IdentityDep,
) -> HandedLink:
    """Make a link for the client, with its QR code; the link before it ends.

    The adviser of the talk, their stand-in or a team lead does, or a program with `links:write`.
    """
    return await flows.hand_over(database, identity, once, principal, appointment_id)


@router.post(
    "/appointments/{appointment_id}/guardian-link",
    status_code=201,
    responses=problem_responses(
        NotFound,
        GuardianNotDemanded,
        LinkOfOthers,
        NotBooked,
        TalkOver,
        TryAgain,
        ServiceUnavailable,
    ),
)
@keyed
async def create_guardian_link(
    appointment_id: UUID,
    principal: LinkMaker,
    once: OnceDep,
    database: DatabaseDep,
    identity: IdentityDep,
) -> HandedLink:
    """Make a link for the client's guardian: it opens the declaration, and no talk.

    Whoever may make the client's link may; the link before it ends.
    """
    return await flows.hand_over(database, identity, once, principal, appointment_id, "guardian")
