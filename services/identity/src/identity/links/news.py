"""Links follow their appointment: what its events say, and what happens then."""

from uuid import UUID

from nahbar_common.events import CloudEvent
from pydantic import AwareDatetime, BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import service as appointments
from identity.links import repository
from identity.links.service import revoke


class AppointmentNews(BaseModel):
    """What we need of an appointment's events."""

    appointment_id: UUID
    revision: int


class RetimedNews(AppointmentNews):
    """An event that says until when links are good now."""

    links_end_at: AwareDatetime


async def on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    """Revoke every link of the appointment."""
    news = AppointmentNews.model_validate(event.data)
    await appointments.note_cancelled(session, news.appointment_id, news)
    await revoke(session, news.appointment_id, None)


async def on_retimed(session: AsyncSession, event: CloudEvent) -> None:
    """Let the links live as long as appointments says after the talk's new end."""
    news = RetimedNews.model_validate(event.data)
    if await appointments.take(session, news.appointment_id, news):
        await repository.move_expiry(session, news.appointment_id, news.links_end_at)
