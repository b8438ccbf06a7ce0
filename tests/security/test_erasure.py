"""Erased people leave nothing readable: in no database file, write-ahead log, outbox, inbox or log.

Against the running product: what services have written is looked for in their own files. Under
compose the files are the database server's; then it is skipped.
"""

import json
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import pytest
from nahbar_local import compose

PEOPLE = int(os.environ.get("NAHBAR_ERASED_PEOPLE", "10"))
PATIENCE_SECONDS = 180
REQUESTS = "/api/consent/v1/offices/{office}/subject-requests"


@pytest.fixture
def files(product):
    """Give all that the product has on its disk, by name."""
    if compose.of_demo(product.demo) is not None:
        pytest.skip("under compose the files are the database server's")
    folder = Path(os.environ["NAHBAR_DEMO"]).parent

    def read():
        return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    return read


def markers_of(number):
    """Give what is unique to one person, in every field there is."""
    mark = f"{number:03d}{uuid4().hex[:10]}"
    return {
        "display_name": f"Merkmal {mark}",
        "reference": f"BG-{mark}",
        "phone": f"+4917{uuid4().int % 10**9:09d}",
        "email": f"m{mark}@demo.nahbar.example",
    }


def book(product, adviser, contact):
    """Book a talk for somebody new, and cancel it again: with one to come nobody is erased."""
    talk = product.book(adviser, voucher=True, client=contact)
    headers = talk.adviser_headers
    path = f"/api/appointments/v1/appointments/{talk.id}"
    person = talk.read()["client"]["id"]
    read = product.http.get(path, headers=headers)
    cancel = {**headers, "if-match": read.headers["etag"]}
    assert product.post(f"{path}/cancel", cancel).is_success
    return person


def act(product, dpo, root, request_id, what, body=None):
    read = product.http.get(f"{root}/{request_id}", headers=dpo)
    headers = {**dpo, "if-match": read.headers["etag"]}
    return product.post(f"{root}/{request_id}/{what}", headers, body)


def wait_until(condition):
    """Ask until it is true; the erasing job comes every 30 seconds."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < until, "still not so"
        time.sleep(0.5)


def test_erased_people_leave_nothing_readable(product, estate, files):
    adviser, dpo = product.create_adviser(), estate.staff("dpo", product.office_id)
    root = REQUESTS.format(office=product.office_id)
    people = {}
    for number in range(PEOPLE):
        contact = markers_of(number)
        people[book(product, adviser, contact)] = contact
    requests = []
    for person in people:
        wanted = {"person_id": person, "article": "erasure", "received_on": "2026-01-31"}
        made = product.post(root, dpo, wanted)
        assert made.status_code == 201, made.text
        request_id = made.json()["id"]
        assert act(
            product, dpo, root, request_id, "identity-check", {"how": "in_person"}
        ).is_success
        requests.append(request_id)

    def started(request_id):
        # A voucher is released by an event: for a moment it may still hinder.
        answer = act(product, dpo, root, request_id, "erasure")
        assert answer.status_code in (202, 409), answer.text
        return answer.status_code == 202

    def is_done(request_id):
        read = product.http.get(f"{root}/{request_id}", headers=dpo).json()
        return read["state"] == "answered"

    for request_id in requests:
        wait_until(lambda request_id=request_id: started(request_id))
    for request_id in requests:
        wait_until(lambda request_id=request_id: is_done(request_id))
    proof = json.dumps(product.http.get(root, headers=dpo, params={"limit": 100}).json())
    marks = [mark for contact in people.values() for mark in contact.values()]
    assert not [mark for mark in marks if mark in proof]
    content = files()
    assert any(path.suffix in (".sqlite", ".db") or ".sqlite" in path.name for path in content)
    found = [
        (path.name, mark)
        for path, data in content.items()
        for mark in marks
        if mark.encode() in data
    ]
    assert found == []
    for package in ("appointments", "identity", "consent"):
        assert_chain_is_whole(package)


def assert_chain_is_whole(package):
    """The trail still verifies, though people it tells of are gone."""
    values = Path(os.environ["NAHBAR_DEMO"]).parent / "env" / f"{package}.env"
    words = dict(word.split("=", 1) for word in shlex.split(values.read_text("utf-8")))
    environment = {**os.environ, **words}
    command = [sys.executable, "-m", package, "verify-log"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-500:]
