"""Texts in every language, and times as people say them."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from appointments.telling import writing
from appointments.telling.dates import day_in_words, time_in_words
from appointments.telling.writing import Words
from appointments.vocabulary import Channel
from nahbar_common.locales import LOCALES

BERLIN = ZoneInfo("Europe/Berlin")


def test_every_sentence_is_there_in_every_language():
    found = json.loads(writing._WORDS.read_text("utf-8"))
    assert set(found) == {"title", "how", "entry", "cancelled"}
    for texts in (found["title"], found["cancelled"], *found["how"].values()):
        assert set(texts) == set(LOCALES)
        assert all(texts.values())
    assert set(found["how"]) == set(found["entry"]) == set(Channel.__args__)


def test_every_sentence_takes_what_is_filled_in():
    words = Words.load()
    for channel in Channel.__args__:
        for locale in LOCALES:
            words.how[channel][locale].substitute(url="u", address="a", room="r")
            words.entry[channel][locale].substitute(phone="p")
    for locale in LOCALES:
        words.cancelled[locale].substitute(phone="p")


@pytest.mark.parametrize(
    ("locale", "day", "time"),
    [
        ("de", "Donnerstag, 3. Dezember 2026", "10:05 Uhr"),
        ("de-x-leicht", "Donnerstag, 3. Dezember 2026", "10:05 Uhr"),
        ("en", "Thursday, 3 December 2026", "10:05"),
    ],
)
def test_a_time_in_words(locale, day, time):
    moment = datetime(2026, 12, 3, 9, 5, tzinfo=UTC)
    assert day_in_words(moment, BERLIN, locale) == day
    assert time_in_words(moment, BERLIN, locale) == time


def test_an_hour_that_comes_twice_says_which_one_it_is():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert time_in_words(first, BERLIN, "de") == "02:30 Uhr (UTC+2)"
    assert time_in_words(second, BERLIN, "de") == "02:30 Uhr (UTC+1)"
