"""`nahbar verify-receipt`: checks a receipt without a running product and without its database."""

import json
from pathlib import Path
from typing import Annotated

import typer

_MEANS = {
    "genuine": "sealed by one of these keys, and not a bit was changed since",
    "changed": "THIS RECEIPT WAS CHANGED after it was sealed",
    "shortened": "THIS RECEIPT IS NOT WHOLE: its end is missing",
    "extended": "SOMETHING WAS ADDED to this receipt after it was sealed",
    "other_key": "SEALED BY A KEY THAT IS NONE OF THESE: forged, or of another jobcenter",
    "out_of_time": "THE KEY DID NOT SEAL at the time that is stated: forged by a former key",
    "not_a_receipt": "this file is no receipt of Nahbar",
}


def verify_receipt(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="PDF or signed JSON")],
    keys: Annotated[
        Path,
        typer.Option(
            exists=True,
            dir_okay=False,
            envvar="NAHBAR_RECEIPT_KEYS",
            help="Answer of …/api/consent/v1/receipts/keys, got from the jobcenter itself",
        ),
    ],
) -> None:
    """Tell whether a receipt is genuine: 0 when it is, 1 when not."""
    # Not before they are needed: other commands of `nahbar` know no PDF.
    from consent.receipts.checking import check_json, read_keys
    from consent.receipts.pdf_checking import check_pdf, is_pdf

    try:
        known = read_keys(json.loads(keys.read_text("utf-8"))["keys"])
    except (ValueError, KeyError, TypeError):
        typer.echo(f"{keys} holds no keys of receipts", err=True)
        raise typer.Exit(2) from None
    raw = file.read_bytes()
    found = check_pdf(raw, known) if is_pdf(raw) else check_json(raw, known)
    typer.echo(f"{found.verdict}: {_MEANS[found.verdict]}")
    if found.kid is not None:
        typer.echo(f"key {found.kid}")
    if found.sealed_at is not None:
        typer.echo(f"sealed at {found.sealed_at.isoformat()}")
    if found.receipt is not None:
        notice = found.receipt.notice
        for event in found.receipt.events:
            typer.echo(f"{event.event_state}: {event.event_time.isoformat()}")
        typer.echo(f"text: version {notice.version}, {notice.language}, {notice.text_sha256}")
    raise typer.Exit(0 if found.verdict == "genuine" else 1)
