"""docs/api/walkthrough.md is true: each of its requests gets the answer that it promises."""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from nahbar_common.clock import rfc3339, utc_now
from walkthrough import run, steps_of

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "api" / "walkthrough.md"


def test_every_request_of_the_walkthrough_gets_its_answer(product):
    key = str(uuid4())
    adviser = product.create_adviser()
    known = {
        "office_id": product.office_id,
        "client_id": product.demo["machine_client"]["client_id"],
        "client_secret": product.demo["machine_client"]["client_secret"],
        "adviser_id": adviser.id,
        "brand_id": product.brand_in_stock,
        "adviser_email": adviser.email,
        "adviser_password": adviser.password,
        "now": rfc3339(utc_now()),
        "tonight": rfc3339(utc_now() + timedelta(hours=12)),
        "key": key,
        "reference": key[:18],
        "connection_id": str(uuid4()),
    }
    for step in steps_of(DOCUMENT.read_text("utf-8")):
        run(step, product.http, known)
        if "url" in known:
            known.setdefault("secret", known["url"].partition("#")[2])
        if "starts_at" in known:
            starts_at = datetime.fromisoformat(known["starts_at"])
            known.setdefault("year", starts_at.astimezone(ZoneInfo("Europe/Berlin")).year)
