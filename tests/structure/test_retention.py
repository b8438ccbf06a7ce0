"""Nothing is stored of which the retention schedule does not say how long."""

import json
import subprocess
import sys

import pytest

from tests.structure.source import ROOT
from tests.structure.test_skeleton import PACKAGES


@pytest.fixture(params=PACKAGES)
def described(request):
    done = subprocess.run(
        [sys.executable, "-m", "tests.structure.retention_probe", request.param],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_every_table_has_a_line_in_the_schedule(described):
    lines = {line["table"] for line in described["lines"]}
    assert set(described["tables"]) - lines == set(), "add it to the service's retention.py"
    assert lines <= set(described["tables"])


def test_what_goes_with_something_goes_with_what_has_a_line(described):
    by_table = {line["table"]: line for line in described["lines"]}
    for line in by_table.values():
        seen, above = {line["table"]}, line
        while above["ends"] == "with_parent":
            above = by_table[above["parent"]]
            assert above["table"] not in seen, "they go with one another, and so never"
            seen.add(above["table"])


def test_a_copy_has_words_for_all_that_is_shown(described):
    """What a service has of a person is handed over in words, in three languages."""
    file = ROOT / "services" / "consent" / "src" / "consent" / "locales" / "data_copies.json"
    words = json.loads(file.read_text("utf-8"))
    assert set(described["kinds"]) - words["kinds"].keys() == set(), "add them there"
    assert set(described["fields"]) - words["fields"].keys() == set(), "add them there"


OTHERS = {"appointments": "through the attendances of the person"}
"""Tables that name a person and are found by another way."""


def test_what_names_a_person_is_shown_to_them_and_erased_or_held(described):
    assert set(described["personal"]) - set(described["parts"]) - OTHERS.keys() == set()
