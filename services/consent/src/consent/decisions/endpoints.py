"""The decision other services ask for."""

from fastapi import APIRouter
from nahbar_common.db import ReadSession
from nahbar_common.problems import ValidationFailed, problem_responses

from consent.access import Asking
from consent.decisions import service
from consent.decisions.schemas import DecisionRequest, Decisions

router = APIRouter(prefix="/api/consent/v1/decisions", tags=["decisions"])


@router.post("", responses=problem_responses(ValidationFailed))
async def decide(_service: Asking, request: DecisionRequest, session: ReadSession) -> Decisions:
    """Tell whether these people's consents hold at this moment; changes nothing.

    Ask each time: an answer is stale as soon as somebody withdraws.
    """
    return await service.decide(session, request)
