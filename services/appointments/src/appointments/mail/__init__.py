"""Which mail this service writes; the texts are beside this file, one for each language."""

from pathlib import Path

DIRECTORY = Path(__file__).parent
_ANY = frozenset({"day", "time", "phone", "office"})
_TALK = _ANY | {"minutes", "adviser", "how"}
EXPECTED: dict[str, frozenset[str]] = {
    "invitation": _TALK,
    "change": _TALK,
    "reminder": _TALK,
    "cancellation": _ANY,
}
"""Each template with what is filled in."""
