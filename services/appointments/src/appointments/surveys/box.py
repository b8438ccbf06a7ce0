"""Where answers wait until enough of them can be written together; in memory and nowhere else.

That somebody has answered is in the database at once, or they would be asked again. An answer
beside it, in the same transaction or soon after it, would say in every write-ahead log and every
pair of backups who gave it. So an office's answers of one side wait until there are five, and are
written together, with nothing that tells them apart.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from appointments.surveys.schemas import Answers
from appointments.vocabulary import SurveySide

FEWEST = 5
"""Below this single answers could be guessed: fewer are neither written nor shown."""

_GIVEN = "survey_answers_given"


class Group(NamedTuple):
    """Whose answers are counted together."""

    office_id: UUID
    side: SurveySide


class AnswerBox:
    """The answers that wait in this process; sits in `app.state.survey_box`."""

    def __init__(self) -> None:
        self._waiting: dict[Group, list[Answers]] = defaultdict(list)

    def put(self, group: Group, answers: Iterable[Answers]) -> bool:
        """Take answers in; tell whether there are enough to be written."""
        self._waiting[group].extend(answers)
        return len(self._waiting[group]) >= FEWEST

    def take_full(self) -> tuple[Group, list[Answers]] | None:
        """Give out a group in which enough wait; who cannot write it puts it back."""
        for group, waiting in self._waiting.items():
            if len(waiting) >= FEWEST:
                return group, self._waiting.pop(group)
        return None

    def __len__(self) -> int:
        """Count the answers that wait."""
        return sum(map(len, self._waiting.values()))


def give(info: dict[Any, Any], group: Group, answers: Answers) -> None:
    """Let an answer go into the box when the transaction with this `info` has been committed."""
    info.setdefault(_GIVEN, []).append((group, answers))


def given_in(info: dict[Any, Any]) -> list[tuple[Group, Answers]]:
    """Give, once, what a committed transaction has for the box."""
    given: list[tuple[Group, Answers]] = info.pop(_GIVEN, [])
    return given
