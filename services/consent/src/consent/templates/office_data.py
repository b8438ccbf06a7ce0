"""The data of an office that a declaration names: complete, and its own.

A declaration with a made-up data-protection officer looks right and leads nowhere (GDPR Art. 13
(1) b): what looks like an example is refused.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Annotated, Self, TypeVar

from nahbar_common.schemas import RequestModel
from pydantic import AfterValidator, BaseModel, Field, ValidationError

from consent.declarations.schemas import DpoContact
from consent.declarations.wording import Line
from consent.peers.appointments import DpoRecord, OfficeRecord

Model = TypeVar("Model", bound=BaseModel)

_MADE_UP = re.compile(
    r"\b(todo|tbd|xxx+|muster\w*|beispiel\w*|platzhalter|placeholder|example|erfunden|changeme"
    r"|lorem|n\.? ?n\.?|demo)\b|…|\.\.\.|[<>{}\[\]]|\?\?|_{3,}",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(r"^[^1-9]*$|^[+\d()]+[ /]0000|(\d)\1{6,}|123456")


class DataError(Exception):
    """An office's data cannot be published; `problems` says why, a line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def _one_line(text: str) -> str:
    return ", ".join(line.strip().rstrip(",") for line in text.splitlines() if line.strip())


class OfficeData(RequestModel):
    """Who is responsible, who protects the data, and who supervises them."""

    name: Annotated[Line, Field(max_length=200)]
    address: Annotated[Line, Field(max_length=300)]
    phone: Annotated[Line, Field(max_length=50, pattern=r"^[0-9+()/ -]+$")]
    authority: Annotated[Line, Field(max_length=2000)]
    dpo: DpoContact

    @classmethod
    def of(cls, record: OfficeRecord) -> Self:
        """Take over an office's record; raise DataError where it is not complete."""
        data = record.model_dump()
        data |= {name: _one_line(data[name]) for name in ("address", "authority")}
        return read(cls, data)

    def as_record(self) -> OfficeRecord:
        """Give it back as the record it is compared with and filled in from."""
        dpo = DpoRecord(name=self.dpo.name, email=self.dpo.email, phone=self.dpo.phone)
        return OfficeRecord(
            name=self.name,
            phone=self.phone,
            address=self.address,
            authority=self.authority,
            dpo=dpo,
        )


class OwnData(RequestModel):
    """The same as somebody at the office wrote it down, or a part of it."""

    name: str | None = None
    address: Annotated[str | None, AfterValidator(lambda text: text and _one_line(text))] = None
    phone: str | None = None
    authority: Annotated[str | None, AfterValidator(lambda text: text and _one_line(text))] = None
    dpo: dict[str, str] = Field(default_factory=dict)


def read_file(path: Path) -> OwnData:
    """Read a TOML or JSON file: name, address, phone, authority, and [dpo] name, email, phone."""
    try:
        text = path.read_text("utf-8")
        content = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise DataError([f"{path}: {error}"]) from None
    return read(OwnData, content)


def read(model: type[Model], content: object) -> Model:
    """Validate data; raise DataError that names each field and never quotes what it holds."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise DataError(
            [
                f"{'.'.join(str(part) for part in one['loc']) or 'data'}: {one['msg']}"
                for one in error.errors()
            ]
        ) from None


def flat(data: OfficeData | OwnData) -> dict[str, str]:
    """Give the fields by name (`dpo.email`), those only that say something."""
    values = data.model_dump()
    dpo = values.pop("dpo")
    values |= {f"dpo.{name}": value for name, value in dpo.items()}
    return {name: value for name, value in values.items() if value}


def require_own(data: OfficeData, written: OwnData) -> None:
    """Raise DataError unless the office's record is its own and says what was written down.

    The record is the one source of contacts: the privacy page shows it. So a difference is not
    settled here but in the record.
    """
    record, problems = flat(data), []
    for name, value in flat(written).items():
        if record.get(name) != value.strip():
            problems.append(
                f"{name}: the office's record says “{record.get(name, '')}”, you say “{value}”;"
                " correct one of them"
            )
    for name, value in record.items():
        if _MADE_UP.search(value) or (name.endswith("phone") and _NO_NUMBER.search(value)):
            problems.append(f"{name}: “{value}” looks like an example; correct the office's record")
    if problems:
        raise DataError(problems)
