"""/revocations: our services follow what was taken away."""

from typing import Annotated

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor
from nahbar_common.problems import InvalidCursor, problem_responses
from nahbar_common.rights import Right
from nahbar_common.schemas import UtcMoment

from identity.access import RevocationFollower
from identity.revocations import service
from identity.revocations.schemas import (
    RevocationPage,
    RightRead,
    RightsAsked,
    RightsRevoked,
)

router = APIRouter(prefix="/api/identity/v1/revocations", tags=["revocations"])

Since = Annotated[
    UtcMoment | None,
    Query(description="`as_of` of the walk before; without it all that is kept is told."),
]
FeedLimit = Annotated[int, Query(ge=1, le=1000, description="How many items at most.")]


@router.get("", responses=problem_responses(InvalidCursor))
async def list_revocations(
    _follower: RevocationFollower,
    session: ReadSession,
    since: Since = None,
    limit: FeedLimit = 1000,
    cursor: Cursor = None,
) -> RevocationPage:
    """Tell what was taken away since a moment, and a minute before it: entries come repeatedly.

    An entry is told for about 70 minutes; a token lives for ten.
    """
    return await service.feed(session, since, cursor, limit)


@router.post("/check")
async def check_rights(
    asked: RightsAsked, _follower: RevocationFollower, session: ReadSession
) -> RightsRevoked:
    """Tell which of a token's rights were taken away, as it is now."""
    rights = [Right(right.kind, right.subject) for right in asked.rights]
    revoked = await service.revoked_among(session, rights)
    return RightsRevoked(
        revoked=[RightRead(kind=right.kind, subject=right.id) for right in sorted(revoked)]
    )
