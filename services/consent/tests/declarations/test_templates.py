"""The declarations we ship: complete, plain, marked as templates, seeded once."""

from typing import get_args

import pytest
from consent.declarations.schemas import DpoContact
from consent.declarations.templates import load_template, publish_templates
from consent.people import Audience
from fastapi import FastAPI
from nahbar_common.locales import LOCALES, Locale

TEXTS = [(audience, locale) for audience in get_args(Audience) for locale in LOCALES]
RIGHTS = range(15, 23)
NEEDED = {
    "de": (
        "nur für diesen einen Termin", "freiwillig", "Nachteil", "Telefon", "gleichwertig",
        "jederzeit widerrufen", "zeichnen nichts auf|nichts aufgezeichnet", "eigenen Server",
        "Artikel 6 Absatz 1 Buchstabe a und Artikel 7", "§ 67b", "sieben Tage", "drei Jahre",
        "Datenschutzbeauftragte", "Aufsichtsbehörde", *(f"Artikel {n}" for n in RIGHTS),
    ),
    "de-x-leicht": (
        "nur für diesen einen Termin", "freiwillig", "Nachteil", "Telefon", "genauso gut",
        "immer zurücknehmen", "nehmen das Gespräch nicht auf", "Computer vom Jobcenter",
        "Artikel 6 Absatz 1 Buchstabe a, Artikel 7", "Paragraf 67b", "7 Tage", "3 Jahre",
        "Person für Daten-Schutz", "Aufsichts-Behörde", *(f"Artikel {n}" for n in RIGHTS),
    ),
    "en": (
        "this one appointment only", "voluntary", "disadvantage", "phone", "equal worth",
        "withdraw your consent at any time", "record nothing|is recorded", "server of our own",
        "Article 6(1)(a) and Article 7", "section 67b", "seven days", "three years",
        "data-protection officer", "supervisory authority", *(f"Article {n}" for n in RIGHTS),
    ),
}  # fmt: skip


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


async def test_seeding_publishes_each_template_once_and_for_every_office(api, app: FastAPI, talk):
    dpo = DpoContact(name="N", email="a@b", phone="1")
    for expected in (["client", "adviser", "guest"], []):
        async with app.state.database.write() as session:
            assert await publish_templates(session, office_id=None, dpo=dpo) == expected
    for who in (talk.client, talk.adviser, talk.guest):
        body = (await api.read(who)).json()
        assert body["needs_legal_review"] is True
        assert body["locales"] == ["de", "de-x-leicht", "en"]
        assert (await api.give(who)).status_code == 201


async def test_seeding_leaves_the_dpos_own_declaration_alone(api, app: FastAPI, talk):
    own = await api.create_published(office_id=None, word="eigene")
    async with app.state.database.write() as session:
        dpo = DpoContact(name="N", email="a@b", phone="1")
        assert await publish_templates(session, office_id=None, dpo=dpo) == ["adviser", "guest"]
    assert (await api.read(talk.client)).json()["declaration_id"] == own["id"]
