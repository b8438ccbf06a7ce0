"""Writes a copy as a page of HTML, which becomes the PDF: in words, service by service.

Everything short stands in it; of what is very much (an officer's trail) it shows the first entries
and says how many more the JSON has.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from nahbar_common.locales import Locale
from nahbar_common.subjects.schemas import SubjectItem

from consent.data_copies.statement import Copy
from consent.data_copies.words import Words, words_in

SHOWN = 200
"""Entries of one kind in one service; more than that nobody reads on paper."""
_COLUMNS = 4
"""What has as few members stands in one table; else each entry has its own."""


@dataclass(frozen=True)
class Section:
    """What one service has of one kind: a table with a line for each, or a table for each."""

    title: str
    count: int
    columns: list[tuple[str, str]]
    entries: list[dict[str, str]]

    @property
    def is_flat(self) -> bool:
        """Tell whether all entries stand in one table."""
        return len(self.columns) <= _COLUMNS


def write_page(copy: Copy, locale: Locale) -> str:
    """Give the page."""
    words = words_in(locale)
    parts = [
        (words.service(part.service), _sections(part.items, words))
        for part in sorted(copy.parts, key=lambda part: words.service(part.service))
    ]
    return (
        _environment()
        .get_template("copy.html")
        .render(
            locale=locale,
            words=words.texts,
            copy=copy,
            received=words.value("received_on", copy.received_on.isoformat()),
            collected=words.moment(copy.collected_at),
            parts=parts,
        )
    )


def seal_name(locale: Locale) -> str:
    """Say what a reader of PDFs calls the seal."""
    return words_in(locale).texts["seal"]


def _sections(items: list[SubjectItem], words: Words) -> list[Section]:
    by_kind: dict[str, list[Mapping[str, Any]]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item.values)
    return [_section(kind, entries, words) for kind, entries in by_kind.items()]


def _section(kind: str, entries: list[Mapping[str, Any]], words: Words) -> Section:
    shown = entries[:SHOWN]
    names = list(dict.fromkeys(name for entry in shown for name in entry))
    return Section(
        title=words.kind(kind),
        count=len(entries),
        columns=[(name, words.field(name)) for name in names],
        entries=[
            {name: words.value(name, value) for name, value in entry.items()} for entry in shown
        ],
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = resources.files("consent") / "data_copies" / "pages"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
    )
