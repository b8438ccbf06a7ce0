"""Appointments as the API takes and shows them."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, UtcMoment, Versioned
from pydantic import AfterValidator, Field, model_validator

from appointments.advisers.schemas import AdviserName
from appointments.occupancy.cells import cell_of, start_of
from appointments.people.schemas import ClientSummary, ContactData
from appointments.rooms.schemas import RoomName
from appointments.texts.phone_number import PhoneNumber
from appointments.topics.schemas import TopicTitle
from appointments.vocabulary import (
    AppointmentState,
    Channel,
    Outcome,
    ToldHow,
    ToldState,
    VoucherState,
)


def _on_grid(moment: datetime) -> datetime:
    if moment != start_of(cell_of(moment)):
        raise ValueError("starts on a quarter of an hour")
    return moment


SlotStart = Annotated[
    UtcMoment, AfterValidator(_on_grid), Field(description="A quarter of an hour (UTC).")
]


class NewBooking(RequestModel):
    """A talk to book, for a client known by id or given here (`client` or `client_id`)."""

    office_id: UUID
    topic_id: UUID
    channel: Channel
    adviser_id: UUID
    starts_at: SlotStart
    room_id: UUID | None = Field(
        default=None, description="For protected_office; a free one is chosen when left out."
    )
    client_id: UUID | None = None
    client: ContactData | None = None
    voucher_requested: bool = False
    voucher_brand_id: UUID | None = Field(
        default=None,
        description="Whose codes fit the client's SIM card, as data_allowance calls the brand; "
        "left out, the client is asked.",
    )
    guardian_demanded: bool = Field(
        default=False, description="A minor: somebody who has custody has to agree as well."
    )

    @model_validator(mode="after")
    def _names_one_client(self) -> Self:
        if self.voucher_brand_id is not None and not self.voucher_requested:
            raise ValueError("voucher_brand_id goes with voucher_requested only")
        if (self.client_id is None) == (self.client is None):
            raise ValueError("give either client_id or client")
        if self.room_id is not None and self.channel != "protected_office":
            raise ValueError("room_id goes with protected_office only")
        return self


class Nothing(RequestModel):
    """An empty object."""


class Move(RequestModel):
    """Where to move a talk."""

    starts_at: SlotStart
    adviser_id: UUID | None = Field(default=None, description="Left out: the same adviser.")


class ChannelChange(RequestModel):
    """Another channel; no reason is asked. Without `starts_at` the time stays."""

    channel: Channel
    phone: PhoneNumber | None = Field(default=None, description="Optional, for phone.")
    starts_at: SlotStart | None = None
    room_id: UUID | None = None

    @model_validator(mode="after")
    def _fits_the_channel(self) -> Self:
        if self.phone is not None and self.channel != "phone":
            raise ValueError("phone goes with the channel phone only")
        if self.room_id is not None and self.channel != "protected_office":
            raise ValueError("room_id goes with protected_office only")
        return self


class OutcomeNote(RequestModel):
    """How a talk went; nothing about its content."""

    outcome: Outcome | None = Field(description="null: take back what was noted.")
    continued_by_phone: bool = Field(
        default=False, description="Held, and to its end on the telephone, as the line failed."
    )
    although_seen: bool = Field(
        default=False,
        description="Note a no-show although the client was seen in the waiting room, if not at "
        "the talk's own time.",
    )

    @model_validator(mode="after")
    def _only_what_was_held_went_on(self) -> Self:
        if self.continued_by_phone and self.outcome != "held":
            raise ValueError("continued_by_phone goes with held only")
        return self


class ToldNote(RequestModel):
    """How the client was told of the talk as it stands now."""

    how: ToldHow


class VoucherChoice(RequestModel):
    """What to do about a refused voucher; another channel is chosen with /channel."""

    choice: Literal["without_voucher", "retry"]


class BrandNamed(RequestModel):
    """Whose codes fit a client's SIM card."""

    brand_id: UUID | None = Field(
        description="As data_allowance calls the brand; null: none of those the office buys."
    )


class BrandOfClient(BrandNamed):
    """Whose codes fit which client's SIM card."""

    person_id: UUID | None = Field(
        default=None, description="Left out: the client, or the first of several."
    )


class GuardianWish(RequestModel):
    """Whether somebody who has custody of a client has to agree as well."""

    is_demanded: bool
    person_id: UUID | None = Field(
        default=None, description="Left out: the client, or the first of several."
    )


class LinkState(ResponseModel):
    """The client's newest link."""

    issued_at: datetime
    opened_at: datetime | None = Field(
        description="When a page first came up behind it; null: not yet."
    )


class SurveyState(ResponseModel):
    """Who has answered the survey, and whether it can be answered."""

    client_done: bool
    adviser_done: bool
    open: bool


class ClientOfTalk(ResponseModel):
    """A client of a talk with what is theirs alone, for staff of the office."""

    id: UUID
    reference: str | None
    display_name: str | None
    voucher_requested: bool
    voucher_brand_id: UUID | None
    voucher_state: VoucherState
    voucher_refusal: str | None = Field(description="As in the talk itself.")
    voucher_failed_step: str | None = Field(
        description="At which step the newest code failed: redeem, book, check, code_refused,"
        " other, or one that is newer than this list. Stays when the code is replaced."
    )
    guardian_demanded: bool = Field(
        description="A minor: somebody who has custody has to agree as well."
    )
    guardian_link_issued_at: datetime | None = Field(
        description="When the guardian's newest link was made; null: none was."
    )


class ClientPresence(ResponseModel):
    """From when until when a client was there at the talk's own time; until now if still there."""

    since: datetime
    until: datetime


class AppointmentRead(Versioned):
    """A talk."""

    id: UUID
    office_id: UUID
    topic: TopicTitle
    channel: Channel
    adviser: AdviserName
    client: ClientSummary | None = Field(
        description="The client, or the first of several. For staff of the office only."
    )
    clients: list[ClientOfTalk] = Field(
        description="All of them, first come first. For others than staff: none."
    )
    room: RoomName | None
    starts_at: datetime
    ends_at: datetime
    zone: str
    state: AppointmentState
    moved_from: datetime | None
    client_was_there: bool = Field(
        description="Whether a client was seen in the waiting room or the talk. For staff only."
    )
    continued_by_phone: bool = Field(
        description="A talk by video that was held to its end on the telephone."
    )
    client_presence: ClientPresence | None = Field(
        description="Whoever was there at that time cannot be noted as absent. For staff only."
    )
    voucher_requested: bool
    voucher_state: VoucherState
    voucher_refusal: str | None = Field(
        description="As data_allowance says it: no_budget, no_product, no_pins, budget_short, "
        "talk_over, or a reason that is newer than this list; or brand_not_sold: the client has "
        "said that the office buys no codes that fit."
    )
    told: ToldState = Field(
        description="Whether the client knows how the talk stands now. waiting, sent, failed: what"
        " became of the newest news by mail, reminders left out; of several clients the worst."
        " noted: somebody of the office said how they told them. open: somebody still has to. no:"
        " neither, as when another system tells them."
    )
    told_how: ToldHow | None = Field(
        description="How somebody of the office told them of the talk as it stands now."
    )
    told_at: datetime | None
    link: LinkState | None
    may_hand_out_link: bool = Field(
        description="Whether the caller may make the client's link: the adviser, their stand-in, "
        "a team lead; a program by its scope.",
    )
    survey: SurveyState
    changeable: bool = Field(
        description="Time, channel and adviser may still be changed, as of now."
    )
    cancellable: bool = Field(
        description="It may still be cancelled, as of now: people have not met in it."
    )
    version: int = Field(description="The ETag.")
