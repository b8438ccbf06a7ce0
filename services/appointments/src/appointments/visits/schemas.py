"""A client's own appointment, as the page behind the link shows it."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from nahbar_common.locales import Locale, LocalizedText
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
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


class OwnPerson(ResponseModel):
    """The person behind the link, so that a mix-up of two links shows."""

    display_name: str


class OwnSurvey(ResponseModel):
    """Whether the client has answered the survey, and whether they can."""

    done: bool
    open: bool


class MyAppointment(Versioned):
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
    person: OwnPerson | None = Field(
        description="Whose appointment it is, as booked; null: no name is known."
    )
    language: Locale | None = Field(description="In which language the office booked it.")
    phone: str | None = Field(
        description="The number on file, whatever the channel is now (E.164)."
    )
    phone_written: str | None = Field(description="The same in groups, for people to check.")
    phone_known: bool = Field(description="Whether the office could call.")
    mail_hint: str | None = Field(
        description="The address on file, all but hidden, where the office could write to it if"
        " its owner agreed; null: no address, or no mail is sent here."
    )
    voucher_state: VoucherState
    voucher_failure_known: bool = Field(
        description="Whether the adviser was told that a code of this person failed."
    )
    waiting_room_opens_at: datetime = Field(description="15 minutes before the talk.")
    closes_at: datetime = Field(description="Until when one can come in, late as well.")
    met: bool = Field(description="Whether people met by video at this time, and have parted.")
    continued_by_phone: bool = Field(
        description="Whether a talk that began by video was held to its end on the telephone."
    )
    survey: OwnSurvey
    version: int = Field(description="The ETag.")
    revision: int = Field(description="The same number, as events and the live channel call it.")


class MySlot(ResponseModel):
    """A free start; the client's own adviser wherever that is possible."""

    starts_at: datetime
    ends_at: datetime
    adviser: AdviserName
    same_adviser: bool


ShownAdviser = Annotated[
    UUID | None,
    Field(
        description="With whom /my/slots showed the start; refused where it would be another by"
        " now. Left out: the same adviser as until now."
    ),
]
AnyAdviser = Annotated[
    bool | None,
    Field(
        description="Whoever is free then is as good, the same adviser first; not with adviser_id."
    ),
]


def _check_with_whom(adviser_id: UUID | None, *, any_adviser: bool | None) -> None:
    if any_adviser and adviser_id is not None:
        raise ValueError("any_adviser goes without adviser_id")


class MyMove(RequestModel):
    """When the client wants to talk instead."""

    starts_at: SlotStart
    adviser_id: ShownAdviser = None
    any_adviser: AnyAdviser = None

    @model_validator(mode="after")
    def _names_somebody_or_nobody(self) -> Self:
        _check_with_whom(self.adviser_id, any_adviser=self.any_adviser)
        return self


class MyChannelChange(RequestModel):
    """The channel the client wishes; no reason is asked.

    phone: adviser and time stay, a number may be given. protected_office: at a free slot
    (`starts_at` from /my/slots), or at the same time when a room is free. video: time stays.
    """

    channel: Channel
    phone: PhoneNumber | None = None
    starts_at: SlotStart | None = None
    adviser_id: ShownAdviser = None
    any_adviser: AnyAdviser = None

    @model_validator(mode="after")
    def _fits_the_channel(self) -> Self:
        if self.phone is not None and self.channel != "phone":
            raise ValueError("phone goes with the channel phone only")
        if (self.adviser_id is not None or self.any_adviser) and self.starts_at is None:
            raise ValueError("adviser_id and any_adviser go with starts_at only")
        _check_with_whom(self.adviser_id, any_adviser=self.any_adviser)
        return self
