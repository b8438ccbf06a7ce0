"""Receipts are PDF/UA-1 (ISO 14289-1), says veraPDF, which shares no line with what made them.

Where it comes from stands in conftest.py.
"""

import subprocess
from pathlib import Path
from uuid import uuid4

import pytest
from consent.consents.models import ConsentEntry
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.places import fill
from consent.declarations.wording import text_sha256
from consent.receipts.keys import certificate, new_key, private_pem
from consent.receipts.material import Material, write_receipt
from consent.receipts.page import seal_name, write_page
from consent.receipts.sealing import make_sealed_pdf
from consent.receipts.statement import Receipt
from consent.templates.texts import load_template
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.locales import LOCALES, Locale

DPO = ("Ayşe Łukasiewicz", "dsb@example.org", "0541 7788-150")
FILLED = {
    "office": "Jobcenter Osterfeld",
    "office_address": "Hafenstraße 7, 49090 Osterfeld",
    "office_phone": "0541 7788-100",
    "authority": "Landesbeauftragte für den Datenschutz Niedersachsen",
}


def create_receipt(locale: Locale, kind: str) -> Receipt:
    template = fill(load_template("video_talk", "client", locale), FILLED)
    text = template.model_dump(include={"title", "short", "body_markdown"})
    digest = text_sha256(**text, dpo=DPO)
    ids = {name: uuid4() for name in ("appointment_id", "person_id", "office_id")}
    consent, withdrawal = (
        ConsentEntry(
            **ids,
            part="client",
            position=position,
            kind=each,
            channel="web",
            recorded_at=utc_now(),
            carried_out_at=utc_now() if each == "withdrawn" else None,
        )
        for position, each in ((1, "given"), (2, "withdrawn"))
    )
    declaration = Declaration(
        office_id=ids["office_id"],
        audience="client",
        version=2,
        dpo_name=DPO[0],
        dpo_email=DPO[1],
        dpo_phone=DPO[2],
        needs_legal_review=False,
        filled=FILLED,
    )
    row = DeclarationText(
        declaration_id=declaration.id,
        locale=locale,
        **text,
        needs_native_review=False,
        text_sha256=digest,
    )
    entry = consent if kind == "given" else withdrawal
    link = f"https://nahbar.example/beleg#{'x' * 43}"
    return write_receipt(Material(entry, consent, declaration, row), None, link)


@pytest.mark.parametrize("kind", ["given", "withdrawn"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_receipt_of_the_shipped_text_is_pdf_ua_1(
    verapdf: list[str], tmp_path: Path, locale: Locale, kind: str
) -> None:
    sealer = Sealer({"a": b"k" * 32})
    key = new_key(sealer)
    receipt = create_receipt(locale, kind)
    file = tmp_path / f"{locale}-{kind}.pdf"
    file.write_bytes(
        make_sealed_pdf(
            write_page(receipt, check_url="https://nahbar.example/beleg-pruefen"),
            private_pem=private_pem(key, sealer),
            certificate=certificate(key),
            seal_name=seal_name(locale),
        )
    )
    found = subprocess.run([*verapdf, "-v", str(file)], capture_output=True, text=True)
    assert found.stdout.startswith("PASS"), found.stdout[-4000:] + found.stderr[-1000:]


def test_the_validator_finds_what_is_wrong(verapdf: list[str], tmp_path: Path) -> None:
    """A check of the check: a PDF without tags does not pass."""
    from weasyprint import HTML

    file = tmp_path / "plain.pdf"
    file.write_bytes(HTML(string="<p>x").write_pdf())
    found = subprocess.run([*verapdf, str(file)], capture_output=True, text=True)
    assert found.stdout.startswith("FAIL")
