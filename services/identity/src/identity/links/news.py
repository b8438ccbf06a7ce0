"""Links follow their appointment: what its events say, and what happens then."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.events import CloudEvent
from pydantic import AwareDatetime, BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import service as appointments
from identity.links import repository
from identity.links.service import revoke

LIVES_ON_AFTER_TALK = timedelta(hours=24)


class AppointmentNews(BaseModel):
    """What we need of an appointment's events."""

    appointment_id: UUID
    revision: int


class RetimedNews(AppointmentNews):
    """An event that says when the talk ends now."""

    ends_at: AwareDatetime


async def on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    """Revoke every link of the appointment."""
    news = AppointmentNews.model_validate(event.data)
    await appointments.note_cancelled(session, news.appointment_id, news)
    await revoke(session, news.appointment_id, None)


async def on_retimed(session: AsyncSession, event: CloudEvent) -> None:
    """Let the links live until a day after the talk's new end."""
    news = RetimedNews.model_validate(event.data)
    if await appointments.take(session, news.appointment_id, news):
        expires_at = news.ends_at + LIVES_ON_AFTER_TALK
        await repository.move_expiry(session, news.appointment_id, expires_at)
