"""Writes a document as ODT (ISO/IEC 26300) that an office can go on writing in.

Headings have levels, tables have header rows that repeat, and the language is set, so that screen
readers read it well.
"""

import io

from odfdo import Cell, Element, Header, Paragraph, Row, Style, Table
from odfdo import Document as OdfDocument

from consent.documents.model import Document, Grid, Section, Statement
from consent.documents.moments import show_moment
from consent.documents.words import say

_REGION = {"de": "DE", "de-x-leicht": "DE", "en": "GB"}
_HEAD, _TEXT, _CELL, _SOURCE = "Table_20_Heading", "Text_20_body", "nahbar-cell", "nahbar-source"


def make_odt(document: Document) -> bytes:
    """Give the file's bytes."""
    written = OdfDocument("text")
    language = document.language.partition("-")[0]
    written.set_language(f"{language}-{_REGION[document.language]}")
    written.meta.set_title(document.title)
    written.meta.set_subject(document.subject)
    written.meta.set_initial_creator(document.author)
    written.meta.set_creator(document.author)
    written.meta.set_creation_date(document.made_at.replace(microsecond=0, tzinfo=None))
    _add_styles(written)
    body = written.body
    body.clear()
    body.append(Header(1, document.title, style="Heading_20_1"))
    body.append(Paragraph(document.subject, style=_TEXT))
    made = show_moment(document.made_at, document.language)
    label = say("made_at", document.language)
    body.append(Paragraph(f"{document.author}. {label}: {made}", style=_TEXT))
    for number, section in enumerate(document.sections, start=1):
        _add_section(body, section, number, document)
    file = io.BytesIO()
    written.save(file)
    return file.getvalue()


def _add_styles(written: OdfDocument) -> None:
    bold = Style("paragraph", name=_HEAD, display_name="Table Heading", parent_style="Standard")
    bold.set_properties(area="text", properties={"fo:font-weight": "bold"})
    cell = Style("table-cell", name=_CELL)
    cell.set_properties(
        area="table-cell",
        properties={"fo:border": "0.5pt solid #b0b4c3", "fo:padding": "0.1cm"},
    )
    source = Style("text", name=_SOURCE)
    source.set_properties(area="text", properties={"fo:color": "#4a4f63", "fo:font-size": "9pt"})
    written.insert_style(bold, name=_HEAD)
    written.insert_style(cell, automatic=True)
    written.insert_style(source, automatic=True)


def _add_section(body: Element, section: Section, number: int, document: Document) -> None:
    body.append(Header(2, section.heading, style="Heading_20_2"))
    for place, block in enumerate(section.blocks, start=1):
        if isinstance(block, Grid):
            body.append(Paragraph(_with_source(block.caption, block, document), style="Caption"))
            body.append(_table(block, f"T{number}-{place}"))
        else:
            body.append(Paragraph(_with_source(block.text, block, document), style=_TEXT))


def _with_source(text: str, block: Statement | Grid, document: Document) -> str:
    return f"{text} ({say(f'source_{block.source}', document.language)})"


def _table(grid: Grid, name: str) -> Table:
    table = Table(name)
    table.append(
        Element.from_tag(
            f'<table:table-column table:number-columns-repeated="{len(grid.columns)}"/>'
        )
    )
    head = Element.from_tag("table:table-header-rows")
    head.append(_row(grid.columns, all_bold=True))
    table.append(head)
    for row in grid.rows:
        table.append(_row(row))
    return table


def _row(cells: list[str], *, all_bold: bool = False) -> Row:
    row = Row()
    for place, text in enumerate(cells):
        cell = Cell(style=_CELL)
        cell.set_attribute("office:value-type", "string")
        cell.append(Paragraph(text, style=_HEAD if all_bold or place == 0 else "Standard"))
        row.append(cell)
    return row
