"""Why a line of a PIN file is refused: stable codes, and what to do in three languages."""

import json
from enum import StrEnum
from importlib import resources

from nahbar_common.locales import LocalizedText, in_locale


class Reason(StrEnum):
    """Stable codes; texts stand in locales/pin_line_reasons.json."""

    NOT_TEXT = "not_text"
    EMPTY_FILE = "empty_file"
    WRONG_DELIMITER = "wrong_delimiter"
    HEADER_WITHOUT_PIN = "header_without_pin"
    DUPLICATE_COLUMN = "duplicate_column"
    TOO_MANY_LINES = "too_many_lines"
    UNREADABLE = "unreadable"
    WRONG_NUMBER_OF_CELLS = "wrong_number_of_cells"
    BLANK_PIN = "blank_pin"
    FORMULA = "formula"
    COMPUTED = "computed"
    PIN_NOT_VALID = "pin_not_valid"
    SERIAL_NOT_VALID = "serial_not_valid"
    DATE_NOT_VALID = "date_not_valid"
    EXPIRED = "expired"
    DIFFERS_IN_LENGTH = "differs_in_length"
    ZEROS_EATEN = "zeros_eaten"
    DIFFERS_IN_LETTERS = "differs_in_letters"
    ROUNDED = "rounded"
    DUPLICATE_IN_FILE = "duplicate_in_file"
    DUPLICATE_IN_POOL = "duplicate_in_pool"


OF_THE_WHOLE_FILE = frozenset(
    {
        Reason.NOT_TEXT,
        Reason.EMPTY_FILE,
        Reason.WRONG_DELIMITER,
        Reason.HEADER_WITHOUT_PIN,
        Reason.DUPLICATE_COLUMN,
        Reason.TOO_MANY_LINES,
        Reason.UNREADABLE,
        Reason.ROUNDED,
    }
)
"""These say something about every line, so that no other line of the file is good without them."""


def _load_texts() -> dict[str, LocalizedText]:
    file = resources.files("data_allowance") / "locales" / "pin_line_reasons.json"
    texts: dict[str, LocalizedText] = json.loads(file.read_text("utf-8"))
    return texts


TEXTS = _load_texts()


def text_of(reason: Reason) -> str:
    """Say in the request's language what is wrong and what to do."""
    return in_locale(TEXTS[reason])
