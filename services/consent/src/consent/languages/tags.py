"""How a language is named (BCP 47), as far as declarations need it."""

from typing import Annotated

from pydantic import Field

LanguageTag = Annotated[
    str,
    Field(
        pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z0-9]{1,8})?$",
        max_length=20,
        description="BCP 47: language, script, region, or a private part such as `-x-leicht`.",
        examples=["de", "de-x-leicht", "uk", "sr-Latn"],
    ),
]
