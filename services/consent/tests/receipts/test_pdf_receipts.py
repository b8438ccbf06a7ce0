"""Sealed PDFs: genuine as they were sealed, checked by us, by pyHanko and by OpenSSL."""

import io
import subprocess
from datetime import timedelta

import pytest
from asn1crypto import x509
from consent.receipts.pdf_checking import check_pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

MANY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def place_of_the_signature(pdf: bytes) -> tuple[int, int]:
    """Where the signature stands in the file: the one part that it cannot cover itself."""
    start = pdf.index(b"/Contents <") + len(b"/Contents ")
    return start, pdf.index(b">", start)


def test_a_pdf_is_genuine_as_it_was_sealed(seal, sealed_pdf):
    found = check_pdf(sealed_pdf, seal.known())
    assert (found.verdict, found.kid) == ("genuine", seal.key.kid)


@pytest.mark.parametrize("locale", ["de-x-leicht", "en"])
def test_a_withdrawal_has_one_in_every_language(seal, create_receipt, locale):
    pdf = seal.make_pdf(create_receipt(locale, withdrawn=True))
    assert check_pdf(pdf, seal.known()).verdict == "genuine"


async def test_pyhankos_own_validator_finds_the_seal_whole_and_ours(seal, sealed_pdf):
    (signature,) = PdfFileReader(io.BytesIO(sealed_pdf)).embedded_signatures
    root = x509.Certificate.load(seal.certificate)
    context = ValidationContext(trust_roots=[root], allow_fetching=False)
    status = await async_validate_pdf_signature(signature, context)
    assert status.bottom_line
    assert status.trusted


def test_openssl_finds_the_seal_whole_and_ours(seal, sealed_pdf, tmp_path):
    """An implementation that shares no line with the one that sealed."""
    (signature,) = PdfFileReader(io.BytesIO(sealed_pdf)).embedded_signatures
    start, end = place_of_the_signature(sealed_pdf)
    (tmp_path / "content").write_bytes(sealed_pdf[:start] + sealed_pdf[end + 1 :])
    (tmp_path / "seal.der").write_bytes(signature.pkcs7_content)
    (tmp_path / "root.der").write_bytes(seal.certificate)
    root, content = tmp_path / "root.pem", tmp_path / "content"
    convert = ["openssl", "x509", "-inform", "DER", "-in", tmp_path / "root.der", "-out", root]
    subprocess.run(convert, check=True)
    verify = ["openssl", "cms", "-verify", "-inform", "DER", "-in", tmp_path / "seal.der"]
    verify += ["-binary", "-CAfile", root, "-purpose", "any", "-out", tmp_path / "out"]
    ours = subprocess.run([*verify, "-content", content], capture_output=True, text=True)
    assert ours.returncode == 0, ours.stderr
    content.write_bytes(content.read_bytes() + b" ")
    assert subprocess.run([*verify, "-content", content], capture_output=True).returncode != 0


@MANY
@given(data=st.data())
def test_no_bent_byte_goes_unnoticed(seal, sealed_pdf, data):
    pdf = bytearray(sealed_pdf)
    at = data.draw(st.integers(0, len(pdf) - 1))
    pdf[at] ^= data.draw(st.integers(1, 255))
    assert check_pdf(bytes(pdf), seal.known()).verdict != "genuine"


@MANY
@given(data=st.data())
def test_not_even_one_in_the_place_of_the_signature(seal, sealed_pdf, data):
    pdf = bytearray(sealed_pdf)
    start, end = place_of_the_signature(sealed_pdf)
    at = data.draw(st.integers(start, end))
    pdf[at] ^= data.draw(st.sampled_from([1, 2, 4, 8, 16, 32, 64, 128]))
    assert check_pdf(bytes(pdf), seal.known()).verdict != "genuine"


@MANY
@given(data=st.data())
def test_no_cut_goes_unnoticed(seal, sealed_pdf, data):
    cut = sealed_pdf[: data.draw(st.integers(5, len(sealed_pdf.rstrip()) - 1))]
    assert check_pdf(cut, seal.known()).verdict in {"shortened", "changed"}


def test_what_is_written_behind_the_seal_is_told_apart(seal, sealed_pdf):
    writer = IncrementalPdfFileWriter(io.BytesIO(sealed_pdf))
    writer.root["/Lang"] = writer.root["/Lang"]
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    assert check_pdf(out.getvalue(), seal.known()).verdict == "extended"


def test_a_pdf_sealed_by_somebody_else_is_told_apart(seal, create_seal, create_receipt, sealed_pdf):
    forged = create_seal().make_pdf(create_receipt())
    assert check_pdf(forged, seal.known()).verdict == "other_key"
    assert check_pdf(forged, {}).verdict == "other_key"


def test_a_former_key_may_not_seal_today(seal, sealed_pdf):
    gone = seal.known(seals_until=seal.key.created_at - timedelta(days=1))
    assert check_pdf(sealed_pdf, gone).verdict == "out_of_time"


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7\n%%EOF", b"%PDF-", b"MZ\x00", b"%PDF-1.7" * 900])
def test_strange_files_are_refused_without_a_stumble(seal, raw):
    assert check_pdf(raw, seal.known()).verdict in {"not_a_receipt", "changed", "shortened"}
