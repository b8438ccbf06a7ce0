"""What goes over the wire about languages."""

from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import AfterValidator, Field

from consent.languages.models import Direction
from consent.languages.tags import LanguageTag


def _german_and_none_twice(tags: list[str]) -> list[str]:
    if "de" not in tags:
        raise ValueError("German is missing")
    if len(set(tags)) != len(tags):
        raise ValueError("a language is named twice")
    return tags


class LanguageCreate(RequestModel):
    """A language that declarations may be written in from now on."""

    tag: LanguageTag
    name: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f<>{}\[\]]+$")] = (
        Field(description="In the language itself, such as `Українська`.")
    )
    direction: Direction = "ltr"


class LanguageRead(ResponseModel):
    """A language of the registry."""

    tag: LanguageTag
    name: str
    direction: Direction


class Languages(ResponseModel):
    """All languages of the registry, by tag."""

    items: list[LanguageRead]


class OfferWrite(RequestModel):
    """In which languages an office offers its declarations; German is always among them."""

    tags: Annotated[
        list[LanguageTag],
        Field(min_length=1, max_length=40),
        AfterValidator(_german_and_none_twice),
    ]


class OfferRead(ResponseModel):
    """In which languages an office offers its declarations."""

    office_id: UUID
    languages: list[LanguageRead]
    is_chosen: bool = Field(
        description="False where the office chose none: then it is every language that the "
        "product comes with."
    )
