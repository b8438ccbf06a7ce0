"""Problems of surveys."""

from nahbar_common.problems import Problem


class SurveyAnswered(Problem):
    """The side has answered the survey of this talk already."""

    status, slug = 409, "survey-answered"


class SurveyNotOpen(Problem):
    """The survey opens when the talk is over."""

    status, slug = 409, "survey-not-open"
