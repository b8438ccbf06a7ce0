"""Texts that people type: normalised, and without characters that nobody sees.

A character that is not seen changes what a text looks like or what it is equal to: a name of
zero-width spaces is a link without words, and a direction override shows a text backwards.
The two joiners are spelling in Persian, Kurdish, Sinhala and others: there, and only there, they
are seen.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_SPACES = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_SOFT_HYPHEN = "\u00ad"
_ACUTE = str.maketrans("\u00b4", "\u2019")
"""Typed for an apostrophe (D´Angelo); NFKC would make a space and a stray accent of it."""
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Control, format (zero width, direction), surrogates, private use, line separators."""
_JOINERS = "\u200c\u200d"
_VIRAMA = 9
"""Canonical combining class of the sign that takes the vowel from a letter of an Indic script."""
# Unicode's Default_Ignorable_Code_Point beyond the categories above, and the blank Braille cell:
# letters and marks that are drawn as nothing.
_BLANK = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
)

_WRITTEN_WITH_OTHERS = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})
"""Scripts as the names of their characters begin."""


def _unseen(text: str, at: int) -> PydanticCustomError:
    """Make the refusal (a ValueError) that says which character nobody sees, and where it stands.

    `place` counts from 1; `code` is as Unicode writes it. Neither tells what somebody typed.
    """
    return PydanticCustomError(
        "unseen_character",
        "text holds a line break, or a character that nobody sees: {code} at position {place}",
        {"code": f"U+{ord(text[at]):04X}", "place": at + 1},
    )


def _refuse_unseen(text: str, *, but: str = "") -> None:
    for at, character in enumerate(text):
        refused = unicodedata.category(character) in _REFUSED or _is_noncharacter(character)
        if refused and character not in but:
            raise _unseen(text, at)


def _refuse_stray_joiners(text: str) -> None:
    """Raise ValueError for a joiner where nothing is drawn of it (after RFC 5892, A.1 and A.2)."""
    for at, character in enumerate(text):
        if character in _JOINERS and not (
            unicodedata.combining(text[at - 1 : at] or " ") == _VIRAMA
            or (_is_arabic(reversed(text[:at])) and _is_arabic(text[at + 1 :]))
        ):
            raise _unseen(text, at)


def _is_arabic(characters: Iterable[str]) -> bool:
    """Tell whether the first of them that is no vowel sign is a letter of Arabic writing."""
    letters = (one for one in characters if unicodedata.category(one) != "Mn")
    return unicodedata.bidirectional(next(letters, " ")) == "AL"


def _is_noncharacter(character: str) -> bool:
    return ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"


def _is_seen(character: str) -> bool:
    return character not in _BLANK and unicodedata.category(character)[0] in "LNPS"


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_ACUTE))


def normalise_line(text: str) -> str:
    """Give a text of one line in one form (NFKC, single spaces); raise ValueError for others."""
    _refuse_unseen(text, but=_JOINERS)
    normal = _SPACES.sub(" ", _normal(text)).strip()
    _refuse_stray_joiners(normal)
    if normal and not any(map(_is_seen, normal)):
        raise PydanticCustomError("nothing_seen", "text holds nothing that can be seen")
    return normal


def normalise_lines(text: str) -> str:
    """Give a text of several lines in one form; raise ValueError for what nobody sees."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ").split("\n")
    for line in lines:
        _refuse_unseen(line, but=_JOINERS)
    normal = "\n".join(_normal(line).rstrip() for line in lines).strip()
    _refuse_stray_joiners(normal)
    if normal and not any(map(_is_seen, normal)):
        raise PydanticCustomError("nothing_seen", "text holds nothing that can be seen")
    return normal


def check_prose(text: str) -> None:
    """Raise ValueError for a text in which something is not seen; soft hyphens are for good."""
    _refuse_unseen(text, but="\n\t" + _SOFT_HYPHEN + _JOINERS)
    _refuse_stray_joiners(text)
    if not any(map(_is_seen, text)):
        raise PydanticCustomError("nothing_seen", "text holds nothing that can be seen")


def require_all_seen(text: str) -> None:
    """Raise ValueError for a text with a character nobody sees: an address, a code, a number."""
    _refuse_unseen(text)
    for at, character in enumerate(text):
        if character in _BLANK:
            raise _unseen(text, at)


def require_one_script(text: str) -> None:
    """Raise ValueError for letters of several scripts in a text that people tell apart by looking.

    A Cyrillic а in a Latin word looks like the Latin one (UTS 39, mixed-script confusables). The
    scripts of East Asia are written together, and with Latin letters; none looks like those.
    """
    scripts = {
        unicodedata.name(character, "UNNAMED").split(maxsplit=1)[0]
        for character in text
        if unicodedata.category(character)[0] == "L"
    }
    if len(scripts - _WRITTEN_WITH_OTHERS) > 1:
        raise PydanticCustomError("mixed_scripts", "text mixes letters of several scripts")


def _normalise_name(text: str) -> str:
    normal = normalise_line(text)
    if normal and not any(
        character not in _BLANK and unicodedata.category(character)[0] in "LN"
        for character in normal
    ):
        raise PydanticCustomError("no_letter", "name holds no letter")
    return normal


PlainText = Annotated[str, AfterValidator(normalise_line)]
"""One line of text. Add limits: `Annotated[PlainText, Field(min_length=1, max_length=100)]`."""

PlainLines = Annotated[str, AfterValidator(normalise_lines)]
"""Several lines of text."""

PersonName = Annotated[str, AfterValidator(_normalise_name)]
"""One line with a letter in it: the name of a person, a room, an office."""
