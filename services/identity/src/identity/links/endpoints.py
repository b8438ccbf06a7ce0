"""/links: the appointments service makes and revokes them."""

from fastapi import APIRouter
from nahbar_common.db import WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import problem_responses

from identity.access import LinkMaker
from identity.dependencies import SealerDep, SettingsDep
from identity.links import service
from identity.links.errors import AppointmentCancelled, LinkNeverValid
from identity.links.schemas import IssuedLink, LinkRevocation, NewLink

router = APIRouter(prefix="/api/identity/v1/links", tags=["links"])


@router.post(
    "",
    status_code=201,
    responses=problem_responses(LinkNeverValid, AppointmentCancelled),
)
@keyed
async def issue_link(
    new: NewLink,
    _maker: LinkMaker,
    session: WriteSession,
    settings: SettingsDep,
    sealer: SealerDep,
) -> IssuedLink:
    """Make a link for one person to one appointment; it replaces that person's earlier link."""
    return await service.issue(session, sealer, new, settings.public_url)


@router.post("/revoke", status_code=204)
async def revoke_links(
    revocation: LinkRevocation, _maker: LinkMaker, session: WriteSession
) -> None:
    """End the links of one person to an appointment, or of everybody; repeatable."""
    await service.revoke(session, revocation.appointment_id, revocation.person_id)
