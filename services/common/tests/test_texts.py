"""Texts are kept in one form, and no text holds what nobody sees."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from nahbar_common.field_errors import field_errors
from nahbar_common.locales import LocalizedText, current_locale
from nahbar_common.texts import PersonName, PlainLines, PlainText
from pydantic import TypeAdapter, ValidationError

LINE, LINES, NAME, PROSE = map(TypeAdapter, (PlainText, PlainLines, PersonName, LocalizedText))
UNSEEN = [
    "\u200b",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\u2060",  # zero width
    "\u202a",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200e",
    "\u200f",
    "\u061c",  # direction
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\x9b",  # control
    "\ud800",
    "\ue000",
    "\ufffe",
    "\ufdd0",  # no characters, or nobody's
    "\U000e0041",
    "\u180e",  # tags, an old separator
]
JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
BLANK = ["\u3164", "\u115f\u1160", "\uffa0", "\u2800", "\u034f", "\ufe0f", "\u0301"]

anything = st.text(st.characters(exclude_categories=()))


def accepted(adapter, text):
    try:
        return adapter.validate_python(text)
    except ValidationError:
        return None


@given(anything)
@example("\u00b4")
@example("a \u00b4\u00a8")
@example("\u0345\u0345 \u1fbe")
@example("\u0627\u200c\ufc5e")
def test_what_is_accepted_has_one_form_and_nothing_unseen(text):
    for adapter in (LINE, LINES, NAME):
        kept = accepted(adapter, text)
        if kept is None:
            continue
        assert adapter.validate_python(kept) == kept
        assert unicodedata.is_normalized("NFKC", kept)
        assert kept == kept.strip()
        for character in kept.translate(JOINERS):
            assert unicodedata.category(character) not in ("Cf", "Cs", "Co", "Zl", "Zp")
            assert unicodedata.category(character) != "Cc" or (
                adapter is LINES and character == "\n"
            )
        if adapter is not LINES:
            assert "  " not in kept


@given(st.text(st.characters(categories=("L", "N")), min_size=1))
def test_spaces_around_a_name_make_no_other_name(name):
    plain, spaced = accepted(NAME, name), accepted(NAME, f"  {name}\u00a0 ")
    assert spaced == plain


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize("text", ["{}", "Anna{}", "{}Anna", "An{}na"])
def test_what_nobody_sees_is_refused_everywhere(unseen, text):
    text = text.format(unseen)
    for adapter, value in ((LINE, text), (LINES, text), (NAME, text), (PROSE, {"de": text})):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


@pytest.mark.parametrize("blank", BLANK)
def test_a_text_of_blanks_alone_is_no_text(blank):
    for adapter, value in ((LINE, blank), (LINES, blank), (NAME, blank), (PROSE, {"de": blank})):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\t"]
)
def test_one_line_holds_no_line_break(line_break):
    for adapter in (LINE, NAME):
        with pytest.raises(ValidationError):
            adapter.validate_python(f"Anna{line_break}Müller")


def test_several_lines_end_in_one_way():
    assert LINES.validate_python("eins \r\nzwei\rdrei\u2028vier\t5\n") == "eins\nzwei\ndrei\nvier 5"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ａｎｎａ", "Anna"),
        ("Mu\u0308ller", "Müller"),
        ("  Anna   Müller ", "Anna Müller"),
        ("Anna\u00a0Müller", "Anna Müller"),
        ("ﬁn", "fin"),
        ("D´Angelo", "D’Angelo"),
        ("محمد علي", "محمد علي"),
        ("Nguyễn Văn Á", "Nguyễn Văn Á"),
        ("Ilse-Marie O'Neill", "Ilse-Marie O'Neill"),
        ("李小龍", "李小龍"),
        ("Zimmer 1.04", "Zimmer 1.04"),
    ],
)
def test_names_of_people_are_kept_in_their_usual_form(typed, kept):
    assert NAME.validate_python(typed) == kept


SPELLED_WITH_JOINERS = [
    "علی\u200cرضا محمدی",
    "محمّد\u200cرضا",
    "ئەحمەد\u200cی",
    "ශ්\u200dරී ලංකා",
    "ക്രിഷ്ണന്\u200d",
    "ক্\u200dষ",
]


@pytest.mark.parametrize("name", SPELLED_WITH_JOINERS, ids=ascii)
def test_names_that_are_spelled_with_joiners_are_kept(name):
    assert NAME.validate_python(f" {name} ") == name
    assert LINES.validate_python(f"{name}\n{name}") == f"{name}\n{name}"
    assert PROSE.validate_python({"de": name}) == {"de": name}


@pytest.mark.parametrize(
    "text",
    ["{}علی", "علی{}", "علی{} رضا", "علی{}{}رضا", "علی{}Anna", "Anna{}علی", "علی{}1"],
)
@pytest.mark.parametrize("joiner", "\u200c\u200d", ids=ascii)
def test_a_joiner_that_joins_nothing_is_refused(joiner, text):
    text = text.format(joiner, joiner)
    for adapter, value in ((LINE, text), (LINES, text), (NAME, text), (PROSE, {"de": text})):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


@pytest.mark.parametrize("name", ["?", "-", "…", "!!", "😀"])
def test_a_name_has_a_letter(name):
    with pytest.raises(ValidationError):
        NAME.validate_python(name)
    assert LINE.validate_python(name)


def test_prose_keeps_lines_and_soft_hyphens():
    text = {"de": "Einwilligungs\u00aderklärung\n\tund 2² …"}
    assert PROSE.validate_python(text) == text


def test_limits_count_what_is_kept():
    from typing import Annotated

    from pydantic import Field

    limited = TypeAdapter(Annotated[PlainText, Field(min_length=1, max_length=5)])
    assert limited.validate_python(" abcde ") == "abcde"
    for text in ("   ", "\ufdfa", "abcdef"):
        with pytest.raises(ValidationError):
            limited.validate_python(text)
    assert limited.json_schema()["maxLength"] == 5


@pytest.mark.parametrize(
    ("locale", "typed", "words"),
    [
        ("de", "Ja\u00adna", ("Stelle 3", "weiches Trennzeichen", "Löschen Sie")),
        ("de", "Jana\u200b", ("Stelle 5", "Leerzeichen ohne Breite", "Löschen Sie")),
        ("de", "Jana\nB", ("Stelle 5", "Zeilenumbruch")),
        ("de", "Jana\u200d", ("Stelle 5", "unsichtbares Verbindungszeichen")),
        ("de", "Ja\ue000na", ("Stelle 3", "U+E000")),
        ("de-x-leicht", "Ja\u00adna", ("Zeichen 3", "Löschen Sie")),
        ("en", "Ja\u00adna", ("position 3", "soft hyphen", "Delete")),
        ("de", "...", ("Buchstaben",)),
        ("de", "\u3164", ("nichts",)),
    ],
)
def test_what_is_wrong_with_a_text_is_said_with_what_to_do(locale, typed, words):
    token = current_locale.set(locale)
    try:
        with pytest.raises(ValidationError) as refused:
            NAME.validate_python(typed)
        (told,) = field_errors(refused.value.errors())
    finally:
        current_locale.reset(token)
    for word in words:
        assert word in told["detail"]
    assert typed not in told["detail"], "what somebody typed is in no answer"
