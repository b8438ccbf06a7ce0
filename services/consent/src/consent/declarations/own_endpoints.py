"""The declaration a person reads before a talk."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from nahbar_common.db import ReadSession
from nahbar_common.locales import current_locale
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.declarations.current import current_declaration
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.languages.errors import LanguageUnknown
from consent.languages.tags import LanguageTag
from consent.taking_part import OwnPart

router = APIRouter(prefix="/api/consent/v1/appointments", tags=["declarations"])


@router.get(
    "/{appointment_id}/declaration",
    responses=problem_responses(NotFound, DeclarationMissing, LanguageUnknown, ServiceUnavailable),
)
async def read_own_declaration(
    person: OwnPart,
    session: ReadSession,
    response: Response,
    locale: Annotated[LanguageTag | None, Query(description="Default: Accept-Language.")] = None,
) -> OwnDeclaration:
    """Read the declaration that counts now for one's part in the talk, whole."""
    declaration = await current_declaration(
        session,
        office_id=person.office_id,
        purpose="video_talk",
        audience=person.audience,
        locale=locale or current_locale.get(),
    )
    response.headers["content-language"] = declaration.locale
    return declaration
