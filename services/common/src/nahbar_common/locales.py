"""The product's languages, and the choice among them from Accept-Language (RFC 9110, 12.5.4)."""

import re
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator

from nahbar_common.texts import check_prose

Locale = Literal["de", "de-x-leicht", "en"]
LOCALES: tuple[Locale, ...] = get_args(Locale)
DEFAULT_LOCALE: Locale = "de"
_WEIGHT = re.compile(r"^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$")

current_locale: ContextVar[Locale] = ContextVar("current_locale", default=DEFAULT_LOCALE)


def _check_localized(value: dict[Locale, str]) -> dict[Locale, str]:
    if "de" not in value:
        raise ValueError("German text is missing")
    for text in value.values():
        if not text.strip() or len(text) > 20_000:
            raise ValueError("text is empty or too long")
        check_prose(text)
    return value


LocalizedText = Annotated[dict[Locale, str], AfterValidator(_check_localized)]
"""One text in several languages; German is always there and the fallback."""


def is_storable(text: str) -> bool:
    """Tell whether both databases can store a text: no NUL, no lone surrogate."""
    return "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def holds_only_storable(value: Any) -> bool:
    """Tell the same of every text in a JSON value, names of members included, however deep."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str() as text if not is_storable(text):
                return False
            case list() as items:
                waiting.extend(items)
            case dict() as members:
                waiting.extend(members)
                waiting.extend(members.values())
    return True


def in_locale(texts: Mapping[Locale, str], locale: Locale | None = None) -> str:
    """Pick the text in a language (default: the request's), else in German."""
    return texts.get(locale or current_locale.get()) or texts["de"]


def negotiate(accept_language: str) -> Locale:
    """Choose a language from an Accept-Language header; German when nothing fits.

    A language with q=0 is not chosen. The wildcard means those not named, and never easy
    language: nobody asks for that without saying so.
    """
    named: dict[Locale, tuple[float, int]] = {}
    others: tuple[float, int] | None = None
    for position, part in enumerate(accept_language[:500].lower().split(",")):
        tag, *parameters = (text.strip() for text in part.split(";"))
        rank, locale = (_quality(parameters), -position), _locale_of(tag)
        if tag == "*":
            others = rank
        elif locale is not None:
            named[locale] = max(rank, named.get(locale, rank))
    if others is not None:
        named = {DEFAULT_LOCALE: others, "en": others} | named
    best = max(named, key=lambda locale: named[locale], default=DEFAULT_LOCALE)
    return best if named.get(best, (0.0,))[0] > 0 else DEFAULT_LOCALE


def _locale_of(tag: str) -> Locale | None:
    language, *subtags = tag.split("-")
    if language == "de":
        return "de-x-leicht" if subtags[-2:] == ["x", "leicht"] else "de"
    return "en" if language == "en" else None


def _quality(parameters: list[str]) -> float:
    """Read the weight (RFC 9110, 12.4.2): 1 unless named, 0 when it is none."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if _WEIGHT.match(value.strip()) else 0.0
    return 1.0
