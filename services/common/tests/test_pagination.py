"""Cursors come back as what they were, and nothing else passes as one."""

from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.pagination import decode_cursor, encode_cursor, split_page
from nahbar_common.problems import InvalidCursor

STORABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")


@given(st.text(STORABLE, max_size=50), st.integers(-(2**63) + 1, 2**63 - 1))
def test_a_cursor_comes_back_as_its_key(text, number):
    assert decode_cursor(encode_cursor(text, number), str, int) == (text, number)


@given(st.text(max_size=60))
def test_any_text_is_refused_or_read_as_a_key_of_the_right_shape(text):
    with suppress(InvalidCursor):
        assert len(decode_cursor(text, int, int)) == 2


def test_a_cursor_of_another_list_is_refused():
    with pytest.raises(InvalidCursor):
        decode_cursor(encode_cursor("one"), str, str)


@pytest.mark.parametrize(
    ("part", "parse"),
    [
        ("a\x00", str),
        ("\ud800", str),
        (2**63, int),
        (-(2**64), int),
        (10**400, int),
        ("2026-11-25T10:00:00", datetime.fromisoformat),
        ("9999-12-31T23:59:59-12:00", datetime.fromisoformat),
        ("0001-01-01T00:00:00+12:00", datetime.fromisoformat),
    ],
)
def test_a_cursor_that_no_database_could_compare_with_is_refused(part, parse):
    with pytest.raises(InvalidCursor):
        decode_cursor(encode_cursor(part), parse)


@given(st.lists(st.integers(), max_size=30), st.integers(1, 10))
def test_a_page_has_at_most_its_limit_and_says_whether_more_follows(rows, limit):
    page, following = split_page(rows[: limit + 1], limit, lambda row: (row,))
    assert page == rows[:limit]
    assert (following is not None) == (len(rows) > limit)
