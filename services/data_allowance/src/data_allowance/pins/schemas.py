"""The PIN pool over the wire; no answer here holds a PIN."""

from datetime import date
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.pins.columns import Meaning
from data_allowance.pins.reasons import Reason
from data_allowance.pins.text_of_file import Encoding


class ColumnRead(ResponseModel):
    """A column of a file, and what it was taken for; null: it is left out."""

    name: str = Field(description="Digits in it are replaced: no code is ever quoted.")
    meaning: Meaning | None


class LineErrorRead(ResponseModel):
    """A line that is wrong, and what to do about it."""

    line: int
    reason: Reason
    detail: str


class PinFilePreview(ResponseModel):
    """What was understood of a file; nothing of it was taken in."""

    encoding: Encoding | None = Field(description="Null when the file is no text.")
    delimiter: str | None = Field(description="Null where there is one column.")
    columns: list[ColumnRead]
    count: int = Field(description="Codes that are good.")
    blank_lines: int = Field(description="Lines without anything, which are passed over.")
    code_length: int | None = Field(description="Digits and letters of a code, without blanks.")
    first_expires_on: date | None = Field(description="Of the codes that name a day.")
    last_expires_on: date | None
    error_count: int
    errors: list[LineErrorRead] = Field(description="The first 50, by line.")
    good_alone: bool = Field(
        description="Whether there are wrong lines, and the good ones may be taken without them."
    )


class PinBatchRead(ResponseModel):
    """A file that was taken."""

    batch_id: UUID
    accepted: int
    left_out: int = Field(default=0, description="Lines that were wrong, and not taken.")
