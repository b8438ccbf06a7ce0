"""What an office may have done about a request, by the right that was used.

Codes, not words: what is written freely there would be personal data that nobody erases. Some of it
the product does itself (a copy, cancelled talks), some people do: a request says what was done, and
not that a program did it.
"""

from collections.abc import Mapping
from typing import Literal

from consent.subject_requests.models import Article

Measure = Literal[
    "copy_by_link",
    "copy_on_paper",
    "nothing_stored",
    "corrected",
    "completed",
    "talks_cancelled",
    "contacts_removed",
    "staff_told",
    "recipients_told",
]

_COPY: frozenset[Measure] = frozenset({"copy_by_link", "copy_on_paper", "nothing_stored"})
_STOPPED: frozenset[Measure] = frozenset({"talks_cancelled", "staff_told", "recipients_told"})

MEASURES: Mapping[Article, frozenset[Measure]] = {
    "access": _COPY,
    "portability": _COPY,
    # Art. 19: whoever was given the data before is told.
    "rectification": frozenset({"corrected", "completed", "recipients_told"}),
    "restriction": _STOPPED,
    "objection": _STOPPED | {"contacts_removed"},
    # What was erased is said by the steps of the erasure, and by nobody's word.
    "erasure": frozenset(),
}
