"""Writes a document as HTML, which becomes the PDF."""

from functools import lru_cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from consent.documents.model import Document, Grid
from consent.documents.moments import show_moment
from consent.documents.words import say


def write_html(document: Document) -> str:
    """Give the page."""
    return (
        _environment()
        .get_template("document.html")
        .render(
            document=document,
            made=show_moment(document.made_at, document.language),
            made_label=say("made_at", document.language),
            source_label=say("source", document.language),
            sources={
                code: say(f"source_{code}", document.language)
                for code in ("configuration", "schedule", "checked", "office", "product")
            },
            is_grid=lambda block: isinstance(block, Grid),
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = resources.files("consent") / "documents" / "pages"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
    )
