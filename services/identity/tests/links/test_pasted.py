"""Links as people paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.links.pasted import read_secret
from identity.secret_values import LINK_BYTES, LINK_CHARACTERS, new_secret

secrets = st.builds(lambda: new_secret(LINK_BYTES))
marks = st.text(alphabet=" .,;:!?)]}>\"'»“”…\n\u00a0\u200b", max_size=4)


@given(secrets, marks, st.sampled_from(["", "https://nahbar.example/t/#", "nahbar.example/t/%23"]))
def test_marks_after_a_link_are_not_part_of_it(secret, after, before):
    assert read_secret(f"{before}{secret}{after}") == secret


@given(secrets, st.text(max_size=40))
def test_a_link_is_found_whatever_is_written_before_it(secret, before):
    assert read_secret(f"{before} https://nahbar.example/t/#{secret}") == secret


@pytest.mark.parametrize(
    "template",
    [
        "Ihr Link: https://nahbar.example/t/#{}. Viele Grüße",
        "Termin #5 <https://nahbar.example/t/#{}>",
        "[hier](https://nahbar.example/t/#{})",
        "https://nahbar.example/t/#{}\n\nIhr Jobcenter #1",
        "„{}“",
        "\u2068{}\u2069",
        "#{}",
        "{}.",
    ],
)
def test_text_around_a_link_does_no_harm(template):
    secret = "aB3_-" * 4 + "xYz9"
    assert read_secret(template.format(secret)) == secret


def test_a_link_that_was_wrapped_is_put_together():
    secret = new_secret(LINK_BYTES)
    pasted = f"https://nahbar.example/t/#{secret[:10]}\r\n{secret[10:]}\r\nIhr Jobcenter"
    assert read_secret(pasted) == secret


@pytest.mark.parametrize("text", ["", "#", "x", "x" * 23, "x" * 25, "ä" * 24, "a b c", "%00"])
def test_what_holds_no_secret_gives_none(text):
    assert read_secret(text) is None


def test_the_length_is_that_of_the_secrets_made():
    assert len(new_secret(LINK_BYTES)) == LINK_CHARACTERS
