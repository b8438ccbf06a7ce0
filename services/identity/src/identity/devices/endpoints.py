"""/me/sessions: on which devices one is signed in, and signing out there."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.problems import NotFound, problem_responses

from identity.access import Oneself
from identity.devices.schemas import DeviceAnswer, Devices
from identity.sessions import service as sessions

router = APIRouter(prefix="/api/identity/v1/me/sessions", tags=["me"])


@router.get("")
async def list_devices(me: Oneself, session: ReadSession) -> Devices:
    """Give the sessions of the signed-in person."""
    found = await sessions.living_of(session, me.account_id)
    return Devices(
        items=[
            DeviceAnswer(
                id=each.id,
                started_at=each.created_at,
                last_used_at=each.rotated_at,
                browser=each.browser,
                system=each.system,
                current=each.id == me.session_id,
            )
            for each in found
        ]
    )


@router.delete("/{session_id}", status_code=204, responses=problem_responses(NotFound))
async def end_device(session_id: UUID, me: Oneself, session: WriteSession) -> None:
    """Sign out on one device."""
    await sessions.end_own(session, me.account_id, session_id)


@router.post("/end-others", status_code=204)
async def end_other_devices(me: Oneself, session: WriteSession) -> None:
    """Sign out on all devices but this one."""
    await sessions.end_all_of(session, me.account_id, keep=me.session_id)
