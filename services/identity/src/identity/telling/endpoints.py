"""/me/notices: what happened to one's account, until one has seen it."""

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession

from identity.access import AnyStaff
from identity.dependencies import SealerDep
from identity.notices.service import acknowledge
from identity.telling import service
from identity.telling.schemas import Acknowledgement, Notices

router = APIRouter(prefix="/api/identity/v1/me/notices", tags=["me"])


@router.get("")
async def list_notices(me: AnyStaff, session: ReadSession, sealer: SealerDep) -> Notices:
    """Give what the signed-in person has not acknowledged yet, the newest first."""
    return await service.shown(session, sealer, me.account_id)


@router.post("/acknowledge", status_code=204)
async def acknowledge_notices(body: Acknowledgement, me: AnyStaff, session: WriteSession) -> None:
    """Note that one has seen notices; repeatable."""
    await acknowledge(session, me.account_id, body.ids)
