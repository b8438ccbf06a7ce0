"""Writes a confirmation of presence as a page of HTML, which becomes the PDF."""

import json
from datetime import datetime
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from nahbar_common.locales import Locale

from consent.receipts.presence import Presence

_DAY = {"de": "%d.%m.%Y", "de-x-leicht": "%d.%m.%Y", "en": "%d/%m/%Y"}
_CLOCK = {"de": "%H:%M:%S Uhr", "de-x-leicht": "%H:%M Uhr", "en": "%H:%M:%S"}
_PLANNED = {"de": "%H:%M Uhr", "de-x-leicht": "%H:%M Uhr", "en": "%H:%M"}


def write_page(presence: Presence, locale: Locale, *, check_url: str) -> str:
    """Give the page, with times in the office's zone; check_url: where anybody can check it."""
    zone, words = ZoneInfo(presence.time_zone), _words(locale)

    def show(moment: datetime, form: str) -> str:
        return moment.astimezone(zone).strftime(form)

    day, clock, planned = _DAY[locale], _CLOCK[locale], _PLANNED[locale]
    return (
        _environment()
        .get_template("presence.html")
        .render(
            locale=locale,
            words=words,
            presence=presence,
            planned=f"{show(presence.planned_from, f'{day}, {planned}')} "
            f"{words['until']} {show(presence.planned_until, planned)}",
            seen=[
                (show(one.at, day), show(one.at, clock), _told(words, one.what, presence.part))
                for one in presence.moments
            ],
            issued=show(presence.issued_at, f"{day}, {planned}"),
            check_url=check_url,
        )
    )


def seal_name(locale: Locale) -> str:
    """Say what a reader of PDFs calls the seal."""
    return _words(locale)["seal"]


def _told(words: dict[str, str], what: str, part: str) -> str:
    """Say what was seen; some of it is said otherwise to the adviser."""
    return words.get(f"seen_{what}_{part}", words[f"seen_{what}"])


@lru_cache(maxsize=8)
def _words(locale: Locale) -> dict[str, str]:
    file = resources.files("consent") / "locales" / "presence.json"
    texts: dict[str, dict[str, str]] = json.loads(file.read_text("utf-8"))
    return {name: said[locale] for name, said in texts.items()}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = resources.files("consent") / "presence_papers" / "pages"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
    )
