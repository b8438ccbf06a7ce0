"""Keeps the newest state of each talk, whatever order events come in."""

from uuid import UUID

from nahbar_common.problems import TryAgain
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.talks import repository
from data_allowance.talks.models import Talk
from data_allowance.talks.schemas import BookedTalk, CancelledTalk


async def find(session: AsyncSession, appointment_id: UUID) -> Talk | None:
    """Find what is known of an appointment."""
    return await repository.find(session, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Talk | None:
    """Find a talk and hold it until the commit; every change to a voucher begins here."""
    return await repository.lock(session, appointment_id)


async def apply(session: AsyncSession, news: BookedTalk | CancelledTalk) -> Talk | None:
    """Take over what an event tells; give the talk, or None when something newer is known.

    The same revision is applied again, which is harmless.
    Raises TryAgain when two first events of a talk meet; the sender repeats.
    """
    talk = await repository.lock(session, news.appointment_id)
    if talk is None:
        talk = Talk(cancelled=not isinstance(news, BookedTalk), **news.model_dump())
        try:
            await repository.add(session, talk)
        except IntegrityError:
            raise TryAgain from None
        return talk
    if news.revision < talk.revision:
        return None
    talk.sqlmodel_update(news.model_dump())
    talk.cancelled = not isinstance(news, BookedTalk)
    return talk
