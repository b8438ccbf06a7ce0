"""Table of attendances."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import CheckConstraint, Index, LargeBinary, false, text
from sqlmodel import Field, SQLModel

from appointments.vocabulary import AttendanceState, Part, VoucherState

_STANDS_IN_CALENDAR = text("part = 'adviser' AND state = 'expected'")


def awaited(brand_id: UUID | None) -> VoucherState:
    """Give where a voucher that is wanted stands at first: a code fits one brand alone."""
    return "reserving" if brand_id is not None else "brand_needed"


class Attendance(SQLModel, table=True):
    """A person's part in an appointment: what is theirs alone hangs on it.

    Person and appointment name it, here and in every other service. The appointment's row is the
    lock of all its attendances: whoever changes one holds that.
    """

    __tablename__ = "attendances"
    __table_args__ = (
        CheckConstraint(
            "guardian_id IS NOT NULL OR NOT guardian_demanded", name="guardian_demanded"
        ),
        Index("ix_attendances_guardian_id", "guardian_id"),
        Index("ix_attendances_person_id", "person_id"),
        Index(
            "ix_attendances_adviser",
            "appointment_id",
            unique=True,
            sqlite_where=_STANDS_IN_CALENDAR,
            postgresql_where=_STANDS_IN_CALENDAR,
        ),
    )

    appointment_id: UUID = Field(foreign_key="appointments.id", primary_key=True)
    person_id: UUID = Field(primary_key=True)
    """A client's id, an adviser's account, or the id of somebody who was invited."""
    part: Part = literal_column(Part)
    state: AttendanceState = literal_column(AttendanceState, default="expected")
    """`gone`: an adviser who handed the talk over."""
    link_issued_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    link_opened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the person's page came up behind their link; of a link before, if earlier than it."""
    voucher_requested: bool = False
    """Asked for, for as long as the talk is by video: another channel leaves the wish as it is."""
    voucher_brand_id: UUID | None = None
    """Whose codes fit the person's SIM card, as data_allowance calls the brand; None: not known."""
    voucher_state: VoucherState = literal_column(VoucherState, default="none")
    voucher_refusal: str | None = Field(default=None, max_length=40)
    voucher_failed_step: str | None = Field(default=None, max_length=40)
    """At which step the newest code failed, as data_allowance says it; stays when replaced."""
    voucher_revision: int = 0
    """`revision` of the newest voucher event that was applied."""
    survey_done: bool = False
    phone: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Number given for this talk, sealed with the person's key."""
    guardian_demanded: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """Of a minor: somebody who has custody has to agree as well (ADR 0063)."""
    guardian_id: UUID | None = None
    """By what their guardian is known everywhere: random, made once, and theirs for this talk."""
    guardian_revision: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Counts how often it was said whether a guardian has to agree; consent is told with it."""
    guardian_link_issued_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
