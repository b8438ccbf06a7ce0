"""A backup of all databases as it is on any engine: each row of each table.

And what of it can be read by whoever has the services' own keys as well.
"""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import UUID

from nahbar_common.crypto import Sealer, UnsealError
from nahbar_local.topology import SERVICES

from tests.faults.databases import column_names, rows, table_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.processes import Instance

Row = dict[str, Any]
Snapshot = dict[str, dict[str, list[Row]]]
"""Rows by service and table."""
KEY_TABLES = frozenset({"person_keys", "data_copies"})
"""Tables that hold keys of single people: what operations.md says is not kept with the rest."""


def take(instance: Instance) -> Snapshot:
    """Read everything that all services have stored."""
    return {
        service.package: {
            table: _rows_of(instance, service.package, table)
            for table in table_names(instance, service.package)
        }
        for service in SERVICES
    }


def _rows_of(instance: Instance, package: str, table: str) -> list[Row]:
    names = column_names(instance, package, table)
    wanted = ", ".join(f'"{name}"' for name in names)
    found = rows(instance, package, f'SELECT {wanted} FROM "{table}"')
    return [dict(zip(names, row, strict=True)) for row in found]


def readable(instance: Instance, snapshot: Snapshot, *, without: frozenset[str]) -> Iterator[bytes]:
    """Give all that can be read in a snapshot with the services' data keys.

    without: tables that were not kept with it.
    """
    for package, tables in snapshot.items():
        keys = json.loads(instance.settings_of(package)["NAHBAR_DATA_KEYS"])
        own = Sealer({name: base64.b64decode(key) for name, key in keys.items()})
        kept = {table: found for table, found in tables.items() if table not in without}
        sealers = [own, *_sealers_of_people(own, kept)]
        for table, found in kept.items():
            for row in found:
                yield from _plain(row)
                yield from _opened(sealers, table, row)


def _sealers_of_people(own: Sealer, tables: dict[str, list[Row]]) -> Iterator[Sealer]:
    for table, column, name, named in (
        ("person_keys", "wrapped_key", "person", "person_id"),
        ("data_copies", "key_sealed", "copy", "id"),
    ):
        for row in tables.get(table, ()):
            place = (table, column, _text(row[named]))
            yield Sealer({name: own.open(bytes(row[column]), *place)})


def _plain(row: Row) -> Iterator[bytes]:
    for value in row.values():
        if isinstance(value, bytes | bytearray | memoryview):
            yield bytes(value)
        elif value is not None:
            yield str(value).encode()


def _opened(sealers: list[Sealer], table: str, row: Row) -> Iterator[bytes]:
    for column, value in row.items():
        if isinstance(value, bytes | bytearray | memoryview) and len(value) > 30:
            for place in _places(table, column, row):
                for sealer in sealers:
                    with suppress(UnsealError):
                        yield sealer.open(bytes(value), *place)


def _places(table: str, column: str, row: Row) -> Iterator[tuple[str, ...]]:
    """Give the places for which services seal: by the row's id, or by what stands for it."""
    match table:
        case "idempotency_records":
            yield (table, row["principal"], row["key"])
        case "copy_pages":
            yield (table, column, _text(row["copy_id"]), row["service"], str(row["page"]))
        case _:
            for value in row.values():
                if isinstance(value, UUID | str):
                    yield (table, column, _text(value))


def _text(value: UUID | str) -> str:
    """Write an id as services do; SQLite has them without hyphens."""
    with suppress(ValueError):
        return str(UUID(str(value)))
    return str(value)
