"""A month as files: the same every time once it is closed, and harmless to whoever opens it."""

import csv
import io
import zipfile
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from data_allowance.exports.cells import euros, harmless
from hypothesis import given
from hypothesis import strategies as st

API = "/api/allowance/v1"
MARCH = datetime(2027, 3, 10, 9, tzinfo=UTC)
APRIL = datetime(2027, 4, 10, 9, tzinfo=UTC)
MAY = datetime(2027, 5, 10, 9, tzinfo=UTC)


async def create_months(office: Any, reference: str = "AZ 1") -> dict[str, Any]:
    """Book in March and April of 2027, and close March."""
    with office.at(MARCH):
        budget = await office.create_budget(cents=10_00, year=2027)
        path = f"/budgets/{budget['id']}/fundings"
        made = await office.post(path, {"amount_cents": 1234_56, "reference": reference})
        assert made.status_code == 201, made.text
    with office.at(APRIL):
        taken = {"amount_cents": 7, "reference": "AZ 3"}
        await office.post(f"/budgets/{budget['id']}/reductions", taken)
        closed = await office.post(f"/budgets/{budget['id']}/closings", {"through": "2027-03"})
        assert closed.status_code == 201, closed.text
    return budget


async def export(
    office: Any, budget: dict[str, Any], month: str, form: str = "csv"
) -> httpx.Response:
    path = f"{API}/budgets/{budget['id']}/months/{month}/export"
    answer: httpx.Response = await office.client.get(
        path, headers=office.officer(), params={"file": form}
    )
    return answer


def rows_of(content: bytes, encoding: str = "utf-8-sig") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=";"))


async def test_a_closed_month_has_numbers_amounts_and_the_legal_basis(office: Any) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        answer = await export(office, budget, "2027-03")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].endswith('"buchungen-2027-03.csv"')
    header, *rows = rows_of(answer.content)
    shown = [dict(zip(header, row, strict=True)) for row in rows]
    assert [
        (one["Nummer"], one["Betrag in Euro"], one["Soll-Konto"], one["Haben-Konto"])
        for one in shown
    ] == [("1", "10,00", "Verfügbar", "Zuweisung"), ("2", "1234,56", "Verfügbar", "Zuweisung")]
    assert {one["Buchungstag"] for one in shown} == {"10.03.2027"}
    assert {one["Rechtsgrundlage"] for one in shown} == {budget["legal_basis"]}


@pytest.mark.parametrize("form", ["csv", "postings", "totals"])
async def test_a_closed_month_gives_the_same_bytes_whatever_is_booked_later(
    office: Any, form: str
) -> None:
    budget = await create_months(office)
    with office.at(APRIL):
        before = await export(office, budget, "2027-03", form)
        await office.fund(budget, 1_00)
    with office.at(MAY):
        after = await export(office, budget, "2027-03", form)
    assert before.status_code == after.status_code == 200
    assert before.content == after.content


async def test_an_open_month_has_no_numbers_and_says_that_it_is_not_final(office: Any) -> None:
    budget = await create_months(office)
    with office.at(APRIL):
        answer = await export(office, budget, "2027-04")
    assert answer.headers["content-disposition"].endswith('"buchungen-2027-04-vorlaeufig.csv"')
    _, row = rows_of(answer.content)
    assert (row[0], row[6]) == ("", "0,07")


async def test_numbers_go_on_over_months_and_pages(
    office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_allowance.exports.flows.PAGE", 2)
    with office.at(MARCH):
        budget = await office.create_budget(cents=10_00, year=2027)
        for _ in range(4):
            await office.fund(budget, 1_00)
    with office.at(APRIL):
        for _ in range(3):
            await office.fund(budget, 1_00)
    with office.at(MAY):
        await office.post(f"/budgets/{budget['id']}/closings", {"through": "2027-04"})
        march = rows_of((await export(office, budget, "2027-03")).content)[1:]
        april = rows_of((await export(office, budget, "2027-04")).content)[1:]
    assert [row[0] for row in march + april] == [str(number) for number in range(1, 9)]
    assert len({row[-1] for row in march + april}) == 8


async def test_control_totals_carry_over_from_month_to_month(office: Any) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        march = rows_of((await export(office, budget, "2027-03", "totals")).content)
        april = rows_of((await export(office, budget, "2027-04", "totals")).content)
    assert march[2] == ["Verfügbar", "0,00", "1244,56", "0,00", "1244,56"]
    assert april[2] == ["Verfügbar", "1244,56", "0,00", "0,07", "1244,49"]
    assert march[1] == ["Zuweisung", "0,00", "0,00", "1244,56", "-1244,56"]
    assert [row[0] for row in march] == [row[0] for row in april]


async def test_the_posting_list_balances_by_debit_and_credit(office: Any) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        answer = await export(office, budget, "2027-03", "postings")
    assert answer.headers["content-type"] == "text/csv; charset=windows-1252"
    header, first, _ = rows_of(answer.content, "cp1252")
    posting = dict(zip(header, first, strict=True))
    assert posting["Umsatz (ohne Soll/Haben-Kz)"] == "10,00"
    assert (posting["Konto"], posting["Gegenkonto (ohne BU-Schlüssel)"]) == ("1000", "9000")
    assert (posting["Belegdatum"], posting["Belegfeld 1"]) == ("10032027", "1")


async def test_the_workbook_opens_and_holds_lines_and_sums(office: Any) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        answer = await export(office, budget, "2027-03", "xlsx")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        assert book.testzip() is None
        sheets = [ElementTree.fromstring(book.read(f"xl/worksheets/sheet{n}.xml")) for n in (1, 2)]
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    assert [len(list(sheet.iter(f"{space}row"))) for sheet in sheets] == [3, 8]
    values = {cell.text for cell in sheets[0].iter(f"{space}v")}
    assert {"1", "2", "10", "1234.56"} <= values
    assert not list(sheets[0].iter(f"{space}f"))


@pytest.mark.parametrize("form", ["csv", "postings", "xlsx"])
async def test_what_looks_like_a_formula_is_none(office: Any, form: str) -> None:
    budget = await create_months(office, reference="=1+1")
    with office.at(MAY):
        answer = await export(office, budget, "2027-03", form)
    if form == "xlsx":
        with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        return
    cells = [cell for row in rows_of(answer.content, "cp1252") for cell in row]
    assert "'=1+1" in cells
    assert "=1+1" not in cells


@pytest.mark.parametrize("month", ["2027-02", "2027-06", "2099-12"])
async def test_months_before_the_budget_and_to_come_are_not_found(office: Any, month: str) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        assert (await export(office, budget, month)).status_code == 404


@pytest.mark.parametrize("month", ["2027-13", "march"])
async def test_what_is_no_month_is_refused(office: Any, month: str) -> None:
    budget = await create_months(office)
    with office.at(MAY):
        assert (await export(office, budget, month)).status_code == 422


@given(st.integers(-(10**15), 10**15))
def test_euros_are_cents_to_the_last_one(cents: int) -> None:
    whole, _, rest = euros(cents).partition(",")
    assert len(rest) == 2
    sign = -1 if whole.startswith("-") else 1
    assert sign * (abs(int(whole)) * 100 + int(rest)) == cents


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
