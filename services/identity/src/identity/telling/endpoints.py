"""/me/notices: what happened to one's account, until one has seen it; /mail: how mail goes."""

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.mail import count_messages

from identity.access import Admin, Oneself
from identity.dependencies import SealerDep, SettingsDep
from identity.notices.service import acknowledge
from identity.telling import service
from identity.telling.schemas import Acknowledgement, MailState, Notices

router = APIRouter(prefix="/api/identity/v1/me/notices", tags=["me"])
mail_router = APIRouter(prefix="/api/identity/v1/mail", tags=["accounts"])


@mail_router.get("")
async def read_mail_state(_admin: Admin, session: ReadSession, settings: SettingsDep) -> MailState:
    """Count what waits and what was given up, for whoever can mend an address or the server."""
    counts = await count_messages(session)
    return MailState(
        is_set_up=settings.smtp_url is not None,
        waiting=counts.get("waiting", 0),
        given_up=counts.get("given_up", 0),
    )


@router.get("")
async def list_notices(me: Oneself, session: ReadSession, sealer: SealerDep) -> Notices:
    """Give what the signed-in person has not acknowledged yet, the newest first."""
    return await service.shown(session, sealer, me.account_id)


@router.post("/acknowledge", status_code=204)
async def acknowledge_notices(body: Acknowledgement, me: Oneself, session: WriteSession) -> None:
    """Note that one has seen notices; repeatable."""
    await acknowledge(session, me.account_id, body.ids)
