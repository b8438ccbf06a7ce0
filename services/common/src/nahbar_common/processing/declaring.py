"""How a service declares what can be looked up about it while it runs."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from fastapi import FastAPI
from sqlmodel.ext.asyncio.session import AsyncSession

Outcome = Literal["ok", "failed", "not_checked"]
"""not_checked: nobody knows, because it could not be looked up; never the same as ok."""

Fact = str | int | bool | list[str]

RecipientKind = Literal["mail_server", "directory", "program", "checkpoint_store"]
"""Who may be given data outside of the product: the server that takes its mail, the office's own
sign-in, another jobcenter system, where copies of the trail's checkpoints go."""


@dataclass(frozen=True)
class Found:
    """What a check found. facts: the evidence, by code; no name of a person and no secret."""

    outcome: Outcome
    facts: Mapping[str, Fact] = field(default_factory=dict)


def ok(**facts: Fact) -> Found:
    """Say that it is as it should be."""
    return Found("ok", facts)


def failed(**facts: Fact) -> Found:
    """Say that it is not as it should be."""
    return Found("failed", facts)


def not_checked(reason: str, **facts: Fact) -> Found:
    """Say that it could not be looked up, and why (a code)."""
    return Found("not_checked", {"reason": reason, **facts})


@dataclass(frozen=True)
class Looking:
    """What a check is given: the running app, a transaction to read in, and for which office."""

    app: FastAPI
    session: AsyncSession
    office_id: UUID


@dataclass(frozen=True)
class Check:
    """One thing to be looked up in the running service; `id`: "<topic>.<what>".

    A look that fails or takes longer than `seconds` is "not_checked".
    """

    id: str
    look: Callable[[Looking], Awaitable[Found]]
    seconds: float = 1.0


@dataclass(frozen=True)
class Recipient:
    """Somebody outside of the product who is given data. name: a host or a program's name."""

    kind: RecipientKind
    name: str
    data: tuple[str, ...] = ()
    """Kinds of data, as in the retention schedule."""


async def _nobody(_looking: Looking) -> list[Recipient]:
    return []


@dataclass(frozen=True)
class Processing:
    """What one service can tell beside its retention schedule and its subjects."""

    checks: Sequence[Check] = ()
    recipients: Callable[[Looking], Awaitable[list[Recipient]]] = _nobody
