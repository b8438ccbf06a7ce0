"""Cursors come back as what they were, and nothing else passes as one."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.pagination import decode_cursor, encode_cursor, split_page
from nahbar_common.problems import InvalidCursor


@given(st.text(max_size=50), st.integers(-(2**62), 2**62))
def test_a_cursor_comes_back_as_its_key(text, number):
    assert decode_cursor(encode_cursor(text, number), str, int) == (text, number)


@given(st.text(max_size=60))
def test_any_text_is_refused_or_read_as_a_key_of_the_right_shape(text):
    with suppress(InvalidCursor):
        assert len(decode_cursor(text, int, int)) == 2


def test_a_cursor_of_another_list_is_refused():
    with pytest.raises(InvalidCursor):
        decode_cursor(encode_cursor("one"), str, str)


@given(st.lists(st.integers(), max_size=30), st.integers(1, 10))
def test_a_page_has_at_most_its_limit_and_says_whether_more_follows(rows, limit):
    page, following = split_page(rows[: limit + 1], limit, lambda row: (row,))
    assert page == rows[:limit]
    assert (following is not None) == (len(rows) > limit)
