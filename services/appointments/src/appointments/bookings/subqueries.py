"""What comes with a talk out of other tables, as columns of the one query that reads talks."""

from uuid import UUID

from nahbar_common.clock import utc_now
from sqlalchemy import ColumnElement, ScalarSelect, String, and_, case, exists, func, or_
from sqlalchemy import cast as sa_cast
from sqlalchemy import select as sa_select
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col

from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.notices.models import Notice
from appointments.schedules.models import Absence
from appointments.tasks.models import Task


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


def told_by_mail() -> ScalarSelect[str]:
    """Give what became of the newest news of a talk that went by mail: failed, waiting, sent or no.

    Reminders are no news. Each client's own newest decides, whatever became of older ones: who
    was invited and then took the consent to mail back does not know of a move. Of several clients
    the worst counts.

    It comes with the talk, so that a calendar shows it without asking for each.
    """
    newer = aliased(Notice)
    is_superseded = exists().where(
        col(newer.appointment_id) == col(Notice.appointment_id),
        col(newer.person_id) == col(Notice.person_id),
        col(newer.kind) != "reminder",
        col(newer.version) > col(Notice.version),
    )
    word = case(
        (col(Notice.state) == "given_up", "failed"),
        (col(Notice.state) == "waiting", "waiting"),
        (col(Notice.state) == "sent", "sent"),
        else_="no",
    )
    worst_first = case(
        {"given_up": 0, "waiting": 1, "dropped": 2}, value=col(Notice.state), else_=3
    )
    return (
        sa_select(word)
        .where(
            col(Notice.appointment_id) == col(Appointment.id),
            col(Notice.kind) != "reminder",
            ~is_superseded,
        )
        .order_by(worst_first)
        .limit(1)
        .correlate(Appointment)
        .scalar_subquery()
    )


def is_to_be_told() -> ColumnElement[bool]:
    """Tell whether somebody of the office still has to tell the client of a talk."""
    return (
        exists()
        .where(
            col(Task.appointment_id) == col(Appointment.id),
            col(Task.kind) == "tell_client",
            col(Task.done_at).is_(None),
        )
        .correlate(Appointment)
    )
