"""A client's own appointment, as the page behind the link shows it."""

from datetime import datetime
from typing import Self
from uuid import UUID

from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field, model_validator

from appointments.advisers.schemas import AdviserName
from appointments.bookings.schemas import SlotStart
from appointments.offices.schemas import PublicOffice
from appointments.rooms.schemas import RoomName
from appointments.texts.phone_number import PhoneNumber
from appointments.topics.schemas import TopicTitle
from appointments.vocabulary import AppointmentState, Channel, VoucherState


class TopicText(TopicTitle):
    """What the talk is about."""

    description: LocalizedText


class OwnSurvey(ResponseModel):
    """Whether the client has answered the survey, and whether they can."""

    done: bool
    open: bool


class MyAppointment(ResponseModel):
    """A client's own appointment."""

    id: UUID
    office: PublicOffice
    topic: TopicText
    channel: Channel
    allowed_channels: list[Channel] = Field(description="What /my/appointment/channel can choose.")
    adviser: AdviserName
    room: RoomName | None
    starts_at: datetime
    ends_at: datetime
    zone: str
    state: AppointmentState
    moved_from: datetime | None
    phone: str | None = Field(description="The number on file, for a talk by phone.")
    voucher_state: VoucherState
    waiting_room_opens_at: datetime = Field(description="15 minutes before the talk.")
    survey: OwnSurvey
    version: int = Field(description="The ETag.")


class MySlot(ResponseModel):
    """A free start; the client's own adviser wherever that is possible."""

    starts_at: datetime
    ends_at: datetime
    adviser: AdviserName
    same_adviser: bool


class MyMove(RequestModel):
    """When the client wants to talk instead."""

    starts_at: SlotStart


class MyChannelChange(RequestModel):
    """The channel the client wishes; no reason is asked.

    phone: adviser and time stay, a number may be given. protected_office: at a free slot
    (`starts_at` from /my/slots), or at the same time when a room is free. video: time stays.
    """

    channel: Channel
    phone: PhoneNumber | None = None
    starts_at: SlotStart | None = None

    @model_validator(mode="after")
    def _fits_the_channel(self) -> Self:
        if self.phone is not None and self.channel != "phone":
            raise ValueError("phone goes with the channel phone only")
        return self
