"""What is wrong with single members of a request, in the request's language."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from nahbar_common.locales import current_locale

_OTHER = "other"
_MOST = 50


@cache
def _texts() -> dict[str, dict[str, str]]:
    """Read the texts by pydantic's type of error and language; what has none is `other`."""
    file = resources.files("nahbar_common") / "locales" / "field_errors.json"
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
        if locale == "en" and kind == _OTHER:
            detail = f"{detail} {entry['msg']}."
        pointer = "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in location)
        result.append({"pointer": pointer, "detail": detail})
    return result
