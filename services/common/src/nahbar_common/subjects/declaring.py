"""How a service says what of its tables is a person's."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.crypto import Sealer

Hold = Literal[
    "budget_law", "consent_evidence", "accountability", "others_record", "security", "short_lived"
]
"""Why something stays (GDPR Art. 17 (3)): budget law (b), proof of a consent that was given (e,
Art. 7 (1)), the duty to give account (b, Art. 5 (2)), because it is about somebody else as well,
for the safety of processing, or because it goes within days anyway."""

Block = Literal["talk_open", "call_running", "voucher_open", "account_open"]
"""What must end before anything is erased."""


@dataclass(frozen=True)
class Blocked:
    """Something of a person's that is under way, and how often."""

    why: Block
    count: int


@dataclass(frozen=True)
class Reader:
    """What is needed to show a row: the transaction, the person, and what opens sealed values."""

    session: AsyncSession
    person_id: UUID
    sealer: Sealer


Show = Callable[[Reader, Any], Awaitable[dict[str, Any]]]
Of = Callable[[UUID], ColumnElement[bool]]
Erase = Callable[[AsyncSession, UUID], Awaitable[None]]


@dataclass(frozen=True)
class Part:
    """The rows of one table that are a person's, or one sort of them.

    kind: what people are told it is. of: which rows, given the person's id. fields: columns that
    are shown as they are; `show` adds what has to be opened. hold: why it stays; None: erased.
    erase: for rows that others hang on, or of which only a part goes. Parts are erased in the
    order in which they stand.
    """

    model: type[SQLModel]
    kind: str
    of: Of
    fields: tuple[str, ...] = ()
    show: Show | None = None
    hold: Hold | None = None
    erase: Erase | None = None

    @property
    def table(self) -> str:
        """Give the table's name."""
        return str(self.model.__tablename__)

    @property
    def is_shown(self) -> bool:
        """Tell whether there is anything in a row that tells people something."""
        return bool(self.fields) or self.show is not None


async def _nothing(_session: AsyncSession, _person_id: UUID, _now: datetime) -> list[Blocked]:
    return []


async def _unknown(_session: AsyncSession, _person_id: UUID) -> set[str] | None:
    return None


@dataclass(frozen=True)
class Subjects:
    """All of a service that is a person's.

    blocks: what is under way. offices_of: the offices (or `*`) whose person it is; None when this
    service does not know. before_erasing: what must happen first, in the same transaction.
    """

    parts: Sequence[Part]
    blocks: Callable[[AsyncSession, UUID, datetime], Awaitable[list[Blocked]]] = _nothing
    offices_of: Callable[[AsyncSession, UUID], Awaitable[set[str] | None]] = _unknown
    before_erasing: Erase | None = None
