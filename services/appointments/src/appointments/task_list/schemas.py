"""Tasks as the API shows them."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from appointments.advisers.schemas import AdviserName
from appointments.bookings.schemas import AppointmentRead
from appointments.vocabulary import TaskKind


class TaskRead(ResponseModel):
    """Something about an appointment that waits for somebody of the office.

    voucher_refused: choose with /voucher-choice or /channel. voucher_failed: the client has
    seen the code, and says at which step it failed; replace it or choose another channel.
    client_cancelled, client_moved, client_changed_channel: the client changed it; to be seen.
    phone_missing: a talk by phone without a number. client_unattended: somebody waited and
    nobody came. outcome_contradicted: noted as a no-show, and people met. adviser_gone,
    absence_over_talks, room_gone, topic_gone, video_gone, channel_gone: booked with what goes;
    hand over, move or keep. tell_client: the office booked or changed it, and nobody has noted how
    the client was told; /told on the appointment does. handed_over: it is another adviser's now;
    told to the one of before. Most settle themselves when that is done; every other one can be
    ticked.
    """

    id: UUID
    kind: TaskKind
    made_at: datetime
    adviser: AdviserName = Field(description="Whom it is for; the team lead sees all.")
    appointment: AppointmentRead
    standing_in: bool = Field(
        description="The caller stands in for whom it is for, who is away now."
    )


class TaskCount(ResponseModel):
    """How much waits."""

    open: int


class TaskDone(ResponseModel):
    """A task after it was ticked."""

    id: UUID
    kind: TaskKind
    done_at: datetime
