"""/link-sessions: people come in through their link, and a tab keeps whose visit it is about."""

from datetime import timedelta

from fastapi import APIRouter, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep, WriteSession
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.errors import RefreshHeaderMissing, SessionEnded
from identity.browsers.networks import ClientNetwork
from identity.browsers.rate_limits import RateLimit
from identity.browsers.refresh_header import RefreshHeader
from identity.dependencies import SealerDep, SettingsDep, SignerDep
from identity.links.errors import (
    CodesSlowed,
    CodeUnknown,
    LinkCancelled,
    LinkExpired,
    LinkNotYetValid,
    LinkReplaced,
    LinkUnknown,
)
from identity.secret_values import hash_secret
from identity.settings import Settings
from identity.signing_keys.signer import ReadySigner
from identity.visits import cookies
from identity.visits.claims import participant_claims
from identity.visits.cookies import HeldVisits, VisitHandle
from identity.visits.errors import SeveralVisits
from identity.visits.flows import open_visit
from identity.visits.schemas import LinkOpening, VisitAnswer
from identity.visits.service import IDLE, OpenVisit, continue_visit, end_visit

router = APIRouter(
    prefix="/api/identity/v1/link-sessions", tags=["links"], dependencies=[PublicRoute]
)

_LINK_PROBLEMS = (LinkUnknown, LinkExpired, LinkReplaced, LinkCancelled, LinkNotYetValid)

_wrong_links = RateLimit("link-opening", "240/minute")
_same_opening = RateLimit("same-link-opening", "120/minute")
_wrong_cookies = RateLimit("link-refresh", "600/minute")


@router.post(
    "",
    responses=problem_responses(*_LINK_PROBLEMS, CodeUnknown, CodesSlowed, TooManyRequests),
)
async def open_link_session(
    opening: LinkOpening,
    request: Request,
    response: Response,
    network: ClientNetwork,
    held: HeldVisits,
    signer: SignerDep,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> VisitAnswer:
    """Exchange a link or a code for access, any number of times; a cookie remembers the visit.

    A browser may hold visits of several people: a tab keeps `visit`, which says whose it is about.
    Problems other than link-unknown and code-unknown carry `office_id`, whose public page has the
    phone number.
    """
    await _same_opening.count(request, hash_secret(opening.model_dump_json()).hex())
    async with _wrong_links.of_failures(request, network, LinkUnknown):
        visit = await open_visit(database, sealer, opening, network, held)
    return _answer(visit, signer, response, settings)


@router.post(
    "/refresh",
    dependencies=[RefreshHeader],
    responses=problem_responses(
        SessionEnded, RefreshHeaderMissing, *_LINK_PROBLEMS, SeveralVisits, TooManyRequests
    ),
)
async def refresh_link_session(
    request: Request,
    response: Response,
    network: ClientNetwork,
    held: HeldVisits,
    signer: SignerDep,
    session: WriteSession,
    settings: SettingsDep,
    handle: VisitHandle = None,
) -> VisitAnswer:
    """Renew access to the visit this tab is about, as long as its link works.

    Without X-Nahbar-Visit a browser with one visit goes on with that; one with several gets
    `several-visits`, whose `visits` are to choose from.
    """
    try:
        async with _wrong_cookies.of_failures(request, network, SessionEnded):
            visit = await continue_visit(session, held, handle)
    except SessionEnded as problem:
        for each in held:
            if handle in (None, each.handle):
                problem.headers.update(cookies.removal(settings, each))
        raise
    return _answer(visit, signer, response, settings)


@router.delete(
    "/current",
    status_code=204,
    dependencies=[RefreshHeader],
    responses=problem_responses(RefreshHeaderMissing, SeveralVisits),
)
async def end_link_session(
    response: Response,
    held: HeldVisits,
    session: WriteSession,
    settings: SettingsDep,
    handle: VisitHandle = None,
) -> None:
    """End the visit this tab is about (or the only one); the link goes on working."""
    cookies.drop(response, settings, await end_visit(session, held, handle))


def _answer(
    visit: OpenVisit, signer: ReadySigner, response: Response, settings: Settings
) -> VisitAnswer:
    link = visit.link
    cookies.drop(response, settings, visit.over)
    lifetime: timedelta = min(IDLE, link.expires_at - utc_now())
    cookies.keep(response, settings, visit.handle, visit.secret, lifetime)
    access = signer.issue(participant_claims(link, visit.visit_id), not_after=link.expires_at)
    return VisitAnswer(
        access_token=access.value,
        expires_in=access.expires_in,
        person_id=link.person_id,
        appointment_id=link.appointment_id,
        office_id=link.office_id,
        part=link.part,
        visit=visit.handle,
    )
