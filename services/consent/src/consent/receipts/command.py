"""`nahbar verify-receipt`: checks a receipt without a running product and without its database."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consent.receipts.checking import Checked

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
    """Tell whether a receipt or a confirmation of presence is genuine: 0 if it is, 1 if not."""
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
    for line in _stated(found):
        typer.echo(line)
    raise typer.Exit(0 if found.verdict == "genuine" else 1)


def _stated(found: "Checked") -> list[str]:
    """Give what a genuine one states, in lines; a PDF is read by whoever has it."""
    from consent.receipts.presence import Presence

    stated = found.statement
    if stated is None:
        return []
    if isinstance(stated, Presence):
        planned = f"{stated.planned_from.isoformat()} to {stated.planned_until.isoformat()}"
        seen = [f"{moment.what}: {moment.at.isoformat()}" for moment in stated.moments]
        return [f"presence, {stated.part}, {stated.office_name}", f"planned: {planned}", *seen]
    notice = stated.notice
    events = [f"{event.event_state}: {event.event_time.isoformat()}" for event in stated.events]
    return [*events, f"text: version {notice.version}, {notice.language}, {notice.text_sha256}"]
