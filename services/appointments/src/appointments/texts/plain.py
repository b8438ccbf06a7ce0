"""Kinds of text that people type: what cannot be seen is refused, what looks alike is the same."""

import unicodedata
from typing import Annotated

from nahbar_common.locales import Locale, LocalizedText
from pydantic import AfterValidator, BeforeValidator

_JOINERS = "\u200c\u200d"
"""Persian and Indic names are spelled with them, between letters."""
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by category, and yet nothing is to be seen of them."""
_REFUSED = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_SEEN = ("L", "N", "P", "S")


def plain(text: str) -> str:
    """Give a text in its usual form (NFKC) on one line.

    Raises ValueError for control, direction and invisible characters, and when nothing of it
    could be seen.
    """
    text = " ".join(unicodedata.normalize("NFKC", text).split(" ")).strip()
    for position, char in enumerate(text):
        if char in _JOINERS and _is_between_letters(text, position):
            continue
        if char in _INVISIBLE or unicodedata.category(char) in _REFUSED:
            raise ValueError("text holds line breaks, control or invisible characters")
    if text and not any(unicodedata.category(char)[0] in _SEEN for char in text):
        raise ValueError("nothing of the text can be seen")
    return text


def without_marks(text: object) -> object:
    """Drop the marks that copying adds to numbers; they are no part of what was meant."""
    if not isinstance(text, str):
        return text
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def _is_between_letters(text: str, position: int) -> bool:
    around = text[position - 1 : position] + text[position + 1 : position + 2]
    return len(around) == 2 and all(unicodedata.category(char)[0] in "LM" for char in around)


PlainText = Annotated[str, AfterValidator(plain)]
"""One line, in its usual form."""
PersonName = Annotated[str, AfterValidator(plain)]
"""What a person is called, in any script."""
CopiedNumber = Annotated[str, BeforeValidator(without_marks), AfterValidator(plain)]
"""A number or sign as it was copied from somewhere."""


def prose(text: str) -> str:
    """Give a text of several lines; refuse what `plain` refuses, apart from the line breaks."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    for line in lines:
        plain(line)
    return "\n".join(lines)


def _each_plain(texts: dict[Locale, str]) -> dict[Locale, str]:
    return {locale: plain(text) for locale, text in texts.items()}


def _each_prose(texts: dict[Locale, str]) -> dict[Locale, str]:
    return {locale: prose(text) for locale, text in texts.items()}


Prose = Annotated[str, AfterValidator(prose)]
"""Several lines."""
LocalizedTitle = Annotated[LocalizedText, AfterValidator(_each_plain)]
LocalizedProse = Annotated[LocalizedText, AfterValidator(_each_prose)]
