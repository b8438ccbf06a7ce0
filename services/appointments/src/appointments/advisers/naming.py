"""What identity tells of an account's name: that there is another one.

Events hold no names, so the row remembers that one is due; a job asks for it (`advisers.flows`).
"""

from typing import Annotated
from uuid import UUID

from nahbar_common.events import CloudEvent
from nahbar_common.news import take_newer
from pydantic import BaseModel, Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import repository


class Renamed(BaseModel):
    """An account has another name from this change of it on."""

    account_id: UUID
    revision: Annotated[int, Field(ge=0, le=2**31 - 1)]


async def on_renamed(session: AsyncSession, event: CloudEvent) -> None:
    """Take in account.renamed."""
    news = Renamed.model_validate(event.data)
    adviser = await repository.lock(session, news.account_id)
    if adviser is not None and take_newer(adviser, news, revision="name_revision"):
        adviser.name_due = True
