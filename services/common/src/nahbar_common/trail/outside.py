"""Once a day the newest checkpoint of each chain leaves the house, by way of identity.

identity knows the officers' addresses, and it alone has a way out: it has them stamped and mails
them for all services. What was not handed over is tried again with the next run, an hour later.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Protocol

import structlog
from pydantic import Field
from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_common.tables import TrailCheckpoint

_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
CHECKPOINTS_PATH = "/api/identity/v1/checkpoints"
_CHAINS_PER_RUN = 200
_PACE = timedelta(hours=23)
"""Less than a day, or each day's mail would go out an hour later than the one before."""

log = structlog.get_logger()


class HandedCheckpoint(RequestModel):
    """A checkpoint on its way to identity."""

    chain: Annotated[str, Field(pattern=rf"^(\*|{_UUID})$")]
    position: Annotated[int, Field(ge=1, le=2**31 - 1)]
    statement: Annotated[str, Field(max_length=8_000, pattern=r"^[A-Za-z0-9_.-]+$")]
    """Signed by the service (JWS)."""


class _Taken(ResponseModel):
    pass


class CheckpointTaker(Protocol):
    """Whoever has checkpoints stamped and mails them to the officers."""

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Take one over; raise ServiceProblem or ServiceUnavailable when that does not work."""


class CheckpointsAtIdentity:
    """identity, over REST (scope `checkpoints:write`)."""

    def __init__(self, identity: ServiceClient) -> None:
        self._identity = identity

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Hand one over; a second time it changes nothing."""
        await self._identity.post(CHECKPOINTS_PATH, _Taken, checkpoint, repeatable=True)


async def carry_outside(database: Database, taker: CheckpointTaker) -> int:
    """Hand over the newest checkpoint of each chain; give how many."""
    handed = 0
    for checkpoint in await _due(database):
        try:
            await _hand_over(database, taker, checkpoint)
        except (ServiceUnavailable, ServiceProblem) as error:
            log.warning("checkpoints not handed over", error_type=type(error).__name__)
            break
        handed += 1
    return handed


async def _due(database: Database) -> Sequence[TrailCheckpoint]:
    """Give the newest checkpoints of chains of which none was handed over for a day."""
    other = aliased(TrailCheckpoint)
    of_chain = col(other.chain) == col(TrailCheckpoint.chain)
    newest = select(func.max(col(other.position))).where(of_chain).scalar_subquery()
    lately = select(other.position).where(of_chain, col(other.sent_at) > utc_now() - _PACE).exists()
    query = (
        select(TrailCheckpoint)
        .where(
            col(TrailCheckpoint.position) == newest,
            col(TrailCheckpoint.sent_at).is_(None),
            ~lately,
        )
        .order_by(col(TrailCheckpoint.chain))
        .limit(_CHAINS_PER_RUN)
    )
    async with database.read() as session:
        return (await session.exec(query)).all()


async def _hand_over(
    database: Database, taker: CheckpointTaker, checkpoint: TrailCheckpoint
) -> None:
    await taker.take(
        HandedCheckpoint(
            chain=checkpoint.chain, position=checkpoint.position, statement=checkpoint.statement
        )
    )
    checkpoint.sent_at = utc_now()
    async with database.write() as session:
        session.add(checkpoint)
