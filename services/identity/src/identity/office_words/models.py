"""Words of the names and addresses of all offices."""

from sqlmodel import Field, SQLModel


class OfficeWord(SQLModel, table=True):
    """One word that everybody knows who knows an office: of its name, its street, its town."""

    __tablename__ = "office_words"

    word: str = Field(primary_key=True, max_length=100)
