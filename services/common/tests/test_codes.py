"""Codes to type: made without look-alikes, and read however people write them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.codes import ALPHABET, LENGTH, as_shown, new_code, read_code

CODE = "7K0M1QX2ABZ9"
codes = st.text(alphabet=ALPHABET, min_size=LENGTH, max_size=LENGTH)
between = st.text(alphabet=" \t\n-–‑_.\u00a0\u200b\u00ad", max_size=3)


def test_a_code_has_sixty_random_bits_and_no_letter_that_looks_like_another():
    made = [new_code() for _ in range(200)]
    assert len(set(made)) == 200
    assert {len(code) for code in made} == {12}
    assert not set("".join(made)) & set("ILOU")
    assert len(ALPHABET) == 32


def test_a_code_is_shown_in_groups_of_four():
    assert as_shown("ABCDEFGHJKMN") == "ABCD-EFGH-JKMN"


@given(codes, st.lists(between, min_size=LENGTH + 1, max_size=LENGTH + 1), st.booleans())
def test_a_code_is_understood_in_any_case_and_spacing(code, gaps, small):
    written = "".join(gap + sign for gap, sign in zip(gaps, code, strict=False)) + gaps[-1]
    assert read_code(written.lower() if small else written) == code


@given(codes, st.data())
def test_letters_that_look_like_a_digit_are_read_as_the_digit(code, data):
    like = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(data.draw(st.sampled_from(like.get(sign, sign))) for sign in code)
    assert read_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "Ihr Code: 7K0M-1QX2-ABZ9.",
        "Code 7K0M-1QX2-ABZ9",
        "7K0M-1QX2-ABZ9 bitte eintippen",
        "(7K0M–1QX2–ABZ9)",  # the dashes that word processors make
        "„7K0M 1QX2 ABZ9“",
        "Code: 7k0m1qx2abz9!",
        "7K0M\n1QX2\nABZ9",
        "７Ｋ０Ｍ－１ＱＸ２－ＡＢＺ９",  # full width
        "\u20677K0M-1QX2-ABZ9\u2069",
    ],
)
def test_text_and_marks_around_a_code_do_no_harm(typed):
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "7K0M-1QX2-ABZ",
        "7K0M-1QX2-ABZ99",
        "7K0M-1QX2-ABZU",
        "7K0M-1QX2-ABZÄ",
        "x" * 2000,
        "7K0M-1QX2-ABZ9-7K0M",
        "Guten Tag",
    ],
)
def test_what_is_no_code_is_not_made_into_one(typed):
    assert read_code(typed) is None


@given(st.text(alphabet=string.printable + "äß\u200b\ufeff", max_size=60))
def test_whatever_is_typed_gives_a_code_or_nothing(typed):
    code = read_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))
