"""Withdrawals that people tell the office, noted by staff."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, ValidationFailed, problem_responses

from consent.access import Noting
from consent.consents import service
from consent.consents.schemas import OwnConsent, WithdrawalNoted

router = APIRouter(prefix="/api/consent/v1/offices/{office_id}/withdrawals", tags=["consents"])


@router.post("", status_code=202, responses=problem_responses(NotFound, ValidationFailed))
@keyed
async def note_withdrawal(
    office_id: UUID, staff: Noting, wanted: WithdrawalNoted, session: WriteSession
) -> OwnConsent:
    """Withdraw a consent for somebody who asked for it by telephone, by letter or in person.

    It holds from this answer on, as if they had done it themselves; who noted it, who asked and
    how is recorded.
    """
    return await service.withdraw_on_request(session, staff, office_id, wanted)
