"""The question of whoever writes: whether these people may be written to, right now."""

from fastapi import APIRouter
from nahbar_common.db import ReadSession
from nahbar_common.problems import ValidationFailed, problem_responses

from consent.access import AskingForContact
from consent.contact_consents import states
from consent.contact_consents.schemas import ContactDecisions, ContactQuestion

router = APIRouter(prefix="/api/consent/v1/contact-decisions", tags=["contact"])


@router.post("", responses=problem_responses(ValidationFailed))
async def decide_on_contact(
    _service: AskingForContact, question: ContactQuestion, session: ReadSession
) -> ContactDecisions:
    """Tell whether these people may be written to at this moment; changes nothing.

    Ask before each message: an answer is stale as soon as somebody says no.
    """
    return await states.decide(session, question.person_ids)
