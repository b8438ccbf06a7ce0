"""For whoever is shown a confirmation's code. Public: the code is what opens."""

from fastapi import APIRouter
from nahbar_common.auth import PublicRoute
from nahbar_common.db import ReadSession
from nahbar_common.problems import ValidationFailed, problem_responses

from media_gateway.attesting import service
from media_gateway.attesting.errors import ProofCodeUnknown
from media_gateway.attesting.schemas import PresenceRead, ProofCode

router = APIRouter(prefix="/api/media/v1/presence", tags=["presence"], dependencies=[PublicRoute])


@router.post("/open", responses=problem_responses(ProofCodeUnknown, ValidationFailed))
async def open_presence(wanted: ProofCode, session: ReadSession) -> PresenceRead:
    """Give what the server saw of whoever showed the code; it goes in the body, in no address."""
    return await service.presence_by_code(session, wanted.code)
