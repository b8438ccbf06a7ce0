"""INSERT … ON CONFLICT, which both engines have and each writes for itself."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession


def insert_or_lock(
    session: AsyncSession, table: type[SQLModel], *, key: tuple[str, ...], values: dict[str, Any]
) -> Insert:
    """Write a statement that adds a row, or locks the one whose key it is until the commit.

    DO NOTHING would not lock it, and housekeeping could delete it before it is read.
    """
    same = {key[0]: values[key[0]]}
    if session.get_bind().dialect.name == "postgresql":
        new = postgresql.insert(table).values(values)
        return new.on_conflict_do_update(index_elements=key, set_=same)
    return sqlite.insert(table).values(values).on_conflict_do_update(index_elements=key, set_=same)
