"""QR codes of links, as SVG without any outside reference."""

import io

import segno


def qr_svg(text: str) -> str:
    """Draw a text as a QR code with error correction M, black on white, scalable."""
    buffer = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        buffer,
        kind="svg",
        border=4,
        light="#fff",
        omitsize=True,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return buffer.getvalue().decode()
