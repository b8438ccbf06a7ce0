"""What is stored, in words: kinds, members and values in three languages.

What another release of a service names and this one does not know stands as it is.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from nahbar_common.locales import Locale

_GERMANY = ZoneInfo("Europe/Berlin")
"""Jobcenters are in Germany, which has one time."""
_TIME = {"de": "%d.%m.%Y, %H:%M Uhr", "de-x-leicht": "%d.%m.%Y, %H:%M Uhr", "en": "%d/%m/%Y, %H:%M"}
_DAY = {"de": "%d.%m.%Y", "de-x-leicht": "%d.%m.%Y", "en": "%d/%m/%Y"}
_MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$")
_DATE = re.compile(r"^\d{4}-\d\d-\d\d$")


@dataclass(frozen=True)
class Words:
    """The catalogue in one language."""

    locale: Locale
    texts: Mapping[str, str]
    services: Mapping[str, str]
    kinds: Mapping[str, str]
    fields: Mapping[str, str]
    values: Mapping[str, str]

    def service(self, name: str) -> str:
        """Say what a service keeps."""
        return self.services.get(name, name)

    def kind(self, name: str) -> str:
        """Say what a kind of entry is."""
        return self.kinds.get(name, name)

    def field(self, name: str) -> str:
        """Say what a member of an entry means."""
        return self.fields.get(name, name)

    def moment(self, moment: datetime) -> str:
        """Write a time as people here do."""
        return moment.astimezone(_GERMANY).strftime(_TIME[self.locale])

    def value(self, name: str, value: Any) -> str:
        """Write a member's value for people."""
        match value:
            case bool():
                return self.texts["yes" if value else "no"]
            case int() if name.endswith("_cents"):
                euros = f"{value / 100:.2f} €"
                return euros if self.locale == "en" else euros.replace(".", ",")
            case int() if name.endswith("_bytes") or name == "bytes_limit":
                megabytes = f"{value / 1_000_000:.1f} MB"
                return megabytes if self.locale == "en" else megabytes.replace(".", ",")
            case list():
                return ", ".join(self.value(name, each) for each in value)
            case str() if _MOMENT.match(value):
                return self.moment(datetime.fromisoformat(value))
            case str() if _DATE.match(value):
                return date.fromisoformat(value).strftime(_DAY[self.locale])
            case str():
                return self.values.get(value, value)
        return str(value)


@lru_cache(maxsize=8)
def words_in(locale: Locale) -> Words:
    """Read the catalogue in one language."""
    groups = {
        group: {name: said[locale] for name, said in texts.items()}
        for group, texts in catalogue().items()
    }
    return Words(
        locale,
        groups["words"],
        groups["services"],
        groups["kinds"],
        groups["fields"],
        groups["values"],
    )


@lru_cache(maxsize=1)
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Read the catalogue: group, name, language."""
    file = resources.files("consent") / "locales" / "data_copies.json"
    texts: dict[str, dict[str, dict[str, str]]] = json.loads(file.read_text("utf-8"))
    return texts
