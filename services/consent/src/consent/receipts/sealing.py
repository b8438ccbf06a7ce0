"""Makes the PDF (PDF/UA-1) and seals it (PAdES).

Blocking, and with libraries of the system: only the worker calls this, in a process of its own.
"""

import asyncio
import base64
import io
from importlib import resources

_WEIGHTS = {400: "FiraSans-Regular", 600: "FiraSans-SemiBold"}


def make_sealed_pdf(html: str, *, private_pem: bytes, certificate: bytes, seal_name: str) -> bytes:
    """Write a page of HTML as PDF/UA-1 and seal it.

    seal_name: how a reader of PDFs calls the seal. Raises OSError where Pango is not installed.
    """
    return asyncio.run(_seal(write_pdf(html, _sheet()), private_pem, certificate, seal_name))


def write_pdf(html: str, sheet: str) -> bytes:
    """Write a page of HTML as PDF/UA-1; sheet: its CSS, whose font is called Receipt."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    # Nothing is ever fetched: what is not in the page itself is not there.
    nothing = URLFetcher(allowed_protocols=("data",))
    fonts = FontConfiguration()
    style = CSS(string=_style(sheet), font_config=fonts, url_fetcher=nothing)
    document = HTML(string=html, url_fetcher=nothing)
    pdf = document.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    assert isinstance(pdf, bytes)
    return pdf


def _sheet() -> str:
    return (resources.files("consent") / "receipts" / "pages" / "receipt.css").read_text("utf-8")


def _style(sheet: str) -> str:
    folder = resources.files("consent") / "receipts"
    faces = []
    for weight, name in _WEIGHTS.items():
        font = base64.b64encode((folder / "fonts" / f"{name}.woff2").read_bytes()).decode()
        source = f"url(data:font/woff2;base64,{font})"
        faces.append(f"@font-face{{font-family:Receipt;font-weight:{weight};src:{source}}}")
    return "\n".join([*faces, sheet])


async def _seal(pdf: bytes, private_pem: bytes, certificate: bytes, seal_name: str) -> bytes:
    from asn1crypto import x509
    from pyhanko.keys import load_private_key_from_pemder_data
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=load_private_key_from_pemder_data(private_pem, passphrase=None),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    # Hidden: PDF/UA-1, 7.18.4 asks every visible field to stand in the text.
    hidden = fields.InvisSigSettings(set_hidden_flag=True)
    wanted = signers.PdfSignatureMetadata(
        field_name="Seal",
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    sealed = await signers.async_sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)),
        wanted,
        signer=signer,
        new_field_spec=fields.SigFieldSpec(
            "Seal", readable_field_name=seal_name, invis_sig_settings=hidden
        ),
    )
    return bytes(sealed.getvalue())
