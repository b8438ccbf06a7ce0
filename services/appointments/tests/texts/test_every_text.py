"""Every text that somebody can send is of a kind that refuses what nobody sees."""

from typing import Annotated, Any, get_args

import pytest
from appointments.main import create_app  # noqa: F401 (imports every request model)
from appointments.people.repository import index_of
from appointments.people.schemas import ContactData
from appointments.people.vault import PersonVault
from appointments.texts.email import to_usual
from hypothesis import example, given
from hypothesis import strategies as st
from nahbar_common.crypto import Sealer
from nahbar_common.schemas import RequestModel
from pydantic import TypeAdapter, ValidationError

UNSEEN = ("\u202e", "\u200b", "\u2066", "\x07", "\ufeff")
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def models(base=RequestModel):
    for model in base.__subclasses__():
        if model.__module__.startswith("appointments."):
            yield model
        yield from models(model)


def texts():
    """Give each member that takes text, as (model, member, its type)."""
    for model in sorted(set(models()), key=lambda model: model.__qualname__):
        for name, field in model.model_fields.items():
            kind = (
                Annotated[field.annotation, *field.metadata]
                if field.metadata
                else (field.annotation)
            )
            if takes_text(field.annotation):
                yield pytest.param(model, name, kind, id=f"{model.__name__}.{name}")


def takes_text(annotation: Any) -> bool:
    if annotation is str:
        return True
    if getattr(annotation, "__origin__", None) is dict:
        return True
    return any(takes_text(part) for part in get_args(annotation) if not isinstance(part, str))


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
@pytest.mark.parametrize(("model", "name", "kind"), list(texts()))
def test_what_nobody_sees_is_refused_or_dropped(model, name, kind, unseen):
    text = f"Kim{unseen}Mann"
    for value in (text, [text], {"de": text}):
        try:
            kept = TypeAdapter(kind).validate_python(value)
        except ValidationError:
            continue
        assert unseen not in str(kept)


def test_there_are_texts_to_look_at():
    found = {param.id for param in texts()}
    assert {"NewOffice.name", "ContactData.display_name", "NewTopic.title"} <= found


@given(st.from_regex(r"[A-Z0-9]{1,10}[-/ ]?[A-Z0-9]{1,10}", fullmatch=True))
def test_a_file_number_is_found_however_it_was_typed_or_copied(reference):
    vault = PersonVault(Sealer({"k": b"k" * 32}))

    def index(text):
        contact = ContactData(reference=text)
        return index_of(vault, "office", contact.reference)

    same = (
        reference.lower(),
        f" {reference} ",
        f"\u202a{reference}\u202c",
        reference.translate(FULL_WIDTH),
        reference.replace("-", "\u00ad-"),
    )
    assert {index(text) for text in same} == {index(reference)}


@given(st.from_regex(r"[a-z0-9.]{1,20}@[a-z0-9]{1,20}\.[a-z]{2,5}", fullmatch=True))
@example("kim@example.org")
def test_an_address_that_looks_the_same_is_the_same(address):
    name, _, host = address.partition("@")
    assert to_usual(address.translate(FULL_WIDTH)) == address
    assert to_usual(f"{name}@{host.upper()}") == address


@given(st.text(max_size=40))
@example("kim\u200b@example.org")
@example("kim@example.org\u202e")
@example("kim@exam ple.org")
def test_an_address_holds_nothing_that_nobody_sees(text):
    try:
        address = to_usual(text)
    except ValueError:
        return
    assert all(char.isprintable() and not char.isspace() for char in address)


@pytest.mark.parametrize(
    "text",
    [
        "kim@example.org;",
        "kim@example.org, lea@example.org",
        "mailto:kim@example.org",
        "<kim@example.org>",
        "kim@example..org",
        "kim@.example.org",
        "kim@[127.0.0.1]",
        "علی\u200cرضا@example.org",
    ],
    ids=ascii,
)
def test_what_came_along_with_an_address_is_refused(text):
    with pytest.raises(ValueError, match=r"address|nobody sees"):
        to_usual(text)


@pytest.mark.parametrize("text", ["kim.o'hara+x@mail.example.org", "kim@exämple.org", "k_m@a-b.de"])
def test_an_address_is_kept(text):
    assert to_usual(text) == text
