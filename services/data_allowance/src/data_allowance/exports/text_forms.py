"""A month as text: all columns, control totals, or a posting list in the manner of DATEV."""

import csv
import io
from collections.abc import AsyncIterator, Iterable, Sequence

from nahbar_common.db import Database

from data_allowance.exports.cells import euros, harmless, local
from data_allowance.exports.flows import pages_of
from data_allowance.exports.sheet import AccountTotals, Line, Sheet
from data_allowance.exports.words import (
    ACCOUNTS,
    COLUMNS,
    KINDS,
    NUMBERS,
    POSTINGS,
    TOTALS,
)

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it, spreadsheets take UTF-8 for something else."""


def columns_of(sheet: Sheet, line: Line) -> list[str]:
    """Give an entry's cells, in the order of COLUMNS."""
    entry, at = line.entry, local(line.entry.occurred_at)
    return [
        "" if line.number is None else str(line.number),
        f"{at:%d.%m.%Y}",
        f"{at:%H:%M:%S}",
        KINDS[entry.kind],
        ACCOUNTS[line.debit],
        ACCOUNTS[line.credit],
        euros(entry.amount_cents),
        str(entry.voucher_id or ""),
        harmless(entry.reference),
        str(entry.recorded_by or ""),
        str(sheet.budget.year),
        harmless(sheet.budget.legal_basis),
        str(entry.id),
    ]


def totals_of(totals: Iterable[AccountTotals]) -> list[list[str]]:
    """Give the control totals' cells, in the order of TOTALS, all accounts."""
    found = {one.account: one for one in totals}
    rows = []
    for account, word in ACCOUNTS.items():
        _, opening, came, left = found.get(account, AccountTotals(account, 0, 0, 0))
        rows.append([word, *map(euros, (opening, came, left, opening + came - left))])
    return rows


async def as_csv(database: Database, sheet: Sheet) -> AsyncIterator[bytes]:
    """Give all columns as CSV: semicolons, UTF-8 with its mark, as German spreadsheets open it."""
    yield _text(BOM, [list(COLUMNS.values())]).encode()
    async for page in pages_of(database, sheet):
        yield _text("", [columns_of(sheet, line) for line in page]).encode()


async def as_totals(_database: Database, sheet: Sheet) -> AsyncIterator[bytes]:
    """Give the control totals as CSV."""
    yield _text(BOM, [list(TOTALS.values()), *totals_of(sheet.totals)]).encode()


async def as_postings(database: Database, sheet: Sheet) -> AsyncIterator[bytes]:
    """Give a posting list with the names of DATEV's columns, Windows-1252 as its programs read.

    Without DATEV's own first line, which names a consultant and a client that we do not know: it
    is imported as a table, with the accounts mapped.
    """
    yield _postings([list(POSTINGS.values())])
    async for page in pages_of(database, sheet):
        yield _postings([_posting_of(line) for line in page])


def _posting_of(line: Line) -> list[str]:
    entry, at = line.entry, local(line.entry.occurred_at)
    return [
        euros(entry.amount_cents),
        "S",
        "EUR",
        NUMBERS[line.debit],
        NUMBERS[line.credit],
        f"{at:%d%m%Y}",
        "" if line.number is None else str(line.number),
        harmless(entry.reference)[:36],
        KINDS[entry.kind],
    ]


def _postings(rows: Sequence[Sequence[str]]) -> bytes:
    # What people wrote may hold letters that the code page does not know.
    return _text("", rows).encode("cp1252", errors="replace")


def _text(start: str, rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    out.write(start)
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue()
