"""Whether an office demands a guardian's consent for minors."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.problems import NotFound, ValidationFailed, problem_responses

from consent.access import Dpo, RuleReader
from consent.guardians import service
from consent.guardians.errors import GuardianTextMissing
from consent.guardians.schemas import RuleRead, RuleWrite

router = APIRouter(prefix="/api/consent/v1/offices/{office_id}/guardian-rule", tags=["guardians"])


@router.get("", responses=problem_responses(NotFound))
async def read_guardian_rule(office_id: UUID, staff: RuleReader, session: ReadSession) -> RuleRead:
    """Read whether the office demands a guardian's consent for minors; at first it does not."""
    return await service.read_rule(session, staff, office_id)


@router.put("", responses=problem_responses(NotFound, GuardianTextMissing, ValidationFailed))
async def choose_guardian_rule(
    office_id: UUID, staff: Dpo, wanted: RuleWrite, session: WriteSession
) -> RuleRead:
    """Choose whether the office demands a guardian's consent for minors, for bookings to come."""
    return await service.choose_rule(session, staff, office_id, wanted)
