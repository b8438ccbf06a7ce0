"""Table of survey answers: nothing in it leads to a person or a talk."""

from uuid import UUID

from nahbar_common.columns import literal_column
from nahbar_common.ids import new_random_id
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from appointments.vocabulary import HelpfulAnswer, MoreVideoAnswer, SurveySide


class SurveyAnswer(SQLModel, table=True):
    """Three answers, of which only the office, the side and the week are known.

    WITHOUT ROWID on SQLite: a rowid would tell the order in which people answered.
    """

    __tablename__ = "survey_answers"
    __table_args__ = (
        Index("ix_survey_answers_office_id_week", "office_id", "week", "side"),
        {"sqlite_with_rowid": False},
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id")
    side: SurveySide = literal_column(SurveySide, length=10)
    week: str = Field(max_length=8)
    """ISO 8601 week in the office's zone, such as 2026-W48."""
    heard_well: HelpfulAnswer = literal_column(HelpfulAnswer, length=10)
    helpful: HelpfulAnswer = literal_column(HelpfulAnswer, length=10)
    more_video: MoreVideoAnswer = literal_column(MoreVideoAnswer, length=10)
