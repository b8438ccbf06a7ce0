"""Writes a receipt as a page of HTML, which becomes the PDF: in the language that was read in."""

import json
import unicodedata
from datetime import datetime
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from markdown_it import MarkdownIt
from markupsafe import Markup
from nahbar_common.locales import DEFAULT_LOCALE, LOCALES, Locale

from consent.receipts.statement import Notice, Receipt

_GERMANY = ZoneInfo("Europe/Berlin")
"""Jobcenters are in Germany, which has one time."""
_SCRIPTS = (
    "LATIN ",
    "GREEK ",
    "CYRILLIC ",
    "MODIFIER LETTER ",
    "MICRO ",
    "FEMININE ",
    "MASCULINE ",
)
"""Names of the letters that fonts/ has begin with one of these."""
_TIME = {"de": "%d.%m.%Y, %H:%M Uhr", "de-x-leicht": "%d.%m.%Y, %H:%M Uhr", "en": "%d/%m/%Y, %H:%M"}
# What declarations may consist of (declarations/wording.py); HTML stays text.
_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["heading", "list", "emphasis"])


def write_page(receipt: Receipt, *, check_url: str) -> str:
    """Give the page; check_url: where anybody can check the PDF."""
    locale = words_for(receipt.notice.language)
    parties = {party.party_type: party for party in receipt.party_identification}
    return (
        _environment()
        .get_template("receipt.html")
        .render(
            locale=locale,
            words=_words(locale),
            receipt=receipt,
            times={
                event.event_state: _moment(event.event_time, locale) for event in receipt.events
            },
            issued=_moment(receipt.issued_at, locale),
            controller=parties["pii_controller"],
            dpo=parties["data_protection_officer"],
            authority=parties["supervisory_authority"],
            body=Markup(_MARKDOWN.render(_deeper(receipt.notice.body_markdown))),  # noqa: S704  # nosec B704
            link=receipt.pii_processing[0].withdrawal_method,
            check_url=check_url,
        )
    )


def can_print(notice: Notice) -> bool:
    """Tell whether our fonts have letters for the text that was read."""
    text = notice.title + notice.short + notice.body_markdown
    letters = {letter for letter in text if letter.isalpha()}
    return all(unicodedata.name(letter, "").startswith(_SCRIPTS) for letter in letters)


def words_for(language: str) -> Locale:
    """Give the language of the page around a text: the text's, else German."""
    return next((locale for locale in LOCALES if locale == language), DEFAULT_LOCALE)


def seal_name(language: str) -> str:
    """Say what a reader of PDFs calls the seal."""
    return _words(words_for(language))["seal"]


def _moment(moment: datetime, locale: Locale) -> str:
    return moment.astimezone(_GERMANY).strftime(_TIME[locale])


def _deeper(markdown: str) -> str:
    """Put the text's headings below the page's: its title is a second-level heading there."""
    lines = markdown.split("\n")
    return "\n".join(f"#{line}" if line.startswith("##") else line for line in lines)


@lru_cache(maxsize=8)
def _words(locale: Locale) -> dict[str, str]:
    file = resources.files("consent") / "locales" / "receipts.json"
    texts: dict[str, dict[str, str]] = json.loads(file.read_text("utf-8"))
    return {name: said[locale] for name, said in texts.items()}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = resources.files("consent") / "receipts" / "pages"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
    )
