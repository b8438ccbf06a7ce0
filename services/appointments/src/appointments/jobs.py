"""What runs by itself in this service, beside what every service does."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran

from appointments.advisers import naming
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


# Each replica has a box of its own, so each stores from it.
JOBS = [Job(storing.JOB, timedelta(minutes=1), store_answers), naming.JOB]
