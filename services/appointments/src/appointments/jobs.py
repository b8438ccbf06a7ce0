"""What runs by itself in this service, beside what every service does."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran
from nahbar_common.problems import ServiceUnavailable

from appointments.advisers.flows import ask_for_names
from appointments.surveys import storing
from appointments.surveys.box import AnswerBox


async def store_answers(app: FastAPI) -> Ran:
    """Write the survey answers of each office and side of which enough have come."""
    box: AnswerBox = app.state.survey_box
    count = 0
    while (full := box.take_full()) is not None:
        group, waited = full
        try:
            async with app.state.database.write() as session:
                await storing.store(session, group, waited)
        except BaseException:
            box.put(group, waited)
            raise
        count += len(waited)
    return Ran(count)


async def _ask_for_names(app: FastAPI) -> Ran:
    try:
        return Ran(await ask_for_names(app.state.database, app.state.identity))
    except ServiceUnavailable:
        # Services start in any order: the names stay due.
        return Ran(0, timedelta(seconds=30))


JOBS = [
    # Each replica has a box of its own, so each stores from it.
    Job(storing.JOB, timedelta(minutes=1), store_answers),
    Job("adviser names", timedelta(seconds=10), _ask_for_names, single=True),
]
