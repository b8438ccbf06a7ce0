"""Once a day the newest checkpoint of each chain leaves the house: stamped, and by mail.

identity knows the officers' addresses, so it mails for all services. What was not handed over is
tried again with the next run, an hour later; where no stamp came, it goes without one that day.
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
from nahbar_common.trail.lines import write_line
from nahbar_common.trail.timestamps import NoStamp, TimestampAuthority

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
    line: Annotated[str, Field(max_length=60_000, pattern=r"^[A-Za-z0-9_.-]+( [A-Za-z0-9+/=]+)?$")]
    """As it is kept outside; see trail/lines.py."""


class _Taken(ResponseModel):
    pass


class CheckpointTaker(Protocol):
    """Whoever mails checkpoints to the officers."""

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Take one over; raise ServiceProblem or ServiceUnavailable when that does not work."""


class CheckpointsAtIdentity:
    """identity, over REST (scope `checkpoints:write`)."""

    def __init__(self, identity: ServiceClient) -> None:
        self._identity = identity

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Hand one over; a second time it changes nothing."""
        await self._identity.post(CHECKPOINTS_PATH, _Taken, checkpoint, repeatable=True)


async def carry_outside(
    database: Database, authority: TimestampAuthority | None, taker: CheckpointTaker
) -> int:
    """Stamp the newest checkpoint of each chain and hand it over to be mailed; give how many."""
    handed = 0
    for checkpoint in await _due(database):
        if authority is not None and checkpoint.stamp is None:
            try:
                await _stamp(database, authority, checkpoint)
            except NoStamp as error:
                # The others are not asked for in vain, each with a wait of its own.
                log.warning("no timestamp", reason=str(error))
                authority = None
        try:
            await _hand_over(database, taker, checkpoint)
        except (ServiceUnavailable, ServiceProblem) as error:
            log.warning("checkpoints not handed over", reason=type(error).__name__)
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


async def _stamp(
    database: Database, authority: TimestampAuthority, checkpoint: TrailCheckpoint
) -> None:
    checkpoint.stamp = await authority.stamp(checkpoint.statement)
    # Outside it stands without its stamp: it is written there once more.
    checkpoint.handed_out_at = None
    await _save(database, checkpoint)


async def _hand_over(
    database: Database, taker: CheckpointTaker, checkpoint: TrailCheckpoint
) -> None:
    line = write_line(checkpoint)
    await taker.take(
        HandedCheckpoint(chain=checkpoint.chain, position=checkpoint.position, line=line)
    )
    checkpoint.sent_at = utc_now()
    await _save(database, checkpoint)


async def _save(database: Database, checkpoint: TrailCheckpoint) -> None:
    async with database.write() as session:
        session.add(checkpoint)
