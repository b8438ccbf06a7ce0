"""Taking over another name of an account: identity tells that there is one, and is asked for it.

Events hold no names, so the row remembers that one is due; a job asks, as often as it takes.
"""

from datetime import timedelta
from uuid import UUID

from fastapi import FastAPI
from nahbar_common.db import Database
from nahbar_common.events import CloudEvent
from nahbar_common.jobs import Job, Ran
from nahbar_common.news import take_newer
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import repository
from appointments.peers.identity import IdentityPeer

_BATCH = 50


class Renamed(BaseModel):
    """An account has another name from this change of it on."""

    account_id: UUID
    revision: int


async def on_renamed(session: AsyncSession, event: CloudEvent) -> None:
    """Take in account.renamed."""
    news = Renamed.model_validate(event.data)
    adviser = await repository.lock(session, news.account_id)
    if adviser is not None and take_newer(adviser, news, revision="name_revision"):
        adviser.name_due = True


async def ask_for_names(app: FastAPI) -> Ran:
    """Ask identity for the names that are due, each outside of any transaction."""
    database: Database = app.state.database
    identity: IdentityPeer = app.state.identity
    async with database.read() as session:
        due = await repository.with_name_due(session, _BATCH)
    for adviser_id in due:
        name = await identity.name_of(adviser_id)
        async with database.write() as session:
            adviser = await repository.lock(session, adviser_id)
            if adviser is None or (name is not None and name.revision < adviser.name_revision):
                # Told of a newer one meanwhile: that one is asked for next.
                continue
            adviser.name_due = False
            if name is not None and name.display_name != adviser.display_name:
                adviser.display_name = name.display_name
                adviser.version += 1
    return Ran(len(due))


JOB = Job("adviser names", timedelta(seconds=10), ask_for_names, single=True)
