"""The evidence of checks in words: what was found, where, and when."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from nahbar_common.locales import Locale

from consent.documents.moments import show_moment
from consent.documents.words import has_words, say
from consent.overview.checks import Result
from consent.overview.words import word

_MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")


def show_evidence(result: Result, locale: Locale) -> str:
    """Write a result's evidence in one line; where all services say the same, it is said once."""
    said = {service: show_facts(facts, locale) for service, facts in result.facts.items()}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return " · ".join(
        f"{word('services', service, locale)}: {text}" for service, text in said.items() if text
    )


def show_facts(facts: Mapping[str, Any], locale: Locale) -> str:
    """Write facts as "name: value"."""
    return "; ".join(
        f"{_name(name, locale)}: {_value(value, locale)}" for name, value in facts.items()
    )


def _name(name: str, locale: Locale) -> str:
    code = f"fact_{name}"
    return say(code, locale) if has_words(code) else name


def _value(value: Any, locale: Locale) -> str:
    match value:
        case bool():
            return say("yes" if value else "no", locale)
        case list():
            return ", ".join(_value(each, locale) for each in value) or say("none", locale)
        case str() if has_words(f"value_{value}"):
            return say(f"value_{value}", locale)
        case str() if _MOMENT.match(value):
            return show_moment(datetime.fromisoformat(value), locale)
    return str(value)
