"""Table of the projection of vouchers."""

from uuid import UUID

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class VoucherView(SQLModel, table=True):
    """Whether a voucher pays for the client's data, and for how many bytes.

    `revision` is data_allowance's own counter: only something newer replaces what is stored.
    """

    __tablename__ = "voucher_views"

    appointment_id: UUID = Field(primary_key=True)
    revision: int
    state: str = Field(max_length=16)
    bytes_limit: int = Field(default=0, sa_type=BigInteger)
