"""The data-protection officer's page of what is kept says what the services do, in words."""

import json
import re

import pytest
from nahbar_common.locales import LOCALES

from tests.structure.kept import DOCUMENT, WORDS, as_markdown, describe
from tests.structure.test_skeleton import PACKAGES

CATALOGUE = json.loads(WORDS.read_text("utf-8"))


def test_the_page_is_made_from_the_schedules():
    assert DOCUMENT.read_text("utf-8") == as_markdown(), "run `make openapi`"


@pytest.mark.parametrize("package", PACKAGES)
def test_what_a_schedule_names_has_words_for_the_page(package):
    lines = describe(package)["lines"]
    wanted = {
        "kinds": {line["kind"] for line in lines},
        "bases": {line["basis"] for line in lines},
        "since": {line["since"] for line in lines if line["since"]},
        "bounds": {line["kind"] for line in lines if line["bounds"]},
        "services": {package},
    }
    missing = {
        section: sorted(codes - CATALOGUE[section].keys()) for section, codes in wanted.items()
    }
    place = WORDS.relative_to(WORDS.parents[5])
    assert not any(missing.values()), f"write them into {place}: {missing}"


def test_every_word_is_there_in_every_language():
    def texts(node):
        if "de" in node:
            yield node
        else:
            for below in node.values():
                yield from texts(below)

    found = list(texts(CATALOGUE))
    assert found
    for text in found:
        assert text.keys() == set(LOCALES), text
        assert all(re.search(r"\w", said) for said in text.values()), text
