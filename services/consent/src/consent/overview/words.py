"""The words for what the services name by codes: kinds of data, legal bases, moments."""

import json
from functools import lru_cache
from importlib import resources
from typing import Literal

from nahbar_common.locales import Locale, in_locale

Texts = dict[Locale, str]
About = Literal["name", "what", "who"]


@lru_cache(maxsize=1)
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Read the catalogue: section, code, then language (kinds: then what about it)."""
    file = resources.files("consent") / "locales" / "processing.json"
    texts: dict[str, dict[str, dict[str, str]]] = json.loads(file.read_text("utf-8"))
    return texts


def word(section: str, code: str, locale: Locale | None = None) -> str:
    """Say a code in words (default: the request's language); an unknown one stays a code."""
    texts = catalogue()[section].get(code)
    return code if texts is None else in_locale(texts, locale)  # type: ignore[arg-type]


def about_kind(kind: str, what: About, locale: Locale | None = None) -> str:
    """Say what a kind of data is called, what it is for, or whom it is about."""
    texts = catalogue()["kinds"].get(kind)
    if texts is None:
        return kind if what == "name" else ""
    return in_locale(texts[what], locale)  # type: ignore[arg-type]
