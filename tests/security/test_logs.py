"""Nothing personal and no secret reaches the log of the running product."""

import os
from pathlib import Path
from uuid import uuid4

from nahbar_local import compose


def _log(product) -> str:
    """Give all that the product has logged so far, in a local run or under compose."""
    installation = compose.of_demo(product.demo)
    if installation is not None:
        return installation.compose("logs", "--no-color")
    path = Path(os.environ["NAHBAR_DEMO"]).parent / "log/nahbar.log"
    return path.read_text("utf-8", errors="replace")


def test_what_people_type_and_what_opens_doors_is_not_in_the_log(product, estate):
    name, phone, reference = f"Jana {uuid4().hex}", "+4954199988877", f"BG {uuid4().hex}"
    wrong_password = uuid4().hex
    headers = estate.staff("adviser", product.office_id)
    client = {
        "office_id": product.office_id,
        "display_name": name,
        "phone": phone,
        "reference": reference,
    }
    assert product.post("/api/appointments/v1/clients", headers, client).status_code == 201
    found = {"office_id": product.office_id, "reference": reference}
    assert product.http.post(
        "/api/appointments/v1/clients/search", headers=headers, json=found
    ).is_success
    email = f"{uuid4().hex}@demo.nahbar.example"
    refused = {"email": email, "password": wrong_password}
    assert product.http.post("/api/identity/v1/sessions", json=refused).status_code == 401
    # Of an adviser and a talk of its own: a new link ends the one before.
    adviser = product.create_adviser()
    talk = product.book(adviser)
    path = f"/api/appointments/v1/appointments/{talk.id}/link"
    made = product.post(path, talk.adviser_headers)
    link_secret = made.json()["url"].partition("#")[2]
    opened = product.http.post("/api/identity/v1/link-sessions", json={"secret": link_secret})
    product.http.cookies.clear()
    # Also where things go wrong: unreadable, too big, unknown.
    product.http.get(f"/api/appointments/v1/{reference}", headers={"x-request-id": reference})
    unreadable = {"content-type": "application/json", "traceparent": name}
    product.http.post("/api/identity/v1/sessions", content=wrong_password, headers=unreadable)
    log = _log(product)
    secrets = {
        "name": name,
        "phone": phone,
        "reference": reference.split()[1],
        "address": email,
        "password": wrong_password,
        "link": link_secret,
        "staff token": headers["authorization"].split()[1],
        "visit token": opened.json()["access_token"],
        "adviser's address": adviser.email,
        "adviser's password": adviser.password,
        "program's secret": product.demo["machine_client"]["client_secret"],
    }
    assert "/api/identity/v1/link-sessions" in log  # it is the log of what was just done
    assert [what for what, value in secrets.items() if value in log] == []
