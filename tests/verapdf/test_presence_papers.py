"""Confirmations of presence are PDF/UA-1 (ISO 14289-1), says veraPDF, in every language."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from consent.presence_papers.page import seal_name, write_page
from consent.receipts.keys import certificate, new_key, private_pem
from consent.receipts.presence import Presence
from consent.receipts.sealing import make_sealed_pdf
from nahbar_common.crypto import Sealer
from nahbar_common.locales import LOCALES, Locale

SEEN = (
    ("08:02:07", "waiting"),
    ("08:05:00", "office_told"),
    ("08:12:30", "admitted"),
    ("08:21:40", "lost"),
)


def create_presence() -> Presence:
    return Presence.model_validate(
        {
            "schema_version": "nahbar-presence-1",
            "person_id": uuid4(),
            "part": "client",
            "appointment_id": uuid4(),
            "office_id": uuid4(),
            "office_name": "Jobcenter Osterfeld",
            "planned_from": "2026-08-03T08:00:00Z",
            "planned_until": "2026-08-03T08:45:00Z",
            "time_zone": "Europe/Berlin",
            "code": "ABCD-EFGH-JKMN",
            "moments": [{"at": f"2026-08-03T{at}Z", "what": what} for at, what in SEEN],
            "issued_at": datetime(2026, 8, 3, 9, tzinfo=UTC),
        }
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_a_confirmation_of_presence_is_pdf_ua_1(
    verapdf: list[str], tmp_path: Path, locale: Locale
) -> None:
    sealer = Sealer({"a": b"k" * 32})
    key = new_key(sealer)
    file = tmp_path / f"presence-{locale}.pdf"
    file.write_bytes(
        make_sealed_pdf(
            write_page(create_presence(), locale, check_url="https://nahbar.example/beleg-pruefen"),
            private_pem=private_pem(key, sealer),
            certificate=certificate(key),
            seal_name=seal_name(locale),
        )
    )
    found = subprocess.run([*verapdf, "-v", str(file)], capture_output=True, text=True)
    assert found.stdout.startswith("PASS"), found.stdout[-4000:] + found.stderr[-1000:]
