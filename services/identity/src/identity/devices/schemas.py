"""Sessions as their person sees them."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from identity.browsers.kinds import BrowserName, SystemName


class DeviceAnswer(ResponseModel):
    """A sign-in that is still good."""

    id: UUID
    started_at: datetime
    last_used_at: datetime = Field(description="To ten minutes: when it was last renewed.")
    browser: BrowserName | None
    system: SystemName | None
    current: bool = Field(description="The one whose token asks.")


class Devices(ResponseModel):
    """All of them, last used first."""

    items: list[DeviceAnswer]
