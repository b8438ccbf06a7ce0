"""Links follow their appointment: what its events say, and what happens then."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import CloudEvent
from pydantic import AwareDatetime, BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import service as appointments
from identity.links import repository

_LIVED_ON = timedelta(hours=24)
"""How long links lived on in the release of appointments that did not say it."""


class AppointmentNews(BaseModel):
    """What we need of an appointment's events."""

    appointment_id: UUID
    revision: int


class RetimedNews(AppointmentNews):
    """An event that says when the talk ends now, and until when its links are good."""

    ends_at: AwareDatetime
    links_end_at: AwareDatetime | None = None

    @property
    def expires_at(self) -> datetime:
        """Give when links end."""
        return self.links_end_at or self.ends_at + _LIVED_ON


async def on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    """Revoke every link of the appointment."""
    news = AppointmentNews.model_validate(event.data)
    await appointments.note_cancelled(session, news.appointment_id, news)
    await repository.cancel(session, news.appointment_id, None, utc_now())


async def on_retimed(session: AsyncSession, event: CloudEvent) -> None:
    """Let the links live as long as appointments says after the talk's new end."""
    news = RetimedNews.model_validate(event.data)
    if await appointments.take(session, news.appointment_id, news):
        await repository.move_expiry(session, news.appointment_id, news.expires_at)
