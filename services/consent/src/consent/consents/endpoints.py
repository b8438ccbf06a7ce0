"""Giving, withdrawing and reading consent for one appointment."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from nahbar_common.auth import Access, Machine, Staff
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.idempotency import OnceDep
from nahbar_common.problems import (
    IdempotencyKeyInFlight,
    IdempotencyKeyReused,
    NotFound,
    ServiceUnavailable,
    TryAgain,
    ValidationFailed,
    problem_responses,
)

from consent.consents import overview, service
from consent.consents.errors import ConsentLimit, DeclarationOutdated
from consent.consents.schemas import ConsentCreate, ConsentRead, OwnConsent, PersonConsents
from consent.dependencies import Appointments, TakingPart, person_id_of
from consent.people import identify

router = APIRouter(
    prefix="/api/consent/v1/appointments/{appointment_id}/consents", tags=["consents"]
)

_KEYED = (IdempotencyKeyInFlight, TryAgain, IdempotencyKeyReused, ValidationFailed)

Insight = Annotated[
    Staff | Machine,
    Depends(Access(staff=("adviser", "team_lead"), machine=("consent:read",))),
]


@router.post(
    "",
    status_code=201,
    responses=problem_responses(
        NotFound, DeclarationOutdated, ConsentLimit, ServiceUnavailable, *_KEYED
    ),
)
async def give_consent(
    appointment_id: UUID,
    principal: TakingPart,
    wanted: ConsentCreate,
    appointments: Appointments,
    session: WriteSession,
    once: OnceDep,
) -> ConsentRead:
    """Consent to the current declaration for this talk, naming the exact text that was read.

    Consenting to the same text again gives the consent that holds already.
    """
    person = await identify(principal, appointment_id, appointments)

    async def act() -> ConsentRead:
        return await service.give(session, person, wanted)

    return await once.run(session, act, ConsentRead)


@router.post("/withdraw", status_code=202, responses=problem_responses(NotFound, *_KEYED))
async def withdraw_consent(
    appointment_id: UUID, principal: TakingPart, session: WriteSession, once: OnceDep
) -> OwnConsent:
    """Withdraw one's consent, at any time; it holds from this answer on.

    `carried_out_at` is null until the talk's server has barred the person, which is retried
    until it succeeds. With nothing to withdraw, nothing changes.
    """
    person_id = person_id_of(principal, appointment_id)

    async def act() -> OwnConsent:
        return await service.withdraw(session, appointment_id, person_id)

    return await once.run(session, act, OwnConsent, status=202)


@router.get("/me", responses=problem_responses(NotFound))
async def read_own_consent(
    appointment_id: UUID, principal: TakingPart, session: ReadSession
) -> OwnConsent:
    """Read what holds for oneself in this talk."""
    person_id = person_id_of(principal, appointment_id)
    return await service.own_state(session, appointment_id, person_id)


@router.get("", responses=problem_responses(NotFound, ServiceUnavailable))
async def read_consents(
    appointment_id: UUID, caller: Insight, appointments: Appointments, session: ReadSession
) -> PersonConsents:
    """Read who in this talk has consented: its adviser, the office's team lead, other systems."""
    parties = await appointments.parties(appointment_id)
    return await overview.consents_of_talk(session, caller, parties)
