"""Tables of the call: one aggregate under one lock, the call's row."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.codes import new_code
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id, new_record_id
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlmodel import Field, SQLModel

from media_gateway.call.ways import Way

CallState = Literal["open", "ended"]
EndReason = Literal["adviser", "cancelled", "time_over"]
ParticipantState = Literal["waiting", "admitted", "left", "barred"]
LeftReason = Literal[
    "hung_up",
    "lost",
    "sent_back",
    "replaced",
    "call_ended",
    "bar_lifted",
    "exceeded_limits",
    "revoked",
]
"""How somebody went: by their own wish, without a word, sent back to wait by the adviser, as the
former adviser, with the call, to give consent anew, for sending more than people may (who then
waits again keeps this reason until they are let in), or because their link or session was taken
away."""

ROOM_NAME_PREFIX = "call-"
"""Every call room begins so; what follows is random."""

_CALL_OPEN = text("state = 'open'")
_HERE = text("state IN ('waiting', 'admitted')")
_ROOM_OPEN = text("close_requested_at IS NULL")
_TO_DELETE = text("close_requested_at IS NOT NULL AND deleted_at IS NULL")


class Call(SQLModel, table=True):
    """The call session of one video appointment.

    Whoever changes a call, its people or its rooms locks this row first: it puts all changes of one
    call in a row. `last_event_seq` numbers the events of its stream.
    """

    __tablename__ = "calls"
    __table_args__ = (
        CheckConstraint("(state = 'ended') = (ended_at IS NOT NULL)", name="ended_at"),
        # A job asks for open calls whose time is over.
        Index("ix_calls_open", "closes_at", sqlite_where=_CALL_OPEN, postgresql_where=_CALL_OPEN),
    )

    appointment_id: UUID = Field(primary_key=True, foreign_key="appointment_views.appointment_id")
    state: CallState = literal_column(CallState, default="open", length=8)
    closes_at: datetime = Field(sa_type=UtcDateTime)
    room_generation: int = 0
    last_event_seq: int = Field(default=0, sa_type=BigInteger)
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the second person was in the room for the first time."""
    empty_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when nobody is in the room, after somebody was."""
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    end_reason: EndReason | None = literal_column(EndReason, default=None, nullable=True, length=16)
    reopened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the adviser opened it again after its end: people get some time to come back."""
    office_asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When word for the office was sent off: somebody waits and the adviser is not there."""
    office_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When appointments had taken that word; before that nobody was told."""
    data_step: str | None = Field(default=None, max_length=16)
    """How much picture the vouchers allow (profiles.Step); None while none pays."""
    data_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When that step was taken."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class CallParticipant(SQLModel, table=True):
    """One person in one call; `id` is their LiveKit identity, however many devices they use."""

    __tablename__ = "call_participants"
    __table_args__ = (
        UniqueConstraint("appointment_id", "person_id"),
        CheckConstraint("state <> 'admitted' OR admitted_at IS NOT NULL", name="admitted_at"),
        CheckConstraint("charged_bytes >= 0", name="charged_bytes"),
        Index("uq_call_participants_proof_code", "proof_code", unique=True),
        # Each second it is asked for the advisers of whoever waits: are they in a talk?
        Index("ix_call_participants_person_id_state", "person_id", "state"),
        Index("ix_call_participants_here", "seen_at", sqlite_where=_HERE, postgresql_where=_HERE),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    appointment_id: UUID = Field(foreign_key="calls.appointment_id")
    person_id: UUID
    part: str = Field(max_length=32)
    state: ParticipantState = literal_column(ParticipantState, default="left", length=8)
    since: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """When the state was last changed."""
    left_reason: LeftReason | None = literal_column(
        LeftReason, default=None, nullable=True, length=16
    )
    admitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Set while an admission stands: whoever left may come back without waiting again."""
    connected: bool = False
    """Whether LiveKit has them in the current room."""
    seen_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """When their browser was last heard of."""
    charged_bytes: int = Field(default=0, sa_type=BigInteger)
    sends_av1: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    receives_av1: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """What their browser said of itself when they came."""
    here_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when they wait or talk without having gone; None while they are not here."""
    proof_code: str | None = Field(default_factory=new_code, max_length=12)
    """Opens the confirmation of their presence (common's codes), and nothing that is not in this
    database anyway; None in rows from before there was one."""
    session_id: UUID | None = Field(default=None, index=True)
    link_id: UUID | None = Field(default=None, index=True)
    """By what they came the last time."""

    @property
    def way(self) -> Way:
        """Give by what they came."""
        return Way(self.session_id, self.link_id)

    @property
    def can_av1(self) -> bool:
        """Tell whether pictures to and from them may travel in AV1."""
        return self.sends_av1 and self.receives_av1

    def come_by(self, way: Way) -> None:
        """Note by what they came."""
        self.session_id, self.link_id = way.session_id, way.link_id


class CallRoom(SQLModel, table=True):
    """LiveKit's room of a call, one generation. A closed one stays closed: its name is burnt."""

    __tablename__ = "call_rooms"
    __table_args__ = (
        UniqueConstraint("appointment_id", "generation"),
        Index(
            "uq_call_rooms_open",
            "appointment_id",
            unique=True,
            sqlite_where=_ROOM_OPEN,
            postgresql_where=_ROOM_OPEN,
        ),
        Index(
            "ix_call_rooms_to_delete",
            "close_requested_at",
            sqlite_where=_TO_DELETE,
            postgresql_where=_TO_DELETE,
        ),
    )

    name: str = Field(primary_key=True, max_length=64)
    appointment_id: UUID = Field(foreign_key="calls.appointment_id")
    generation: int
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    close_requested_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When LiveKit confirmed that the room is gone."""


class JoinGrant(SQLModel, table=True):
    """That a grant was given: to whom, for which room, when. The token itself is never stored."""

    __tablename__ = "join_grants"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    participant_id: UUID = Field(foreign_key="call_participants.id", index=True)
    room_name: str = Field(foreign_key="call_rooms.name", max_length=64)
    issued_at: datetime = Field(sa_type=UtcDateTime, index=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    session_id: UUID | None = Field(default=None, index=True)
    link_id: UUID | None = Field(default=None, index=True)
    """By what it was asked for."""


class CallEvent(SQLModel, table=True):
    """One thing that happened in a call, as streamed; numbered without gaps within the call."""

    __tablename__ = "call_events"

    appointment_id: UUID = Field(primary_key=True, foreign_key="calls.appointment_id")
    seq: int = Field(primary_key=True, sa_type=BigInteger)
    type: str = Field(max_length=16)
    participant_id: UUID | None = None
    """Whom it is about; None when it is about the call."""
    part: str | None = Field(default=None, max_length=32)
    body: str = Field(sa_column=Column(Text, nullable=False))
    occurred_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
