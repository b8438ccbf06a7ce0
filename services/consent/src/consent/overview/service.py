"""Puts what the services keep into words, one line for each kind and rule."""

from collections.abc import Sequence

from nahbar_common.clock import utc_now
from nahbar_common.locales import Locale
from nahbar_common.retention.schemas import RetentionLine, RetentionSchedule

from consent.overview.flows import Told
from consent.overview.schemas import KeptByService, KeptKind, KeptRun, RetentionOverview
from consent.overview.words import about_kind, word

_DAY = 86_400


def show(told: Told) -> RetentionOverview:
    """Give the overview in the request's language."""
    return RetentionOverview(
        services=[show_service(one.retention) for one in told.services],
        silent=[word("services", name) for name in told.silent],
        looked_at=utc_now(),
    )


def show_service(schedule: RetentionSchedule, locale: Locale | None = None) -> KeptByService:
    """Give one service's lines: those of the same kind under the same rule stand together.

    locale: of the words; None: the request's.
    """
    by_rule: dict[tuple[object, ...], list[RetentionLine]] = {}
    by_table = {line.table: line for line in schedule.lines}
    for line in schedule.lines:
        by_rule.setdefault(_rule_of(line, by_table), []).append(line)
    last = schedule.runs[0].rows if schedule.runs else {}
    return KeptByService(
        service=schedule.service,
        name=word("services", schedule.service, locale),
        kinds=[_show(lines, by_table, last, locale) for lines in by_rule.values()],
        runs=[
            KeptRun(
                at=run.at,
                rows=sum(run.rows.values()),
                failed=sorted({_name_of(table, by_table, locale) for table in run.failed}),
            )
            for run in schedule.runs
        ],
        next_run_at=schedule.next_run_at,
    )


def _rule_of(line: RetentionLine, by_table: dict[str, RetentionLine]) -> tuple[object, ...]:
    above = by_table[line.goes_with].kind if line.goes_with in by_table else None
    return (line.kind, line.basis, line.ends, line.seconds, line.since, above)


def _show(
    lines: Sequence[RetentionLine],
    by_table: dict[str, RetentionLine],
    last: dict[str, int],
    locale: Locale | None,
) -> KeptKind:
    first = lines[0]
    return KeptKind(
        kind=first.kind,
        name=about_kind(first.kind, "name", locale),
        what_for=about_kind(first.kind, "what", locale),
        about=about_kind(first.kind, "who", locale),
        basis=first.basis,
        basis_words=word("bases", first.basis, locale),
        ends=first.ends,
        days=_days(first.seconds),
        office_days=_days(first.office_seconds),
        shortest_days=_days(first.shortest_seconds),
        longest_days=_days(first.longest_seconds),
        bounds_words=word("bounds", first.kind, locale)
        if first.shortest_seconds is not None
        else None,
        since_words=word("since", first.since, locale) if first.since else None,
        goes_with=_name_of(first.goes_with, by_table, locale) if first.goes_with else None,
        tables=[line.table for line in lines],
        due_rows=sum(line.due_rows or 0 for line in lines),
        last_rows=sum(last.get(line.table, 0) for line in lines),
    )


def _name_of(table: str, by_table: dict[str, RetentionLine], locale: Locale | None) -> str:
    line = by_table.get(table)
    return table if line is None else about_kind(line.kind, "name", locale)


def _days(seconds: int | None) -> float | None:
    return None if seconds is None else round(seconds / _DAY, 4)
