"""/offices/{office_id}/emergency-accesses: break-glass, and who did it."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import NotFound, TokenInvalid, TryAgain, problem_responses
from nahbar_common.schemas import Page

from identity.access import Admin, EmergencyOpener, EmergencyWatcher
from identity.dependencies import SealerDep, SettingsDep, SignerDep
from identity.emergencies import rules, service
from identity.emergencies.claims import emergency_claims
from identity.emergencies.errors import (
    EmergencyNeedsFactor,
    EmergencyNotAllowed,
    EmergencyOver,
    EmergencyUnwatched,
)
from identity.emergencies.flows import BreakGlass
from identity.emergencies.schemas import (
    EmergencyAsked,
    EmergencyOpening,
    EmergencyRead,
    EmergencyRuleAnswer,
    EmergencyRuleChange,
    EmergencyToken,
)
from identity.factors.errors import SecondFactorOver, SecondFactorSlowed, SecondFactorWrong
from identity.factors.passkeys import RelyingParty

router = APIRouter(
    prefix="/api/identity/v1/offices/{office_id}",
    tags=["emergencies"],
    responses=problem_responses(NotFound),
)
_REFUSED = (EmergencyNotAllowed, EmergencyUnwatched, EmergencyNeedsFactor)


@router.get("/emergency-rule")
@tagged
async def get_emergency_rule(
    office_id: UUID, _watcher: EmergencyWatcher, session: ReadSession
) -> EmergencyRuleAnswer:
    """Give how long an access in an emergency may last in an office, with the ETag."""
    return await rules.of_office(session, office_id)


@router.put("/emergency-rule", responses=problem_responses(TryAgain))
@tagged
async def put_emergency_rule(
    office_id: UUID,
    change: EmergencyRuleChange,
    admin: Admin,
    version: IfMatch,
    session: WriteSession,
) -> EmergencyRuleAnswer:
    """Settle it, 0 for never; If-Match "0" while nothing is settled. The officers are told."""
    return await rules.settle(
        session, office_id, change.most_minutes, by=admin.account_id, version=version
    )


@router.post("/emergency-accesses/second-factor", responses=problem_responses(*_REFUSED))
async def ask_emergency_factor(
    office_id: UUID,
    admin: Admin,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> EmergencyAsked:
    """Begin: give what the second factor is shown to. Accounts of the directory have none here."""
    party = RelyingParty.of(settings.public_url)
    return await BreakGlass(database, sealer, party).ask(admin, office_id)


@router.post(
    "/emergency-accesses",
    status_code=201,
    responses=problem_responses(
        *_REFUSED, SecondFactorOver, SecondFactorSlowed, SecondFactorWrong, TokenInvalid
    ),
)
async def open_emergency_access(
    office_id: UUID,
    opening: EmergencyOpening,
    admin: Admin,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> EmergencyRead:
    """Open an access for a while: a reason, the second factor once more, and the officers know.

    Another of the same person in the office ends. A challenge is good once, so nothing opens twice.
    """
    party = RelyingParty.of(settings.public_url)
    return await BreakGlass(database, sealer, party).open(admin, office_id, opening)


@router.get("/emergency-accesses")
async def list_emergency_accesses(
    office_id: UUID,
    _watcher: EmergencyWatcher,
    session: ReadSession,
    sealer: SealerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[EmergencyRead]:
    """List an office's accesses in an emergency with their reasons, the newest first."""
    items, next_cursor = await service.page(session, sealer, office_id, limit, cursor)
    return Page(items=items, next_cursor=next_cursor)


@router.post("/emergency-accesses/{access_id}/token", responses=problem_responses(EmergencyOver))
async def issue_emergency_token(
    office_id: UUID,
    access_id: UUID,
    admin: EmergencyOpener,
    session: ReadSession,
    signer: SignerDep,
) -> EmergencyToken:
    """Give a token that reads, to whoever opened the access and in that sign-in; repeatable."""
    access = await service.require_own(session, admin, office_id, access_id)
    token = signer.issue(emergency_claims(access), not_after=access.until)
    return EmergencyToken(access_token=token.value, expires_in=token.expires_in, until=access.until)


@router.post("/emergency-accesses/{access_id}/end")
async def end_emergency_access(
    office_id: UUID,
    access_id: UUID,
    watcher: EmergencyWatcher,
    session: WriteSession,
    sealer: SealerDep,
) -> EmergencyRead:
    """End an access at once, as an admin or the data-protection officer; repeatable."""
    access = await service.end(session, office_id, access_id, by=watcher.account_id)
    return (await service.shown(session, sealer, [access]))[0]
