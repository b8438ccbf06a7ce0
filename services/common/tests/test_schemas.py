"""What callers may send at all, whatever it is about."""

import pytest
from nahbar_common.schemas import RequestModel
from pydantic import Field, ValidationError


class Wish(RequestModel):
    words: list[str] = Field(default_factory=list)
    by_name: dict[str, list[str]] = Field(default_factory=dict)


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\ud800", "a\udfff"])
def test_what_databases_cannot_store_is_refused_however_deep(text):
    for wish in ({"words": ["a", text]}, {"by_name": {text: []}}, {"by_name": {"a": ["b", text]}}):
        with pytest.raises(ValidationError):
            Wish.model_validate(wish)


def test_depth_alone_breaks_nothing():
    deep = []
    for _ in range(10_000):
        deep = [deep]
    with pytest.raises(ValidationError):
        Wish.model_validate({"words": deep})


def test_other_languages_and_signs_pass():
    words = ["Grüße", "שלום", "\u202eabc", "👩🏽‍🦱", "e\u0301"]
    assert Wish.model_validate({"words": words}).words == words
