"""Putting the office's seal under what media_gateway saw."""

from fastapi import APIRouter
from nahbar_common.problems import (
    NotFound,
    ServiceUnavailable,
    ValidationFailed,
    problem_responses,
)

from consent.access import Attesting
from consent.presence_papers.flows import make_paper
from consent.presence_papers.schemas import PaperWanted, SealedPaper
from consent.receipts.errors import PdfUnavailable
from consent.receipts.flows import OfficeDep

router = APIRouter(prefix="/api/consent/v1/presence-papers", tags=["presence"])


@router.post(
    "",
    responses=problem_responses(NotFound, ServiceUnavailable, PdfUnavailable, ValidationFailed),
)
async def seal_presence(_service: Attesting, wanted: PaperWanted, office: OfficeDep) -> SealedPaper:
    """Seal a confirmation of presence, as PDF/UA-1 or signed JSON; nothing of it is kept."""
    return await make_paper(office, wanted)
