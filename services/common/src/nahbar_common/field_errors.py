"""What is wrong with single members of a request, in the request's language."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from nahbar_common.locales import current_locale

_OTHER = "other"
_UNSEEN = "unseen_character"
_KINDS_OF_UNSEEN = {
    "line_break": (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029),
    "tab": (0x09,),
    "soft_hyphen": (0xAD,),
    "space": (0x200B, 0x2060, 0xFEFF),
    "joiner": (0x034F, 0x200C, 0x200D),
    "direction": (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
}
_UNSEEN_BY_CODE = {
    f"U+{code:04X}": kind for kind, codes in _KINDS_OF_UNSEEN.items() for code in codes
}
_MOST = 50


@cache
def _texts() -> dict[str, dict[str, str]]:
    """Read the texts by pydantic's type of error and language; what has none is `other`."""
    return _read("field_errors.json")


@cache
def _unseen_characters() -> dict[str, dict[str, str]]:
    """Read what kinds of characters that nobody sees are called; the rest goes by its code."""
    return _read("unseen_characters.json")


def _read(name: str) -> dict[str, dict[str, str]]:
    file = resources.files("nahbar_common") / "locales" / name
    texts: dict[str, dict[str, str]] = json.loads(file.read_text("utf-8"))
    return texts


def field_errors(errors: list[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Write validation errors as pointers with texts; never the value, which may be personal.

    In English the validator's own message is added: it names the limit.
    """
    locale = current_locale.get()
    result = []
    for entry in errors[:_MOST]:
        location = [str(part) for part in entry["loc"]]
        if location and location[0] in ("body", "query", "path", "header"):
            location = location[1:] if location[0] == "body" else location
        kind = str(entry["type"]) if entry["type"] in _texts() else _OTHER
        detail = _texts()[kind][locale]
        if kind == _UNSEEN:
            code, place = str(entry["ctx"]["code"]), int(entry["ctx"]["place"])
            named = _unseen_characters()[_UNSEEN_BY_CODE.get(code, _OTHER)][locale]
            detail = detail.format(place=place, character=named.format(code=code))
        if locale == "en" and kind == _OTHER:
            detail = f"{detail} {entry['msg']}."
        pointer = "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in location)
        result.append({"pointer": pointer, "detail": detail})
    return result
