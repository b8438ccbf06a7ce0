"""Copies of a person's data are PDF/UA-1, with much in them and with nothing, says veraPDF."""

import subprocess
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from consent.data_copies.page import SHOWN, seal_name, write_page
from consent.data_copies.statement import Copy
from consent.receipts.keys import certificate, new_key, private_pem
from consent.receipts.sealing import make_sealed_pdf
from nahbar_common.crypto import Sealer
from nahbar_common.locales import LOCALES, Locale

TALK = {
    "id": str(uuid4()),
    "channel": "video",
    "state": "booked",
    "starts_at": "2026-11-23T09:00:00Z",
    "ends_at": "2026-11-23T09:45:00Z",
}
MUCH = [
    {"kind": "contact", "values": {"display_name": "Ayşe Łukasiewicz", "phone": "+49541123456"}},
    *({"kind": "appointment", "values": TALK} for _ in range(60)),
    *({"kind": "trail", "values": {"action": "client.read"}} for _ in range(SHOWN + 1)),
]


def create_copy(items: list[dict[str, Any]]) -> Copy:
    return Copy.model_validate(
        {
            "schema_version": "nahbar-data-copy-1",
            "article": "access",
            "request_id": str(uuid4()),
            "received_on": "2026-11-20",
            "person_id": str(uuid4()),
            "collected_at": "2026-11-27T10:00:00Z",
            "controller": {"name": "Jobcenter Osterfeld", "address": "Hafenstraße 7"},
            "data_protection_officer": {"name": "Dr. Kaya", "email": "dsb@example.org"},
            "supervisory_authority": "Landesbeauftragte",
            "parts": [
                {"service": name, "answered_at": "2026-11-27T10:00:00Z", "items": found}
                for name, found in (("appointments", items), ("media_gateway", []))
            ],
        }
    )


@pytest.mark.parametrize("items", [MUCH, []], ids=["much", "nothing"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_copy_is_pdf_ua_1(
    verapdf: list[str], tmp_path: Path, locale: Locale, items: list[dict[str, Any]]
) -> None:
    sealer = Sealer({"a": b"k" * 32})
    key = new_key(sealer)
    file = tmp_path / f"{locale}.pdf"
    file.write_bytes(
        make_sealed_pdf(
            write_page(create_copy(items), locale),
            private_pem=private_pem(key, sealer),
            certificate=certificate(key),
            seal_name=seal_name(locale),
        )
    )
    found = subprocess.run([*verapdf, "-v", str(file)], capture_output=True, text=True)
    assert found.stdout.startswith("PASS"), found.stdout[-4000:] + found.stderr[-1000:]
