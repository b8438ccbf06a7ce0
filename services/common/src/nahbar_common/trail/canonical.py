"""An entry in the one form that is hashed and exported: canonical JSON (RFC 8785)."""

import hashlib
import json
import re
from typing import Any
from uuid import UUID

import rfc8785

from nahbar_common.clock import rfc3339
from nahbar_common.tables import TrailEntry

VERSION = 1
START = "0" * 64
"""What the first entry of a chain follows."""

OUTSIDE_OWN = '"own":false'
"""How facts say that the caller has no part in the talk of what they opened, or names none."""

Fact = str | int | bool | None | UUID | list[str] | list[UUID]
_CODE = re.compile(r"^[A-Za-z0-9_.:@*+/-]{0,100}$")
"""A code, an id, a role, a time: nothing that could be a name, a sentence or an address."""
_LARGEST = 2**53 - 1
"""What JSON's numbers hold exactly (RFC 8785, 3.2.2.3)."""


def write_facts(facts: dict[str, Fact]) -> str:
    """Write facts as canonical JSON; raise ValueError for what a trail must not hold."""
    return rfc8785.dumps({name: _plain(name, fact) for name, fact in facts.items()}).decode()


def _plain(name: str, fact: Fact) -> Any:
    match fact:
        case UUID():
            return str(fact)
        case list() if len(fact) <= 100:
            return [_plain(name, each) for each in fact]
        case str() if _CODE.match(fact):
            return fact
        case bool() | None:
            return fact
        case int() if abs(fact) <= _LARGEST:
            return fact
    raise ValueError(f"{name} is nothing that a trail may hold")


def body_of(entry: TrailEntry, service: str, position: int, previous: str) -> dict[str, Any]:
    """Give what is hashed of an entry: everything but the hash itself."""
    return {
        "v": VERSION,
        "service": service,
        "chain": entry.chain,
        "position": position,
        "previous": previous,
        "id": str(entry.id),
        "at": rfc3339(entry.recorded_at),
        "actor": {"kind": entry.actor_kind, "id": entry.actor_id},
        "session": _text(entry.session_id),
        "link": _text(entry.link_id),
        "action": entry.action,
        "subject": {"kind": entry.subject_kind, "id": entry.subject_id},
        "purpose": entry.purpose,
        "facts": read_facts(entry.facts),
        "request": _text(entry.request_id),
    }


def hash_of(body: dict[str, Any]) -> str:
    """Give the SHA-256 (hex) of an entry's body."""
    return hashlib.sha256(rfc8785.dumps(body)).hexdigest()


def line_of(body: dict[str, Any], entry_hash: str) -> bytes:
    """Write an entry as a line of an export, without the line's end."""
    return rfc8785.dumps({**body, "hash": entry_hash})


def _text(identifier: UUID | None) -> str | None:
    return None if identifier is None else str(identifier)


def read_facts(facts: str) -> dict[str, Any]:
    """Read facts back."""
    read: dict[str, Any] = json.loads(facts)
    return read
