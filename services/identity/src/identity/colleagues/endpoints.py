"""/offices/{office_id}/colleagues: names for the ids that the trail tells."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.auth import ANY_OFFICE
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from identity.access import Dpo
from identity.accounts import reading
from identity.colleagues.schemas import Colleague
from identity.dependencies import SealerDep
from identity.roles import Authority, office_of

router = APIRouter(prefix="/api/identity/v1/offices/{office_id}/colleagues", tags=["accounts"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_colleagues(
    office_id: UUID,
    dpo: Dpo,
    session: ReadSession,
    sealer: SealerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Colleague]:
    """List whoever has a role in the office, or in all of them; open and closed accounts.

    Whoever has left the office is not among them: of them the trail shows the id alone.
    """
    seen = Authority(dpo.offices_of("dpo"))
    profiles, next_cursor = await reading.page(session, sealer, seen, str(office_id), limit, cursor)
    here = (str(office_id), ANY_OFFICE)
    items = [
        Colleague(
            id=profile.id,
            display_name=profile.display_name,
            roles=[role for role in profile.roles if office_of(role) in here],
            active=profile.active,
        )
        for profile in profiles
    ]
    return Page(items=items, next_cursor=next_cursor)
