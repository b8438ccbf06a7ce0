"""What comes with a talk out of other tables, as columns of the one query that reads talks."""

from uuid import UUID

from nahbar_common.clock import utc_now
from sqlalchemy import ColumnElement, ScalarSelect, String, and_, case, func, or_
from sqlalchemy import cast as sa_cast
from sqlalchemy import select as sa_select
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col

from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.notices.models import Notice
from appointments.schedules.models import Absence
from appointments.vocabulary import NoticeState


def _joined(account_id: Mapped[UUID] | Mapped[UUID | None]) -> ColumnElement[str]:
    # Ids of several rows in one column: the list of talks is read in one query.
    return func.aggregate_strings(sa_cast(account_id, String), ",")


def stand_ins() -> ScalarSelect[str]:
    """Give whom an absence of the adviser, over now or over the talk, names as stand-in."""
    now = utc_now()
    return (
        sa_select(_joined(col(Absence.stand_in_id)))
        .where(
            col(Absence.adviser_id) == col(Appointment.adviser_id),
            col(Absence.stand_in_id).is_not(None),
            or_(
                and_(col(Absence.starts_at) <= now, col(Absence.ends_at) > now),
                and_(
                    col(Absence.starts_at) < col(Appointment.ends_at),
                    col(Absence.ends_at) > col(Appointment.starts_at),
                ),
            ),
        )
        .correlate(Appointment)
        .scalar_subquery()
    )


def taking_part() -> ScalarSelect[str]:
    """Give who is expected to take part beside the client, the adviser among them."""
    part = aliased(Attendance)
    return (
        sa_select(_joined(col(part.person_id)))
        .where(
            col(part.appointment_id) == col(Appointment.id),
            col(part.state) == "expected",
            col(part.part) != "client",
        )
        .correlate(Appointment)
        .scalar_subquery()
    )


def told() -> ScalarSelect[NoticeState]:
    """Give what became of the newest mail about a talk, reminders left out; the worst of several.

    It comes with the talk, so that a calendar shows it without asking for each.
    """
    worst_first = case(
        (col(Notice.state) == "given_up", 0), (col(Notice.state) == "waiting", 1), else_=2
    )
    return (
        sa_select(col(Notice.state))
        .where(
            col(Notice.appointment_id) == col(Appointment.id),
            col(Notice.kind) != "reminder",
            col(Notice.state) != "dropped",
        )
        .order_by(col(Notice.version).desc(), worst_first)
        .limit(1)
        .correlate(Appointment)
        .scalar_subquery()
    )
