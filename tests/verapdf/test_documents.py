"""Documents of the data-protection officer are PDF/UA-1, says veraPDF; see test_receipts.py."""

import subprocess
from datetime import UTC, datetime

import pytest
from consent.documents.model import Document, Grid, Section, Statement
from consent.documents.page import write_html
from consent.documents.pdf import make_pdf


@pytest.mark.parametrize("language", ["de", "de-x-leicht", "en"])
def test_a_document_is_pdf_ua(verapdf, tmp_path, language):
    document = Document(
        title="Verzeichnis von Verarbeitungstätigkeiten",
        subject="Wie es läuft & was <bleibt>",
        language=language,
        author="Jobcenter Osterfeld",
        made_at=datetime(2026, 11, 27, tzinfo=UTC),
        sections=[
            Section(
                heading="Löschfristen",
                blocks=[
                    Statement(text="Ayşe Łukasiewicz", source="office"),
                    Grid(
                        caption="Fristen",
                        columns=["Daten", "Frist"],
                        rows=[[f"Termine {n}", f"{n} Tage"] for n in range(80)],
                        source="schedule",
                    ),
                ],
            )
        ],
    )
    file = tmp_path / "document.pdf"
    file.write_bytes(make_pdf(write_html(document)))
    done = subprocess.run([*verapdf, "-v", str(file)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("PASS"), done.stdout[-4000:] + done.stderr[-1000:]
