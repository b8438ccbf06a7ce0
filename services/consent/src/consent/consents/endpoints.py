"""Giving, withdrawing and reading consent for one appointment."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import (
    NotFound,
    ServiceUnavailable,
    ValidationFailed,
    problem_responses,
)

from consent.access import Insight
from consent.consents import overview, service
from consent.consents.errors import ConsentLimit, DeclarationOutdated
from consent.consents.flows import OwnId
from consent.consents.schemas import ConsentCreate, ConsentRead, OwnConsent, PersonConsents
from consent.dependencies import Appointments
from consent.errors import AppointmentCancelled
from consent.taking_part import OwnPartInBooked

router = APIRouter(
    prefix="/api/consent/v1/appointments/{appointment_id}/consents", tags=["consents"]
)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(
        NotFound,
        AppointmentCancelled,
        DeclarationOutdated,
        ConsentLimit,
        ServiceUnavailable,
        ValidationFailed,
    ),
)
@keyed
async def give_consent(
    person: OwnPartInBooked, wanted: ConsentCreate, session: WriteSession
) -> ConsentRead:
    """Consent to the current declaration for this talk, naming the exact text that was read.

    Consenting to the same text again gives the consent that holds already.
    """
    return await service.give(session, person, wanted)


@router.post(
    "/withdraw", status_code=202, responses=problem_responses(NotFound, ServiceUnavailable)
)
@keyed
async def withdraw_consent(
    appointment_id: UUID, person_id: OwnId, session: WriteSession
) -> OwnConsent:
    """Withdraw one's consent, at any time; it holds from this answer on.

    `carried_out_at` is null until media_gateway has barred the person, which is retried
    until it succeeds. With nothing to withdraw, nothing changes.
    """
    return await service.withdraw(session, appointment_id, person_id)


@router.get("/me", responses=problem_responses(NotFound, ServiceUnavailable))
async def read_own_consent(
    appointment_id: UUID, person_id: OwnId, session: ReadSession
) -> OwnConsent:
    """Read what holds for oneself in this talk."""
    return await service.own_state(session, appointment_id, person_id)


@router.get("", responses=problem_responses(NotFound, ServiceUnavailable))
async def read_consents(
    appointment_id: UUID, caller: Insight, appointments: Appointments, session: ReadSession
) -> PersonConsents:
    """Read who in this talk has consented: its adviser, the office's team lead, other systems."""
    parties = await appointments.parties(appointment_id)
    return await overview.consents_of_talk(session, caller, parties)
