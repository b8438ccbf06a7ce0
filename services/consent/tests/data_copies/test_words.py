"""A copy in words: everything that services store has a name in three languages."""

import json
from pathlib import Path

import pytest
from consent.data_copies.page import SHOWN, write_page
from consent.data_copies.statement import SCHEMA_VERSION, Copy, as_schema
from consent.data_copies.words import catalogue, words_in
from nahbar_common.locales import LOCALES

SCHEMA = Path(__file__).parents[2] / "data-copy.schema.json"


def create_copy(items=(), **changes) -> Copy:
    contact = {"name": "Jobcenter Osterfeld", "address": "Hafenstraße 7", "phone": "0541 1"}
    return Copy.model_validate(
        {
            "schema_version": SCHEMA_VERSION,
            "article": "access",
            "request_id": "00000000-0000-4000-8000-000000000001",
            "received_on": "2026-01-31",
            "person_id": "00000000-0000-4000-8000-000000000002",
            "collected_at": "2026-02-01T10:00:00Z",
            "controller": contact,
            "data_protection_officer": {"name": "D", "email": "dsb@example.org"},
            "supervisory_authority": "L",
            "parts": [
                {
                    "service": "appointments",
                    "answered_at": "2026-02-01T10:00:00Z",
                    "items": list(items),
                }
            ],
            **changes,
        }
    )


def test_the_committed_schema_is_the_one_that_is_served():
    assert SCHEMA.read_text("utf-8") == as_schema()


def test_every_word_is_there_in_every_language():
    for group, texts in catalogue().items():
        for name, said in texts.items():
            assert set(said) == set(LOCALES) and all(said.values()), f"{group}.{name}"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("article", ["access", "portability"])
def test_the_page_says_it_in_words(locale, article):
    items = [
        {
            "kind": "appointment",
            "values": {
                "channel": "video",
                "starts_at": "2026-02-03T08:00:00Z",
                "voucher_requested": True,
                "price_cents": 1500,
                "measured_bytes": 12_340_000,
            },
        },
        {"kind": "something_new", "values": {"unheard_of": "<script>"}},
    ]
    page = write_page(create_copy(items, article=article), locale)
    words = words_in(locale)
    assert words.texts[f"title_{article}"] in page
    assert "03.02.2026, 09:00" in page or "03/02/2026, 09:00" in page
    assert "15,00 €" in page or "15.00 €" in page
    assert "&lt;script&gt;" in page and "<script>" not in page
    assert "something_new" in page, "what this release does not know stands as it is"


def test_what_is_very_much_is_counted_and_not_all_printed():
    items = [{"kind": "trail", "values": {"action": f"client.read{n}"}} for n in range(SHOWN + 7)]
    page = write_page(create_copy(items), "de")
    assert "client.read199" in page and "client.read200" not in page
    assert words_in("de").texts["more"] + " 7" in page


def test_easy_language_has_short_sentences():
    sentences = [
        sentence
        for said in catalogue()["words"].values()
        for sentence in said["de-x-leicht"].replace("?", ".").replace(":", ".").split(". ")
    ]
    assert [each for each in sentences if len(each.split()) > 12] == []


def test_the_schema_names_its_version():
    assert json.loads(as_schema())["title"] == SCHEMA_VERSION
