"""/offices/{office_id}/second-factor: for which roles it is demanded, settled by an admin."""

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import tagged
from nahbar_common.problems import NotFound, problem_responses

from identity.access import Admin
from identity.administration.factor_rules import settle
from identity.factor_rules import service
from identity.factor_rules.schemas import FactorRuleAnswer, FactorRuleChange
from identity.roles import Authority, OfficeText

router = APIRouter(prefix="/api/identity/v1/offices", tags=["second factor"])


@router.get("/{office_id}/second-factor", responses=problem_responses(NotFound))
@tagged
async def get_factor_rule(
    office_id: OfficeText, admin: Admin, session: ReadSession
) -> FactorRuleAnswer:
    """Give the roles that need a second factor in an office, with the ETag."""
    _require_covered(admin, office_id)
    return await service.of_office(session, office_id)


@router.put("/{office_id}/second-factor", responses=problem_responses(NotFound))
@tagged
async def put_factor_rule(
    office_id: OfficeText,
    change: FactorRuleChange,
    admin: Admin,
    version: IfMatch,
    session: WriteSession,
) -> FactorRuleAnswer:
    """Settle the roles that need a second factor; If-Match "0" while none are settled."""
    _require_covered(admin, office_id)
    return await settle(session, office_id, change.roles, by=admin.account_id, version=version)


def _require_covered(admin: Admin, office_id: str) -> None:
    if not Authority.of(admin).covers([office_id]):
        raise NotFound
