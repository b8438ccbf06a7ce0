"""The declarations we ship: complete, plain, marked as templates, with places for contacts."""

import pytest
from consent.declarations.places import places_in
from consent.parts import WRITTEN, Audience, Purpose
from consent.templates.texts import load_template
from nahbar_common.locales import LOCALES, Locale

TEXTS = [(*kind, locale) for kind in WRITTEN for locale in LOCALES]
RIGHTS = range(15, 23)
TALK = {
    "de": (
        "nur für diesen einen Termin",
        "zeichnen nichts auf|nichts aufgezeichnet",
        "eigenen Server",
        "sieben Tage",
    ),
    "de-x-leicht": (
        "nur für diesen einen Termin",
        "nehmen das Gespräch nicht auf",
        "Computer vom Jobcenter",
        "7 Tage",
    ),
    "en": (
        "this one appointment only",
        "record nothing|is recorded",
        "server of our own",
        "seven days",
    ),
}
CONTACT = {
    "de": ("E-Mail-Adresse", "Keine E-Mails mehr", "Brief", "keine Werbung", "Mailserver"),
    "de-x-leicht": ("E-Mail-Adresse", "Keine E-Mails mehr", "Brief", "keine Werbung", "Andere"),
    "en": ("e-mail address", "No more e-mails", "letter", "no advertising", "mail server"),
}
OF_PURPOSE = {"video_talk": TALK, "contact": CONTACT}
NEEDED = {
    "de": (
        "freiwillig",
        "Nachteil",
        "Telefon",
        "gleichwertig",
        "jederzeit widerrufen",
        "Artikel 6 Absatz 1 Buchstabe a und Artikel 7",
        "§ 67b",
        "drei Jahre",
        "Datenschutzbeauftragte",
        "Aufsichtsbehörde",
        *(f"Artikel {n}" for n in RIGHTS),
    ),
    "de-x-leicht": (
        "freiwillig",
        "Nachteil",
        "Telefon",
        "genauso gut",
        "immer zurücknehmen",
        "Artikel 6 Absatz 1 Buchstabe a, Artikel 7",
        "Paragraf 67b",
        "3 Jahre",
        "Person für Daten-Schutz",
        "Aufsichts-Behörde",
        *(f"Artikel {n}" for n in RIGHTS),
    ),
    "en": (
        "voluntary",
        "disadvantage",
        "phone",
        "equal worth",
        "withdraw your consent at any time",
        "Article 6(1)(a) and Article 7",
        "section 67b",
        "three years",
        "data-protection officer",
        "supervisory authority",
        *(f"Article {n}" for n in RIGHTS),
    ),
}


@pytest.mark.parametrize(("purpose", "audience", "locale"), TEXTS)
def test_every_shipped_text_says_what_the_law_asks_for(
    purpose: Purpose, audience: Audience, locale: Locale
):
    text = load_template(purpose, audience, locale)
    missing = [
        words
        for words in (*NEEDED[locale], *OF_PURPOSE[purpose][locale])
        if not any(word in text.body_markdown for word in words.split("|"))
    ]
    assert not missing


@pytest.mark.parametrize(("purpose", "audience", "locale"), TEXTS)
def test_translations_are_marked_for_review_by_a_native_speaker(
    purpose: Purpose, audience: Audience, locale: Locale
):
    assert load_template(purpose, audience, locale).needs_native_review == (locale != "de")


@pytest.mark.parametrize(("purpose", "audience"), WRITTEN)
def test_sentences_in_easy_language_are_short(purpose: Purpose, audience: Audience):
    body = load_template(purpose, audience, "de-x-leicht").body_markdown
    plain = [line.removeprefix("- ") for line in body.split("\n") if not line.startswith("#")]
    sentences = [part for line in plain for part in line.replace("?", ".").split(". ")]
    # Lists of laws are quoted as they are.
    too_long = [s for s in sentences if len(s.split()) > 15 and "Artikel" not in s]
    assert not too_long


@pytest.mark.parametrize(("purpose", "audience", "locale"), TEXTS)
def test_every_shipped_text_names_its_contacts_by_places_of_the_offices_record(
    purpose: Purpose, audience: Audience, locale: Locale
):
    places = places_in([load_template(purpose, audience, locale)])
    assert places == {"office", "office_address", "office_phone", "authority"}
