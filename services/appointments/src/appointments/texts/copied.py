"""Numbers and signs as they are copied out of something; see nahbar_common.texts for the rest."""

import unicodedata
from typing import Annotated

from nahbar_common.texts import normalise_line
from pydantic import AfterValidator, BeforeValidator


def without_marks(text: object) -> object:
    """Drop the marks nobody sees that copying adds to numbers; they are no part of them."""
    if not isinstance(text, str):
        return text
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


CopiedNumber = Annotated[str, BeforeValidator(without_marks), AfterValidator(normalise_line)]
"""One line, such as a file number."""
