"""The record of processing: made from what runs, marked where the office states it."""

import io
import json
import re
import zipfile
from importlib import resources
from uuid import uuid4

import pytest
from consent.activities.impact_document import threats
from consent.activities.parts import MEASURES
from consent.checklist.lines import LINES
from consent.documents.evidence import show_facts
from consent.documents.words import has_words
from consent.processing import PROCESSING
from nahbar_common.processing.everywhere import EVERYWHERE
from pyhanko.pdf_utils.reader import PdfFileReader

API = "/api/consent/v1"


@pytest.fixture
def read(client, talk, neighbours):
    async def read(rest="", headers=None, **params):
        path = f"{API}/offices/{talk.office_id}/processing-record{rest}"
        return await client.get(path, headers=headers or talk.dpo, params=params)

    return read


def texts_of(document):
    return json.dumps(document["document"], ensure_ascii=False)


def blocks_of(document):
    return [block for section in document["document"]["sections"] for block in section["blocks"]]


async def test_the_record_says_who_what_why_how_long_and_what_was_checked(read, talk):
    answer = await read()
    assert answer.status_code == 200, answer.text
    text = texts_of(answer.json())
    for wanted in (
        "Jobcenter Osterfeld",
        "dsb@example.org",
        "Landesbeauftragte",
        "180 Tage nach dem Ende des Gesprächs (eigene Frist der Geschäftsstelle)",
        "§§ 67b, 67c SGB X",
    ):
        assert wanted in text, wanted
    sections = answer.json()["document"]["sections"]
    assert len(sections) == 7
    rows = {row[0]: row[1] for row in sections[-1]["blocks"][0]["rows"]}
    assert rows["Jedes Anliegen geht auch ohne Video"] == "in Ordnung"
    # Nobody looked: media_gateway told of no check in this test.
    assert rows["Am Medienserver ist nichts angeschlossen, das aufzeichnen kann"] == "nicht geprüft"


async def test_what_the_office_has_to_state_is_marked_until_it_does(read, client, talk):
    before = (await read()).json()
    assert (
        sum(
            block.get("missing", False)
            for s in before["document"]["sections"]
            for block in s["blocks"]
        )
        >= 4
    )
    path = f"{API}/offices/{talk.office_id}/processing-record/statements/processor"
    body = {"text": "Rechenzentrum Nord, Vertrag vom 1. März 2026"}
    written = await client.put(path, json=body, headers={**talk.dpo, "if-match": '"0"'})
    assert written.status_code == 200, written.text
    late = await client.put(path, json=body, headers={**talk.dpo, "if-match": '"0"'})
    assert late.status_code == 412
    after = (await read()).json()
    stated = [
        b
        for s in after["document"]["sections"]
        for b in s["blocks"]
        if "Rechenzentrum Nord" in b.get("text", "")
    ]
    assert [(one["source"], one["missing"]) for one in stated] == [("office", False)]


async def test_recipients_are_those_that_are_set_up(read, neighbours):
    none = texts_of((await read()).json())
    assert "kein Empfänger außerhalb" in none
    told = [{"kind": "mail_server", "name": "mail.example", "data": ["message"]}]
    neighbours.answer("identity", recipients=told)
    assert "mail.example" in texts_of((await read()).json())
    neighbours.fall_silent("identity")
    silent = (await read()).json()
    assert silent["silent"] == ["Anmeldung und Rechte"]
    assert "Nicht geantwortet hat: Anmeldung und Rechte" in texts_of(silent)
    assert "kein Empfänger außerhalb" not in texts_of(silent)


async def test_it_is_written_in_english_too(read, talk):
    answer = await read(headers={**talk.dpo, "accept-language": "en"})
    assert answer.json()["document"]["title"].startswith("Record of processing")


async def test_the_impact_assessment_leaves_the_judgement_to_the_office(read):
    answer = await read(which="impact")
    assert answer.status_code == 200, answer.text
    assert "bewertet die Geschäftsstelle" in texts_of(answer.json())


@pytest.mark.parametrize("which", ["record", "impact"])
async def test_the_odt_has_headings_header_rows_and_a_language(read, which):
    answer = await read("/file", form="odt", which=which)
    assert answer.status_code == 200, answer.text
    file = zipfile.ZipFile(io.BytesIO(answer.content))
    assert file.testzip() is None
    first = file.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert file.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    content, styles = file.read("content.xml").decode(), file.read("styles.xml").decode()
    assert content.count("table:table-header-rows>") == 2 * content.count("<table:table ")
    assert 'text:outline-level="1"' in content and 'text:outline-level="2"' in content
    assert 'fo:language="de"' in styles and 'fo:country="DE"' in styles
    used = set(re.findall(r'(?:text|table):style-name="([^"]+)"', content))
    defined = set(re.findall(r'style:name="([^"]+)"', styles + content))
    assert used - defined == set()


async def test_the_pdf_is_tagged_and_says_its_language(read):
    answer = await read("/file", form="pdf")
    if answer.status_code == 503:
        pytest.skip("Pango is not installed here")
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"%PDF-")
    root = PdfFileReader(io.BytesIO(answer.content)).root
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "de"
    assert "/StructTreeRoot" in root
    assert re.search(rb"pdfuaid:part[^0-9]+1\b", root["/Metadata"].data)
    assert answer.headers["content-disposition"].endswith('"verarbeitungsverzeichnis.pdf"')


async def test_strangers_read_nothing(read, talk, tokens, client):
    assert (await read(headers=talk.adviser)).status_code == 403
    assert (await read(headers=tokens.staff(f"dpo@{uuid4()}"))).status_code == 404
    path = f"{API}/offices/{talk.office_id}/processing-record/statements/processor"
    admin = {**tokens.staff(f"admin@{talk.office_id}"), "if-match": '"0"'}
    assert (await client.put(path, json={"text": "x"}, headers=admin)).status_code == 403


def test_every_check_of_the_documents_exists_and_has_words():
    known = {check.id for check in (*PROCESSING.checks, *EVERYWHERE)}
    known |= OTHER_CHECKS
    named = set(MEASURES) | {check for line in LINES for check in line.checks}
    named |= {check for threat in threats() for check in threat["checks"]}
    assert named <= known
    assert named <= set(MEASURES), "threats and lines name measures of the record"
    assert all(has_words(f"line_{line.id}") for line in LINES)


OTHER_CHECKS = {
    "alternative.offered",
    "office.contacts",
    "contact.sealed",
    "recording.no_recorder",
    "recording.grants",
    "roles.apart",
    "second_factor.demanded",
    "allowance.provider",
}
"""Those of the other services, whose packages are not to be imported here."""


def test_facts_have_words():
    text = show_facts({"last_run": "2026-08-03T01:30:00Z", "rows": 5, "hosts": []}, "de")
    assert text == "letzter Lauf: 03.08.2026, 03:30 Uhr; gelöscht: 5; Rechner: keine"


def test_a_document_says_no_more_than_its_catalogue():
    file = resources.files("consent") / "locales" / "documents.json"
    texts = json.loads(file.read_text("utf-8"))
    assert all(text.keys() >= {"de", "en"} for text in texts.values())
