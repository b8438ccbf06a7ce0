"""Erased people leave nothing readable: in no file of the product, and in no earlier backup.

Against the running product, on either engine: what services have written is looked for in their
own files, and in a backup from before, with the services' own keys in hand. `NAHBAR_ERASED_PEOPLE`
says how many; under compose the files are the database server's, and it is skipped.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from erased import Desk, Erasable, create_client, create_leaver
from nahbar_local import compose
from nahbar_local.topology import SERVICES

from tests.faults import snapshots
from tests.faults.processes import Instance

PEOPLE = int(os.environ.get("NAHBAR_ERASED_PEOPLE", "12"))
ACTIVE, COPIED, STAFF = 3, 4, 6
"""Each third opens their link, of each fourth there is a copy, each sixth is staff."""


@dataclass
class Erased:
    """Who was erased, and what a backup from before holds."""

    instance: Instance
    desk: Desk
    people: list[Erasable]
    backup: snapshots.Snapshot
    wrapped_keys: list[bytes]

    @property
    def marks(self) -> list[str]:
        return sorted({mark for person in self.people for mark in person.marks})

    @property
    def marks_of_clients(self) -> list[str]:
        return sorted({m for person in self.people if not person.is_staff for m in person.marks})


@pytest.fixture(scope="module")
def erased(product, estate) -> Erased:
    """Erase people, after a backup was made."""
    if compose.of_demo(product.demo) is not None:
        pytest.skip("under compose the files are the database server's")
    instance = Instance(Path(os.environ["NAHBAR_DEMO"]).resolve().parent)
    desk = Desk(product, lambda: estate.staff("dpo", product.office_id))
    people = []
    for number in range(PEOPLE):
        if number % STAFF == STAFF - 1:
            people.append(create_leaver(product, product.staff("admin")))
            continue
        if number % 20 == 0:
            adviser = product.create_adviser()
        people.append(create_client(product, adviser, active=number % ACTIVE == 0))
    for person in people[::COPIED]:
        desk.copy(desk.note(person, "access"))
    ids = {person.id.replace("-", "") for person in people}
    backup = snapshots.take(instance)
    keys = [
        bytes(row["wrapped_key"])
        for row in backup["appointments"]["person_keys"]
        if str(row["person_id"]).replace("-", "") in ids
    ]
    requests = [desk.note(person, "erasure") for person in people]
    for request_id in requests:
        desk.erase(request_id)
    for request_id in requests:
        while not desk.is_through(request_id):
            pass
    return Erased(instance, desk, people, backup, keys)


pytestmark = pytest.mark.timeout(600 + 30 * PEOPLE)


def test_no_file_of_the_product_shows_anything_of_them(erased):
    folders = [erased.instance.var]
    if (server := os.environ.get("NAHBAR_POSTGRES_DATA")) is not None:
        folders.append(Path(server))
    found, names = [], set()
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        names.add(path.name)
        found += [(path.name, mark) for mark in erased.marks if mark.encode() in content]
    assert found == []
    assert {"nahbar.log", "consent.erasures"} <= names
    assert "appointments.sqlite" in names or "pg_wal" in {p.name for p in folders[-1].iterdir()}


def test_what_is_stored_opens_to_nothing_of_them(erased):
    now = snapshots.take(erased.instance)
    assert shown(erased, now, erased.marks, without=frozenset()) == set()


def test_their_keys_are_overwritten(erased):
    """On PostgreSQL a dead row stays until the next vacuum, see operations.md."""
    assert erased.wrapped_keys
    if not erased.instance.is_sqlite:
        pytest.skip("dead rows go with the next vacuum")
    files = [path.read_bytes() for path in (erased.instance.var / "db").iterdir()]
    assert not any(key in content for content in files for key in erased.wrapped_keys)


def test_an_earlier_backup_shows_them_to_whoever_has_their_keys_alone(erased):
    marks = erased.marks_of_clients
    # Were they not to be found with the keys, it would be no wonder that they are not without.
    everything = shown(erased, erased.backup, marks, without=frozenset())
    assert everything >= {mark for mark in marks if mark.startswith(("Merkmal", "BG-", "+49"))}
    assert shown(erased, erased.backup, marks, without=snapshots.KEY_TABLES) == set()


def test_nothing_that_is_handed_out_names_them(product, estate, erased):
    desk = erased.desk
    office = product.office_id
    texts = [desk.read(person.requests[-1]).text for person in erased.people]
    for api in ("appointments", "identity", "consent", "media", "allowance"):
        path = f"/api/{api}/v1/offices/{office}/trail/export"
        reason = {**desk.headers, "nahbar-purpose": "subject_request"}
        exported = product.http.get(path, headers=reason)
        assert exported.status_code == 200, exported.text
        texts.append(exported.text)
    proof = json.dumps(texts)
    assert [mark for mark in erased.marks if mark in proof] == []


@pytest.mark.parametrize("package", [service.package for service in SERVICES])
def test_the_trail_still_verifies(erased, package):
    environment = {**os.environ, **erased.instance.settings_of(package)}
    command = [sys.executable, "-m", package, "verify-log"]
    outside = erased.instance.var / "checkpoints" / f"{package}.checkpoints"
    if outside.exists():
        command += ["--checkpoints", str(outside)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-500:]


def shown(
    erased: Erased, snapshot: snapshots.Snapshot, marks: list[str], *, without: frozenset[str]
) -> set[str]:
    """Give the marks that can be read in a snapshot by whoever has the services' keys."""
    text = b"\n".join(snapshots.readable(erased.instance, snapshot, without=without))
    return {mark for mark in marks if mark.encode() in text}
