"""A column that holds a Literal takes its values only, and says so to the database."""

from typing import Literal

import pytest
from nahbar_common.columns import literal_column
from sqlalchemy import MetaData, create_engine, insert, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel

Colour = Literal["red", "it's blue"]
ELSEWHERE = MetaData(naming_convention=SQLModel.metadata.naming_convention)


class Dot(SQLModel, table=True):
    metadata = ELSEWHERE
    __tablename__ = "dots"

    id: int = Field(primary_key=True)
    colour: Colour = literal_column(Colour)
    edge: Colour | None = literal_column(Colour, nullable=True, default=None, index=True)


def test_the_database_admits_the_values_alone():
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        ELSEWHERE.create_all(connection)
        connection.execute(
            insert(Dot), [{"id": 1, "colour": "red"}, {"id": 2, "colour": "it's blue"}]
        )
        assert connection.execute(select(Dot.colour, Dot.edge)).all() == [
            ("red", None),
            ("it's blue", None),
        ]
    for row in ({"id": 3, "colour": "green"}, {"id": 3, "colour": "red", "edge": ""}, {"id": 3}):
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.execute(insert(Dot), row)


def test_the_check_is_named_for_its_column():
    names = {constraint.name for constraint in Dot.__table__.constraints}
    assert {"ck_dots_colour", "ck_dots_edge"} <= names


def test_defaults_are_the_models():
    assert Dot(id=1, colour="red").edge is None


@pytest.mark.parametrize("literal", [str, Literal["x" * 33], Literal[1]])
def test_what_is_no_literal_of_short_texts_is_refused(literal):
    with pytest.raises(TypeError):
        literal_column(literal)
