"""The copy as PDF: sealed, tagged, in the language that was asked for."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from .conftest import slug


def title_and_language(pdf: bytes) -> tuple[str, str]:
    reader = PdfFileReader(io.BytesIO(pdf))
    return str(reader.trailer["/Info"]["/Title"]), str(reader.root["/Lang"])


@pytest.mark.parametrize(
    ("locale", "title"),
    [("de", "Auskunft über Ihre Daten"), ("en", "Information about your data")],
)
async def test_the_person_fetches_a_pdf_in_their_language(desk, person, ready, locale, title):
    link, code = await desk.link(ready)
    answer = await person.file(link, code, "pdf", locale)
    assert answer.headers["content-type"] == "application/pdf", answer.text
    assert title_and_language(answer.content) == (title, locale)


async def test_the_seal_is_the_offices(client, desk, person, ready):
    link, code = await desk.link(ready)
    pdf = (await person.file(link, code, "pdf")).content
    checked = await client.post(
        "/api/consent/v1/receipts/check", content=pdf, headers={"content-type": "application/pdf"}
    )
    assert checked.json()["verdict"] == "genuine"


async def test_the_officer_prints_it_in_the_persons_language(desk, ready):
    answer = await desk.read(ready, "/pdf?locale=de-x-leicht")
    found = title_and_language(answer.content)
    assert found == ("Das haben wir über Sie gespeichert", "de-x-leicht")


async def test_without_the_office_record_there_is_no_file(desk, ready, talk, other_services):
    other_services.fail("GET", f"/api/appointments/v1/public/offices/{talk.office_id}")
    assert slug(await desk.read(ready, "/json")) == "service-unavailable"
