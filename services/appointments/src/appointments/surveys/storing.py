"""Writing the answers that have waited in the box: five or more at once, in no telling order."""

from typing import Any
from zoneinfo import ZoneInfo

from fastapi import FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.jobs import JobRunner
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices import service as offices
from appointments.surveys import repository
from appointments.surveys.box import AnswerBox, Group, given_in
from appointments.surveys.models import SurveyAnswer
from appointments.surveys.schemas import Answers
from appointments.surveys.service import week_of

JOB = "survey answers"


def setup_survey_box(app: FastAPI) -> None:
    """Give the app its box; what a committed request has given goes there."""
    box = app.state.survey_box = AnswerBox()
    jobs: JobRunner = app.state.jobs

    def heard_commit(info: dict[Any, Any]) -> None:
        for group, answers in given_in(info):
            if box.put(group, [answers]):
                jobs.wake(JOB)

    app.state.database.on_commit.append(heard_commit)


async def store(session: AsyncSession, group: Group, waited: list[Answers]) -> None:
    """Write answers into the week that is now: when each was given is not to be known.

    PostgreSQL marks each row with its transaction, and keeps rows in the order in which they came,
    so all answers of the week are written anew; see the repository.
    """
    office = await offices.get(session, group.office_id)
    week = week_of(utc_now().astimezone(ZoneInfo(office.zone)).date())
    rows = [
        SurveyAnswer(office_id=office.id, side=group.side, week=week, **answers.model_dump())
        for answers in waited
    ]
    await repository.add(session, rows)
