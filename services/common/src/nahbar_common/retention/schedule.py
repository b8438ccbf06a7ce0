"""What a line of the schedule says."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, inspect
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

Basis = Literal[
    "public_task", "budget_law", "accountability", "consent_evidence", "security", "not_personal"
]
"""Why it may be kept at all: the office's own task (GDPR Art. 6 (1) e with § 67b, § 67c SGB X),
budget law (Art. 6 (1) c), the duty to give account (Art. 5 (2)), proof of a consent (Art. 7 (1)),
the safety of processing (Art. 32), or that it tells of no person."""

Ends = Literal["deleted", "with_parent", "kept"]
"""How it ends: rows past their time are deleted; rows go with what they belong to; or they stay
for the reason that the line gives."""

Past = Callable[[datetime], ColumnElement[bool]]
Delete = Callable[[AsyncSession, Sequence[Any]], Awaitable[None]]
Prepare = Callable[[AsyncSession, datetime], Awaitable[None]]
Periods = Callable[[AsyncSession], Awaitable[dict[tuple[str, UUID], timedelta]]]

SHORT = timedelta(days=3)
"""What is kept for no longer than this is looked at every hour, all else by night."""


@dataclass(frozen=True)
class Line:
    """One table, or one sort of row in it.

    kind: what it is, as people are told (its words are in consent's catalogue). since: the moment
    from which on it counts, in words. past: given a moment, which rows had theirs before it.
    delete: for rows that others hang on, given their primary keys. prepare: runs before the
    counting. office: whose rows they are, where offices may choose the time, between `bounds`;
    bounds_why: why not shorter and not longer.
    """

    model: type[SQLModel]
    kind: str
    basis: Basis
    why: str
    ends: Ends
    keep: timedelta | None = None
    since: str = ""
    past: Past | None = None
    delete: Delete | None = None
    prepare: Prepare | None = None
    parent: type[SQLModel] | None = None
    office: Any = None
    bounds: tuple[timedelta, timedelta] | None = None
    bounds_why: str = ""

    @property
    def table(self) -> str:
        """Give the table's name."""
        return str(self.model.__tablename__)

    @property
    def primary_key(self) -> tuple[Any, ...]:
        """Give the columns that name a row."""
        return tuple(inspect(self.model).primary_key)

    @property
    def is_short(self) -> bool:
        """Tell whether it has to be looked at more often than by night."""
        return self.keep is not None and self.keep <= SHORT


async def _no_periods(_session: AsyncSession) -> dict[tuple[str, UUID], timedelta]:
    return {}


@dataclass(frozen=True)
class Schedule:
    """All lines of a service; periods: what offices chose, by kind and office."""

    lines: Sequence[Line] = ()
    periods: Periods = _no_periods

    def __post_init__(self) -> None:
        """Refuse lines that say less than they must."""
        for line in self.lines:
            if not line.kind or not line.why:
                raise ValueError(f"{line.table}: a line says what it is, and why")
            if (line.ends == "deleted") != (line.past is not None and line.keep is not None):
                raise ValueError(f"{line.table}: what is deleted has a time, and nothing else has")
            if (line.ends == "with_parent") != (line.parent is not None):
                raise ValueError(f"{line.table}: say what it goes with")
            if len({line.office is None, line.bounds is None, not line.bounds_why}) > 1:
                raise ValueError(f"{line.table}: an office chooses within bounds, for a reason")

    def with_lines(self, more: Sequence[Line]) -> "Schedule":
        """Give a schedule that has these lines, too."""
        return Schedule((*self.lines, *more), self.periods)


def expires(
    model: type[SQLModel],
    kind: str,
    basis: Basis,
    why: str,
    *,
    keep: timedelta,
    since: str,
    past: Past,
    delete: Delete | None = None,
    prepare: Prepare | None = None,
    office: Any = None,
    bounds: tuple[timedelta, timedelta] | None = None,
    bounds_why: str = "",
) -> Line:
    """Rows are deleted some time after a moment."""
    return Line(
        model,
        kind,
        basis,
        why,
        "deleted",
        keep=keep,
        since=since,
        past=past,
        delete=delete,
        prepare=prepare,
        office=office,
        bounds=bounds,
        bounds_why=bounds_why,
    )


def goes_with(
    model: type[SQLModel], parent: type[SQLModel], kind: str, basis: Basis, why: str
) -> Line:
    """Rows are deleted together with what they belong to."""
    return Line(model, kind, basis, why, "with_parent", parent=parent)


def stays(model: type[SQLModel], kind: str, basis: Basis, why: str) -> Line:
    """Rows are not deleted by time; `why` says the reason."""
    return Line(model, kind, basis, why, "kept")
