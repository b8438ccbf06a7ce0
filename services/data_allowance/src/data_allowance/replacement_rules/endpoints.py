"""HTTP for an office's rule."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import tagged
from nahbar_common.problems import NotFound, problem_responses

from data_allowance.access import Officer
from data_allowance.replacement_rules import service
from data_allowance.replacement_rules.schemas import RuleChange, RuleRead

router = APIRouter(prefix="/api/allowance/v1/offices/{office_id}", tags=["vouchers"])


@router.get("/replacement-rule", responses=problem_responses(NotFound))
async def get_replacement_rule(officer: Officer, office_id: UUID, session: ReadSession) -> RuleRead:
    """Tell whether a voucher whose code failed is replaced at once, or after somebody's yes."""
    return await service.get(session, officer, office_id)


@router.patch("/replacement-rule", responses=problem_responses(NotFound))
@tagged
async def change_replacement_rule(
    officer: Officer, office_id: UUID, body: RuleChange, read: IfMatch, session: WriteSession
) -> RuleRead:
    """Change it; what was asked before stays asked."""
    return await service.change(session, officer, office_id, body, read)
