"""A client's own yes and no to e-mails, from the page behind their link."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from nahbar_common.auth import AnyParticipant, Participant
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.locales import current_locale
from nahbar_common.problems import NotFound, ValidationFailed, problem_responses

from consent.access import Agreeing
from consent.consents.errors import ConsentLimit, DeclarationOutdated
from consent.consents.schemas import ConsentCreate
from consent.contact_consents import service
from consent.contact_consents.schemas import OwnContactConsent
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.languages.errors import LanguageUnknown
from consent.languages.tags import LanguageTag

router = APIRouter(prefix="/api/consent/v1/my/contact", tags=["contact"])


def _require_client(visitor: Participant) -> Participant:
    """Guests are not written to: of them no address is known."""
    if visitor.part != "client":
        raise NotFound
    return visitor


def _client(visitor: AnyParticipant) -> Participant:
    return _require_client(visitor)


def _agreeing_client(visitor: Agreeing) -> Participant:
    return _require_client(visitor)


OwnClient = Annotated[Participant, Depends(_client)]
AgreeingClient = Annotated[Participant, Depends(_agreeing_client)]


@router.get("", responses=problem_responses(NotFound))
async def read_own_contact_consent(visitor: OwnClient, session: ReadSession) -> OwnContactConsent:
    """Read whether one has agreed to e-mails, and whether there is something to agree to."""
    return await service.own_state(session, visitor)


@router.get(
    "/declaration", responses=problem_responses(NotFound, DeclarationMissing, LanguageUnknown)
)
async def read_contact_declaration(
    visitor: OwnClient,
    session: ReadSession,
    response: Response,
    locale: Annotated[LanguageTag | None, Query(description="Default: Accept-Language.")] = None,
) -> OwnDeclaration:
    """Read the declaration about e-mails, whole."""
    declaration = await service.read_declaration(session, visitor, locale or current_locale.get())
    response.headers["content-language"] = declaration.locale
    return declaration


@router.post(
    "/agree",
    responses=problem_responses(
        NotFound, DeclarationOutdated, ConsentLimit, LanguageUnknown, ValidationFailed
    ),
)
@keyed
async def agree_to_contact(
    visitor: AgreeingClient, wanted: ConsentCreate, session: WriteSession
) -> OwnContactConsent:
    """Agree to e-mails about one's talks, naming the exact text that was read."""
    return await service.agree(session, visitor, wanted)


@router.post("/refuse", responses=problem_responses(NotFound))
@keyed
async def refuse_contact(visitor: OwnClient, session: WriteSession) -> OwnContactConsent:
    """Say no to e-mails, or take a yes back; it holds from this answer on, for the next mail."""
    return await service.refuse(session, visitor)
