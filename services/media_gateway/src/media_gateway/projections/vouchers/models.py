"""Table of the projection of vouchers."""

from uuid import UUID

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

ONLY_CLIENT = UUID(int=0)
"""Stands for the person in rows from before vouchers named whose they are."""


class VoucherView(SQLModel, table=True):
    """Whether a voucher pays for a person's data in an appointment, and for how many bytes.

    `revision` is data_allowance's own counter: only something newer replaces what is stored.
    """

    __tablename__ = "attendance_vouchers"

    appointment_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True)
    revision: int
    state: str = Field(max_length=16)
    bytes_limit: int = Field(default=0, sa_type=BigInteger)
