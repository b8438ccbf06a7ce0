"""Finding whose confirmation a code opens."""

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant


async def by_code(session: AsyncSession, code: str) -> CallParticipant | None:
    """Give the person in a call whose code it is."""
    statement = select(CallParticipant).where(CallParticipant.proof_code == code)
    return (await session.exec(statement)).first()
