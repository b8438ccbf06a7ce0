"""Puts live results and manual checks together."""

import calendar
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.locales import Locale
from nahbar_common.problems import NotFound, ValidationFailed
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.checklist import repository
from consent.checklist.lines import BY_ID, LINES, Line
from consent.checklist.models import ManualCheck
from consent.checklist.schemas import Checklist, ChecklistLine, ManualNote
from consent.documents.evidence import show_evidence
from consent.documents.words import say
from consent.overview.checks import Result, not_looked_up, worst
from consent.overview.flows import Told
from consent.overview.words import word

_SOON = timedelta(days=31)
"""An officer comes once a month: what falls due before they come again is told now."""


async def manual_checks(session: AsyncSession, office_id: UUID) -> dict[str, ManualCheck]:
    """Give the newest manual check of each line."""
    return await repository.newest_of(session, office_id)


async def note(
    session: AsyncSession, staff: Staff, office_id: UUID, line_id: str, noted: ManualNote
) -> ManualCheck:
    """Note a manual check; raise NotFound, or ValidationFailed for a day to come."""
    line = BY_ID.get(line_id)
    if line is None or not line.is_manual:
        raise NotFound
    if noted.done_on > utc_now().date():
        raise ValidationFailed
    check = ManualCheck(
        office_id=office_id,
        line=line.id,
        found=noted.found,
        done_on=noted.done_on,
        done_by=noted.done_by,
        note=noted.note,
        due_on=_months_later(noted.done_on, line.months),
        noted_by=staff.account_id,
    )
    await repository.add(session, check)
    record(
        session,
        "manual_check.noted",
        Subject("check", line.id),
        office_id=office_id,
        found=noted.found,
        done_on=noted.done_on.isoformat(),
    )
    return check


async def forget_names(session: AsyncSession, account_id: UUID) -> None:
    """Take the names out of what somebody noted who is erased; that it was looked at stays.

    Whose name it is nobody knows here: mostly their own, so the others they wrote go as well.
    """
    await repository.forget_names(session, account_id)


def show(
    office: str,
    told: Told,
    results: Mapping[str, Result],
    manual: Mapping[str, ManualCheck],
    locale: Locale,
    now: datetime,
) -> Checklist:
    """Give all lines in a language."""
    return Checklist(
        office=office,
        made_at=now,
        lines=[
            show_manual(line, manual.get(line.id), locale, now.date())
            if line.is_manual
            else _live(line, results, locale)
            for line in LINES
        ],
        silent=[word("services", name, locale) for name in told.silent],
    )


def show_due(manual: Mapping[str, ManualCheck], locale: Locale, today: date) -> list[ChecklistLine]:
    """Give the manual lines that wait for somebody to look, what is most overdue first.

    Never looked at, looked at too long ago, found bad, or due within a month.
    """
    shown = [
        show_manual(line, manual.get(line.id), locale, today) for line in LINES if line.is_manual
    ]
    soon = today + _SOON
    waiting = [
        line for line in shown if line.outcome != "ok" or line.due_on is None or line.due_on <= soon
    ]
    return sorted(waiting, key=lambda line: line.due_on or date.max)


def show_manual(
    line: Line, check: ManualCheck | None, locale: Locale, today: date
) -> ChecklistLine:
    """Give a manual line: not checked when nobody looked, or too long ago."""
    overdue = check is not None and check.due_on < today
    return ChecklistLine(
        **_head(line, locale),
        kind="manual",
        outcome="not_checked" if check is None or overdue else check.found,
        evidence=check.note if check else "",
        made_at=None,
        done_on=check.done_on if check else None,
        done_by=check.done_by or None if check else None,
        due_on=check.due_on if check else None,
        overdue=overdue,
    )


def _live(line: Line, results: Mapping[str, Result], locale: Locale) -> ChecklistLine:
    found = [results.get(check, not_looked_up()) for check in line.checks]
    return ChecklistLine(
        **_head(line, locale),
        kind="live",
        outcome=worst(found),
        evidence=" · ".join(show_evidence(result, locale) for result in found),
        made_at=max((result.made_at for result in found if result.made_at), default=None),
        done_on=None,
        done_by=None,
        due_on=None,
        overdue=False,
    )


def _head(line: Line, locale: Locale) -> dict[str, object]:
    return {
        "id": line.id,
        "topic": line.topic,
        "topic_words": say(f"topic_{line.topic}", locale),
        "words": say(f"line_{line.id}", locale),
        "after": list(line.after),
    }


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return day.replace(
        year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1])
    )
