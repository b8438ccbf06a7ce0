"""INSERT … ON CONFLICT DO NOTHING, which both engines have and each writes for itself."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession


def insert_unless_there(
    session: AsyncSession, table: type[SQLModel], values: dict[str, Any]
) -> Insert:
    """Write a statement that adds a row, or does nothing when its key is taken."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table).values(values).on_conflict_do_nothing()
    return sqlite.insert(table).values(values).on_conflict_do_nothing()
