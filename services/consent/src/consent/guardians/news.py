"""What appointments tells of guardians."""

from nahbar_common.events import CloudEvent
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.guardians.schemas import GuardianNews
from consent.guardians.service import heed


async def on_demanded(session: AsyncSession, event: CloudEvent) -> None:
    """Keep that a minor's guardian has to agree, or no longer has to."""
    await heed(session, [GuardianNews.model_validate(event.data).as_demand()])
