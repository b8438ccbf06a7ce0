"""A number is what was written, or it is refused: nothing is read into it, nothing dropped."""

import unicodedata

import pytest
from appointments.texts.phone_number import check_written, to_e164, to_readable
from hypothesis import assume, example, given
from hypothesis import strategies as st

FULL_WIDTH = str.maketrans("0123456789+", "０１２３４５６７８９＋")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(st.text(max_size=25) | st.from_regex(r"\+?[0-9 ()/.\-a-zA-Z]{4,20}", fullmatch=True))
@example("0171 1234567 Mann")
@example("0171 1234567 ext 5")
@example("0171-KATZE12")
@example("tel:+49541123456")
@example("0171 1234567;ext=5")
@example("0171 1234567, 2")
@example("Büro 0171 1234567")
@example("0541 123456 x7")
@example("0171 1234567\n")
def test_every_digit_that_was_written_is_in_it_and_nothing_else(text):
    try:
        number = to_e164(text)
    except ValueError:
        return
    digits = "".join(
        str(unicodedata.digit(char))
        for char in unicodedata.normalize("NFKC", text)
        if unicodedata.category(char) == "Nd"
    )
    assert not any(unicodedata.category(char).startswith("L") for char in text)
    national = number.removeprefix("+49")
    assert digits.endswith(number[1:][-6:])
    assert digits.lstrip("0").removeprefix("49").lstrip("0") in (national, number[1:])


@given(st.integers(10**9, 10**10 - 1))
def test_a_number_shown_is_the_number_kept(digits):
    try:
        number = to_e164(f"0{digits}")
    except ValueError:
        assume(condition=False)
        return
    assert to_e164(to_readable(number)) == number


@pytest.mark.parametrize(
    "written",
    [
        "0541 123456",
        "+49 541 123456",
        "0049 541 123456",
        "+49 (0)541 123456",
        "0541/123456",
        "0541–12 34 56",
        "0541\u00a0123456",
        "\u202a0541 123456\u202c",
        "0541 123456".translate(FULL_WIDTH),
        "0541 123456".translate(ARABIC),
    ],
)
def test_it_is_one_number_however_it_is_written(written):
    assert to_e164(written) == "+49541123456"


@pytest.mark.parametrize("text", ["", "  ", "12", "++49541123456", "0" * 30, "0541", "()", "+"])
def test_what_cannot_be_a_number_is_refused(text):
    with pytest.raises(ValueError, match="phone number"):
        to_e164(text)


@pytest.mark.parametrize(
    "text", ["0171 12", "0171 123456", "+49 1512 34567", "0160 123456789012", "0541 12", "030 115"]
)
def test_a_number_that_is_cut_short_or_too_long_is_refused(text):
    with pytest.raises(ValueError, match="phone number"):
        to_e164(text)


@pytest.mark.parametrize(
    "text",
    [
        "0900 1234567",
        "0190 123456",
        "0180 5123456",
        "0137 7123456",
        "+49 900 1234567",
        "01099 1234",
        "11880 12345",
        "+1 900 555 1234",
    ],
)
def test_a_number_that_costs_whoever_calls_it_more_is_refused(text):
    with pytest.raises(ValueError, match="phone number"):
        to_e164(text)


@pytest.mark.parametrize(
    "text",
    [
        "0171 1234567",
        "0151 12345678",
        "04725 8012",
        "0800 1234567",
        "+963 944 123456",
        "+41791234567",
        "+380 67 1234567",
        "0541 0000-100",
    ],
)
def test_a_number_that_can_ring_is_taken(text):
    assert to_e164(text).startswith("+")


@pytest.mark.parametrize("text", ["115", "0541 0000-100", ""])
def test_an_office_writes_its_number_as_it_likes(text):
    assert check_written(text) == text


@pytest.mark.parametrize("text", ["0541 1 Empfang", "-", "tel:1"])
def test_an_office_s_number_can_be_dialled(text):
    with pytest.raises(ValueError, match="digits"):
        check_written(text)
