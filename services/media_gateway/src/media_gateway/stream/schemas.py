"""The data of stream events: one union, told apart by `type`, which is the event's name as well."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field, RootModel

from media_gateway.call.models import LeftReason, ParticipantState
from media_gateway.call.roster.schemas import ParticipantRead
from media_gateway.peers.consent import Part

AdviserPresence = Literal["in_call", "in_another_call", "signed_in", "away"]
"""Where the appointment's adviser is now: in this call, with somebody else in another one, with a
page open that shows who waits here, or none of these. Pages take one they do not know for unknown.
"""
RoomChangeReason = Literal["withdrawal", "removed", "replaced", "security", "limits", "revoked"]
EndedReason = Literal["adviser", "cancelled", "time_over", "moved", "channel_changed"]


class CallMoment(ResponseModel):
    """What every event says: when it happened, by the server's clock."""

    at: datetime


class PersonMoment(CallMoment):
    """Something about a person. People from a link hear of the adviser without an id."""

    participant_id: UUID | None = None
    part: Part
    state: ParticipantState
    since: datetime


class StreamedAppointment(ResponseModel):
    """The appointment as far as a page needs it to say what is next; names are not in it."""

    state: str = Field(description="booked, cancelled, held, no_show, aborted; or one yet to come.")
    channel: str
    starts_at: datetime
    ends_at: datetime
    opens_at: datetime = Field(description="When the waiting room opens.")
    closes_at: datetime = Field(description="Until when one can come in.")
    adviser_id: UUID


class Snapshot(CallMoment):
    """How things are, sent when the stream begins anew."""

    type: Literal["snapshot"]
    server_time: datetime
    revision: int = Field(description="Of the appointment; a newer one is worth reading it again.")
    appointment: StreamedAppointment
    call_state: Literal["open", "ended"]
    end_reason: EndedReason | None = Field(description="Why the call ended.")
    participant_id: UUID | None = Field(description="The reader's own id, once they entered.")
    state: ParticipantState | None = Field(description="The reader's own state.")
    reason: LeftReason | None = Field(
        description="How the reader went; exceeded_limits also while they wait again."
    )
    adviser_presence: AdviserPresence
    voucher_state: str | None = Field(description="Of the reader's own voucher; null without.")
    office_told_at: datetime | None = Field(
        description="When the office was told that the client waits and nobody is there."
    )
    participants: list[ParticipantRead] = Field(description="Everybody; for the adviser only.")


class AppointmentChangedNews(CallMoment):
    """The appointment was moved, cancelled, changed its channel or adviser, or has an outcome."""

    type: Literal["appointment_changed"]
    revision: int
    appointment: StreamedAppointment


class AdviserPresenceNews(CallMoment):
    """The adviser came or went."""

    type: Literal["adviser_presence"]
    presence: AdviserPresence


class VoucherChangedNews(CallMoment):
    """The reader's own voucher has another state."""

    type: Literal["voucher_changed"]
    state: str | None


class WaitingNews(PersonMoment):
    """A person waits to be let in; `reason` says why again, where they were put out."""

    type: Literal["waiting"]
    reason: LeftReason | None = None


class AdmittedNews(PersonMoment):
    """A person was let in."""

    type: Literal["admitted"]


class LeftNews(PersonMoment):
    """A person is gone; `reason` says how, as far as it is known."""

    type: Literal["left"]
    reason: LeftReason | None = None


class BarredNews(PersonMoment):
    """A person withdrew their consent."""

    type: Literal["barred"]


class RoomChangedNews(CallMoment):
    """The call goes on in another room: fetch a new grant."""

    type: Literal["room_changed"]
    reason: RoomChangeReason


class EndedNews(CallMoment):
    """The call ended, or was put off: moved and channel_changed."""

    type: Literal["ended"]
    reason: EndedReason


class ReopenedNews(CallMoment):
    """A call that had ended is open again: come in as before."""

    type: Literal["reopened"]


class OfficeToldNews(CallMoment):
    """The office was told that a client waits and the adviser is not there."""

    type: Literal["office_told"]


class UsageNews(PersonMoment):
    """What a person is charged by now; the adviser hears of everybody."""

    type: Literal["usage"]
    charged_bytes: int
    bytes_limit: int | None


class CallStreamEvent(
    RootModel[
        Annotated[
            Snapshot
            | AppointmentChangedNews
            | AdviserPresenceNews
            | VoucherChangedNews
            | WaitingNews
            | AdmittedNews
            | LeftNews
            | BarredNews
            | RoomChangedNews
            | EndedNews
            | ReopenedNews
            | OfficeToldNews
            | UsageNews,
            Field(discriminator="type"),
        ]
    ]
):
    """Data of one event of a visit's stream; `type` is the event's name."""
