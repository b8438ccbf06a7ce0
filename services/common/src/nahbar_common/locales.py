"""The product's languages, and the choice among them from Accept-Language (RFC 9110, 12.5.4)."""

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

Locale = Literal["de", "de-x-leicht", "en"]
LOCALES: tuple[Locale, ...] = get_args(Locale)
DEFAULT_LOCALE: Locale = "de"

current_locale: ContextVar[Locale] = ContextVar("current_locale", default=DEFAULT_LOCALE)


def _check_localized(value: dict[Locale, str]) -> dict[Locale, str]:
    if "de" not in value:
        raise ValueError("German text is missing")
    for text in value.values():
        if not text.strip() or len(text) > 20_000 or not is_storable(text):
            raise ValueError("text is empty, too long or holds control characters")
    return value


LocalizedText = Annotated[dict[Locale, str], AfterValidator(_check_localized)]
"""One text in several languages; German is always there and the fallback."""


def is_storable(text: str) -> bool:
    """Tell whether both databases can store a text: no NUL, no lone surrogate."""
    return "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def in_locale(texts: Mapping[Locale, str], locale: Locale | None = None) -> str:
    """Pick the text in a language (default: the request's), else in German."""
    return texts.get(locale or current_locale.get()) or texts["de"]


def negotiate(accept_language: str) -> Locale:
    """Choose a language from an Accept-Language header; German when nothing fits."""
    ranked: list[tuple[float, int, Locale]] = []
    for position, part in enumerate(accept_language[:500].split(",")):
        tag, _, parameters = part.strip().partition(";")
        locale = _locale_of(tag.strip().lower())
        if locale is not None:
            ranked.append((-_quality(parameters), position, locale))
    return min(ranked)[2] if ranked else DEFAULT_LOCALE


def _locale_of(tag: str) -> Locale | None:
    if tag == "de-x-leicht":
        return "de-x-leicht"
    language = tag.split("-")[0]
    return "de" if language in ("de", "*") else "en" if language == "en" else None


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
