"""Survey answers of the weeks before the demo, so that its figures can be looked at."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices.models import Office
from appointments.surveys import service as surveys
from appointments.surveys.models import SurveyAnswer
from appointments.surveys.service import week_of
from appointments.vocabulary import HelpfulAnswer, MoreVideoAnswer, SurveySide

_SIDES: tuple[SurveySide, ...] = ("client", "adviser")
_HEARD: tuple[HelpfulAnswer, ...] = ("yes", "yes", "partly", "yes", "yes", "no", "yes")
_HELPFUL: tuple[HelpfulAnswer, ...] = ("yes", "yes", "yes", "partly", "yes")
_MORE: tuple[MoreVideoAnswer, ...] = ("yes", "yes", "unsure", "yes", "yes", "no", "yes", "yes")
_HOW_MANY = (9, 7, 11, 8, 4, 6)
"""Answers a side and week, the newest week first. Four are too few to be shown."""


async def seed_survey(session: AsyncSession, office: Office, today: date) -> None:
    """Add answers of the last six weeks, unless there are any."""
    weeks = [week_of(today - timedelta(weeks=back)) for back in range(1, len(_HOW_MANY) + 1)]
    if await surveys.has_answers(session, office.id, weeks):
        return
    session.add_all(_answers(office, weeks))


def _answers(office: Office, weeks: list[str]) -> Iterator[SurveyAnswer]:
    number = 0
    for week, how_many in zip(weeks, _HOW_MANY, strict=True):
        for side in _SIDES:
            for _ in range(how_many):
                number += 1
                yield SurveyAnswer(
                    office_id=office.id,
                    side=side,
                    week=week,
                    heard_well=_HEARD[number % len(_HEARD)],
                    helpful=_HELPFUL[number % len(_HELPFUL)],
                    more_video=_MORE[number % len(_MORE)],
                )
