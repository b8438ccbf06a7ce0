"""Base classes of what goes over the wire."""

from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, field_validator

from nahbar_common.locales import holds_only_storable

Item = TypeVar("Item")


def _to_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("time is out of range in UTC") from None


UtcMoment = Annotated[AwareDatetime, AfterValidator(_to_utc)]
"""An RFC 3339 time with a zone, turned to UTC."""

Cents = Annotated[int, Field(strict=True, gt=0, le=100_000_000_00)]
"""A positive amount of money in whole cents; 100 million euros at most."""


class RequestModel(BaseModel):
    """What a caller sends: unknown members are refused, texts are trimmed and storable."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, str_max_length=20_000)

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_unstorable_text(cls, value: Any) -> Any:
        if not holds_only_storable(value):
            raise ValueError("text holds characters that cannot be stored")
        return value


class ResponseModel(BaseModel):
    """What a service answers; can be built from a table row."""

    model_config = ConfigDict(from_attributes=True)


class Versioned(ResponseModel):
    """An answer whose version is its ETag; `version_field` names the member that holds it."""

    version_field: ClassVar[str] = "version"

    @property
    def version_read(self) -> int:
        """The version, to be named in If-Match."""
        version: int = getattr(self, self.version_field)
        return version


class Page(ResponseModel, Generic[Item]):
    """One page of a bounded list; `next_cursor` is null on the last one."""

    items: list[Item]
    next_cursor: str | None = None
