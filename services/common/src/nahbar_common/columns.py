"""Columns that hold one of the values of a Literal, checked by the database too."""

from typing import Any, get_args

from pydantic_core import PydanticUndefined
from sqlalchemy import CheckConstraint, Column, String, Table, event
from sqlmodel import Field


def literal_column(
    literal: Any,
    *,
    default: Any = PydanticUndefined,
    nullable: bool = False,
    length: int = 32,
    **column_options: Any,
) -> Any:
    """Make the field of a table for a Literal, with a CHECK that admits its values only.

    Use as `channel: Channel = literal_column(Channel)`. The CHECK is named for the column; its
    migration writes it out: `sa.CheckConstraint("channel IN ('video', 'phone')", "channel")`.
    What is read comes back as it is stored, so code that is being replaced can read a value that
    it does not know. For what other services say use a plain text: they may say something new.
    """
    values: tuple[str, ...] = get_args(literal)
    if not values or not all(isinstance(value, str) and len(value) <= length for value in values):
        raise TypeError(f"{literal} is no Literal of texts of {length} characters at most")
    column: Column[str] = Column(String(length), nullable=nullable, **column_options)

    @event.listens_for(column, "after_parent_attach")
    def add_check(column: Column[str], table: Table) -> None:
        check = CheckConstraint(in_values(column.name, literal), name=column.name)
        table.append_constraint(check)

    return Field(default=default, sa_column=column)


def in_values(column: str, literal: Any) -> str:
    """Write the condition that a column holds one of a Literal's values."""
    quoted = ", ".join("'" + value.replace("'", "''") + "'" for value in get_args(literal))
    return f"{column} IN ({quoted})"
