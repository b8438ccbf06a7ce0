"""What a document consists of, whatever it becomes: sections of paragraphs and tables.

Each statement says where it comes from, so that nobody takes a claim for a fact.
"""

from datetime import datetime
from typing import Literal

from nahbar_common.locales import Locale
from pydantic import BaseModel, ConfigDict, Field

Source = Literal["configuration", "schedule", "checked", "office", "product"]
"""Where a statement comes from: read from the running configuration, from the schedule that is
enforced, found by looking just now, stated by the office, or a property of this version of the
product, which its tests hold."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Statement(_Part):
    """A paragraph; `missing` when the office still has to say it."""

    text: str
    source: Source
    missing: bool = False


class Grid(_Part):
    """A table: the first cell of each row names the row."""

    caption: str
    columns: list[str]
    rows: list[list[str]]
    source: Source


class Section(_Part):
    """A heading of the second level with what stands below it."""

    heading: str
    blocks: list[Statement | Grid]


class Document(_Part):
    """A whole document in one language; times are UTC."""

    title: str
    subject: str = Field(description="What it is, in one sentence.")
    language: Locale
    author: str = Field(description="The office.")
    made_at: datetime
    sections: list[Section]
