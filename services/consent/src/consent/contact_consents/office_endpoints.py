"""What staff see of it, and the no that people tell the office."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, ValidationFailed, problem_responses
from nahbar_common.schemas import Page

from consent.access import Dpo, Noting
from consent.contact_consents import service, states
from consent.contact_consents.schemas import ContactConsent, ContactRecord, ContactRefusalNoted

router = APIRouter(prefix="/api/consent/v1/offices/{office_id}", tags=["contact"])


@router.get("/contact-consents", responses=problem_responses(NotFound, InvalidCursor))
async def list_contact_records(
    office_id: UUID,
    staff: Dpo,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ContactRecord]:
    """List what people declared about e-mails, the newest first; ids only."""
    return await states.list_records(session, staff, office_id, limit=limit, cursor=cursor)


@router.get("/contact-consents/{person_id}", responses=problem_responses(NotFound))
async def read_contact_consent(
    office_id: UUID, person_id: UUID, staff: Noting, session: ReadSession
) -> ContactConsent:
    """Read whether a person of the office agreed to e-mails; neither name nor address."""
    staff.require(office_id, "adviser", "team_lead", "dpo")
    return await states.of_person(session, office_id, person_id)


@router.post("/contact-refusals", responses=problem_responses(NotFound, ValidationFailed))
@keyed
async def note_contact_refusal(
    office_id: UUID, staff: Noting, wanted: ContactRefusalNoted, session: WriteSession
) -> ContactConsent:
    """Note that somebody asked for no more e-mails by telephone, by letter or in person.

    It holds from this answer on. There is no such way to agree: that is the person's alone.
    """
    return await service.refuse_on_request(session, staff, office_id, wanted)
