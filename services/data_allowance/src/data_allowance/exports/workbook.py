"""A month as a workbook: its lines, and its control totals."""

import tempfile
from collections.abc import AsyncIterator, Sequence
from decimal import Decimal
from pathlib import Path

import anyio
import xlsxwriter
from nahbar_common.db import Database
from xlsxwriter.worksheet import Worksheet

from data_allowance.exports.flows import pages_of
from data_allowance.exports.sheet import Sheet
from data_allowance.exports.text_forms import columns_of, totals_of
from data_allowance.exports.words import COLUMNS, TOTALS

_CHUNK = 64 * 1024
_MONEY = "#,##0.00"
_AMOUNT = list(COLUMNS).index("amount")
_NUMBER = list(COLUMNS).index("number")


async def as_workbook(database: Database, sheet: Sheet) -> AsyncIterator[bytes]:
    """Give an XLSX file; rows go to the disk as they come, and never stand in memory together."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "month.xlsx"
        # Texts stay texts: nothing that people wrote becomes a formula or a link.
        book = xlsxwriter.Workbook(
            str(file),
            {
                "constant_memory": True,
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        money = book.add_format({"num_format": _MONEY})
        lines, sums = book.add_worksheet("Buchungen"), book.add_worksheet("Kontrollsummen")
        lines.write_row(0, 0, list(COLUMNS.values()))
        row = 1
        async for page in pages_of(database, sheet):
            cells = [columns_of(sheet, line) for line in page]
            await anyio.to_thread.run_sync(_write, lines, row, cells, money)
            row += len(cells)
        sums.write_row(0, 0, list(TOTALS.values()))
        for place, (account, *amounts) in enumerate(totals_of(sheet.totals), start=1):
            sums.write_string(place, 0, account)
            for column, amount in enumerate(amounts, start=1):
                sums.write_number(place, column, _number(amount), money)
        await anyio.to_thread.run_sync(book.close)
        async with await anyio.open_file(file, "rb") as made:
            while chunk := await made.read(_CHUNK):
                yield chunk


def _write(worksheet: Worksheet, first: int, rows: Sequence[Sequence[str]], money: object) -> None:
    for place, cells in enumerate(rows, start=first):
        for column, cell in enumerate(cells):
            if column == _AMOUNT:
                worksheet.write_number(place, column, _number(cell), money)
            elif column == _NUMBER and cell:
                worksheet.write_number(place, column, int(cell))
            else:
                worksheet.write_string(place, column, cell)


def _number(amount: str) -> float:
    # A workbook knows floats only; 17 digits hold any amount of ours to the cent.
    return float(Decimal(amount.replace(",", ".")))
