"""The declarations we ship: complete, plain, marked as templates, with places for contacts."""

from typing import get_args

import pytest
from consent.declarations.places import places_in
from consent.parts import Audience
from consent.templates.texts import load_template
from nahbar_common.locales import LOCALES, Locale

TEXTS = [(audience, locale) for audience in get_args(Audience) for locale in LOCALES]
RIGHTS = range(15, 23)
NEEDED = {
    "de": (
        "nur für diesen einen Termin",
        "freiwillig",
        "Nachteil",
        "Telefon",
        "gleichwertig",
        "jederzeit widerrufen",
        "zeichnen nichts auf|nichts aufgezeichnet",
        "eigenen Server",
        "Artikel 6 Absatz 1 Buchstabe a und Artikel 7",
        "§ 67b",
        "sieben Tage",
        "drei Jahre",
        "Datenschutzbeauftragte",
        "Aufsichtsbehörde",
        *(f"Artikel {n}" for n in RIGHTS),
    ),
    "de-x-leicht": (
        "nur für diesen einen Termin",
        "freiwillig",
        "Nachteil",
        "Telefon",
        "genauso gut",
        "immer zurücknehmen",
        "nehmen das Gespräch nicht auf",
        "Computer vom Jobcenter",
        "Artikel 6 Absatz 1 Buchstabe a, Artikel 7",
        "Paragraf 67b",
        "7 Tage",
        "3 Jahre",
        "Person für Daten-Schutz",
        "Aufsichts-Behörde",
        *(f"Artikel {n}" for n in RIGHTS),
    ),
    "en": (
        "this one appointment only",
        "voluntary",
        "disadvantage",
        "phone",
        "equal worth",
        "withdraw your consent at any time",
        "record nothing|is recorded",
        "server of our own",
        "Article 6(1)(a) and Article 7",
        "section 67b",
        "seven days",
        "three years",
        "data-protection officer",
        "supervisory authority",
        *(f"Article {n}" for n in RIGHTS),
    ),
}


@pytest.mark.parametrize(("audience", "locale"), TEXTS)
def test_every_shipped_text_says_what_the_law_asks_for(audience: Audience, locale: Locale):
    text = load_template(audience, locale)
    missing = [
        words
        for words in NEEDED[locale]
        if not any(word in text.body_markdown for word in words.split("|"))
    ]
    assert not missing


@pytest.mark.parametrize(("audience", "locale"), TEXTS)
def test_translations_are_marked_for_review_by_a_native_speaker(audience: Audience, locale: Locale):
    assert load_template(audience, locale).needs_native_review == (locale != "de")


@pytest.mark.parametrize("audience", get_args(Audience))
def test_sentences_in_easy_language_are_short(audience: Audience):
    body = load_template(audience, "de-x-leicht").body_markdown
    plain = [line.removeprefix("- ") for line in body.split("\n") if not line.startswith("#")]
    sentences = [part for line in plain for part in line.replace("?", ".").split(". ")]
    # Lists of laws are quoted as they are.
    too_long = [s for s in sentences if len(s.split()) > 15 and "Artikel" not in s]
    assert not too_long


@pytest.mark.parametrize(("audience", "locale"), TEXTS)
def test_every_shipped_text_names_its_contacts_by_places_of_the_offices_record(
    audience: Audience, locale: Locale
):
    places = places_in([load_template(audience, locale)])
    assert places == {"office", "office_address", "office_phone", "authority"}
