"""What this service decides about surveys."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import require_client
from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings import service as bookings
from appointments.bookings.models import Appointment
from appointments.bookings.views import survey_open
from appointments.offices import service as offices
from appointments.surveys import box, repository
from appointments.surveys.box import FEWEST, Group
from appointments.surveys.errors import SurveyAnswered, SurveyNotOpen
from appointments.surveys.schemas import Answers, Counts, WeekOfAnswers
from appointments.vocabulary import SurveySide

Row = tuple[str, str, str, int]
"""Answers to the three questions, and how often they were given together."""


async def answer_as_client(session: AsyncSession, client: Participant, answers: Answers) -> None:
    """Take a client's answers; raise NotFound, SurveyNotOpen or SurveyAnswered."""
    require_client(client)
    appointment = await bookings.lock(session, client.appointment_id)
    attendance = await attendances.get_own(session, client)
    await _answer(session, appointment, attendance, "client", answers)


async def answer_as_adviser(
    session: AsyncSession, staff: Staff, appointment_id: UUID, answers: Answers
) -> None:
    """Take the answers of the talk's own adviser.

    Raises NotFound, SurveyNotOpen or SurveyAnswered.
    """
    appointment = await bookings.lock(session, appointment_id)
    attendance = await attendances.find_adviser(session, appointment_id)
    if attendance.person_id != staff.account_id:
        raise NotFound
    await _answer(session, appointment, attendance, "adviser", answers)


async def _answer(
    session: AsyncSession,
    appointment: Appointment,
    attendance: Attendance,
    side: SurveySide,
    answers: Answers,
) -> None:
    """Note that the person has answered; the answers lead back neither to them nor to the talk."""
    if not survey_open(appointment, utc_now()):
        raise SurveyNotOpen
    if attendance.survey_done:
        raise SurveyAnswered
    attendance.survey_done = True
    # Never in this transaction, nor soon after it: the log of writes would say who answered what.
    box.give(session.info, Group(appointment.office_id, side), answers)


async def has_answers(session: AsyncSession, office_id: UUID, weeks: list[str]) -> bool:
    """Tell whether an office has answers of one of these weeks."""
    return bool(await repository.counts(session, office_id, weeks=weeks))


async def count_by_week(
    session: AsyncSession, staff: Staff, office_id: UUID, *, weeks: int
) -> list[WeekOfAnswers]:
    """Count the answers of the last weeks that are over, the newest first; raise NotFound.

    Of a week that still runs each new answer could be told from the difference it makes.
    """
    staff.require(office_id, "adviser", "team_lead")
    office = await offices.get(session, office_id)
    today = utc_now().astimezone(ZoneInfo(office.zone)).date()
    names = [week_of(today - timedelta(weeks=back)) for back in range(1, weeks + 1)]
    groups: dict[tuple[str, SurveySide], list[Row]] = defaultdict(list)
    for row in await repository.counts(session, office_id, weeks=names):
        week, side, heard_well, helpful, more_video, count = row
        groups[week, side].append((heard_well, helpful, more_video, count))
    sides: tuple[SurveySide, ...] = ("client", "adviser")
    return [
        _summary(week, side, groups[week, side])
        for week in names
        for side in sides
        if (week, side) in groups
    ]


def _summary(week: str, side: SurveySide, rows: list[Row]) -> WeekOfAnswers:
    if sum(count for *_, count in rows) < FEWEST:
        return WeekOfAnswers(week=week, side=side, counts="too_few")
    questions: list[Counter[str]] = [Counter(), Counter(), Counter()]
    for *answers, count in rows:
        for question, answer in zip(questions, answers, strict=True):
            question[str(answer)] += count
    heard_well, helpful, more_video = questions
    counts = Counts.model_validate(
        {
            "heard_well": heard_well,
            "helpful": helpful,
            "more_video": more_video,
        }
    )
    return WeekOfAnswers(week=week, side=side, counts=counts)


def week_of(day: date) -> str:
    """Name the ISO 8601 week of a day, such as 2026-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
