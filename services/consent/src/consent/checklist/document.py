"""Writes the checklist as a document."""

from typing import get_args

from nahbar_common.locales import Locale

from consent.checklist.lines import Topic
from consent.checklist.schemas import Checklist, ChecklistLine
from consent.documents.model import Document, Grid, Section, Statement
from consent.documents.moments import show_moment
from consent.documents.words import say


def write_checklist(checklist: Checklist, locale: Locale) -> Document:
    """Give the document, one table for each topic."""
    return Document(
        title=say("checklist_title", locale),
        subject=say("checklist_subject", locale),
        language=locale,
        author=checklist.office,
        made_at=checklist.made_at,
        sections=[_section(topic, checklist, locale) for topic in get_args(Topic)],
    )


def _section(topic: Topic, checklist: Checklist, locale: Locale) -> Section:
    columns = ("c_measure", "c_outcome", "c_evidence", "c_by", "c_when", "c_due", "c_source")
    blocks: list[Statement | Grid] = [
        Grid(
            caption=say(f"topic_{topic}", locale),
            columns=[say(code, locale) for code in columns],
            rows=[_row(line, locale) for line in checklist.lines if line.topic == topic],
            source="checked",
        )
    ]
    if checklist.silent:
        names = ", ".join(checklist.silent)
        blocks.append(
            Statement(text=say("silent", locale, names=names), source="checked", missing=True)
        )
    return Section(heading=say(f"topic_{topic}", locale), blocks=blocks)


def _row(line: ChecklistLine, locale: Locale) -> list[str]:
    if line.kind == "live":
        by, due = say("by_product", locale), "–"
        when = show_moment(line.made_at, locale) if line.made_at else say("never", locale)
    else:
        by = line.done_by or "–"
        when = line.done_on.isoformat() if line.done_on else say("never", locale)
        due = line.due_on.isoformat() if line.due_on else "–"
        due = f"{due} ({say('overdue', locale)})" if line.overdue else due
    return [
        line.words,
        say(line.outcome, locale),
        line.evidence or "–",
        by,
        when,
        due,
        ", ".join(line.after),
    ]
