"""What all routes share by which a client changes their own appointment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Response
from nahbar_common.auth import Participant
from nahbar_common.db import WriteSession
from nahbar_common.etags import etag
from nahbar_common.idempotency import OnceDep
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.repository import Booking
from appointments.people.vault import PersonVault, VaultDep
from appointments.visits import service
from appointments.visits.schemas import MyAppointment
from appointments.visits.views import show_own


@dataclass(frozen=True)
class OwnChangeRoute:
    """What every change by the client needs; see bookings.change_endpoints.ChangeRoute."""

    session: WriteSession
    vault: VaultDep
    once: OnceDep
    response: Response

    async def run(
        self,
        visitor: Participant,
        change: Callable[[AsyncSession, PersonVault], Awaitable[Booking]],
    ) -> MyAppointment:
        """Change at most once, and give the appointment with its new ETag."""

        async def act() -> MyAppointment:
            booking = await change(self.session, self.vault)
            self.response.headers["ETag"] = etag(booking.appointment.version)
            return show_own(self.vault, await service.get_own(self.session, visitor))

        return await self.once.run(self.session, act, MyAppointment, status=200)


OwnChangeRouteDep = Annotated[OwnChangeRoute, Depends(scope="function")]
