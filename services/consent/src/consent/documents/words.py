"""The words of documents. Authorities read them: German, or English; easy language has German."""

import json
from functools import lru_cache
from importlib import resources

from nahbar_common.locales import Locale, in_locale


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, dict[Locale, str]]:
    file = resources.files("consent") / "locales" / "documents.json"
    texts: dict[str, dict[Locale, str]] = json.loads(file.read_text("utf-8"))
    return texts


def say(code: str, locale: Locale | None = None, **values: object) -> str:
    """Say something in the language (default: the request's); KeyError for an unknown code."""
    return in_locale(_catalogue()[code], locale).format(**values)


def has_words(code: str) -> bool:
    """Tell whether there are words for a code."""
    return code in _catalogue()
