"""The declaration a person reads before a talk."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from nahbar_common.db import ReadSession
from nahbar_common.locales import Locale, current_locale
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.declarations.current import current_declaration
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.dependencies import Appointments, TakingPart
from consent.people import identify

router = APIRouter(prefix="/api/consent/v1/appointments", tags=["declarations"])


@router.get(
    "/{appointment_id}/declaration",
    responses=problem_responses(NotFound, DeclarationMissing, ServiceUnavailable),
)
async def read_own_declaration(
    appointment_id: UUID,
    principal: TakingPart,
    appointments: Appointments,
    session: ReadSession,
    response: Response,
    locale: Annotated[Locale | None, Query(description="Default: Accept-Language.")] = None,
) -> OwnDeclaration:
    """Read the declaration that counts now for one's part in the talk, whole."""
    person = await identify(principal, appointment_id, appointments)
    declaration = await current_declaration(
        session,
        office_id=person.office_id,
        audience=person.audience,
        locale=locale or current_locale.get(),
    )
    response.headers["content-language"] = declaration.locale
    return declaration
