"""What data_allowance can tell about its processing: what is paid for, and that nobody is named."""

from nahbar_common.processing import Check, Fact, Found, Looking, Processing, failed, ok
from sqlalchemy import inspect
from sqlmodel import col, select

from data_allowance.appointments.models import Attendance
from data_allowance.brands.models import Brand
from data_allowance.pins.models import Pin
from data_allowance.products.models import Product
from data_allowance.vouchers.models import Voucher

_CONTACT = ("phone", "email", "name", "contact")


async def _provider_learns_nothing(looking: Looking) -> Found:
    """Look for anything about a person that a provider could be told."""
    columns = [
        f"{model.__tablename__}.{column.key}"
        for model in (Voucher, Attendance, Pin)
        for column in inspect(model).columns
    ]
    personal = [name for name in columns if name.split(".")[1].startswith(_CONTACT)]
    query = (
        select(Brand.name)
        .join(Product, col(Product.brand_id) == col(Brand.id))
        .where(col(Brand.office_id) == looking.office_id, col(Product.active).is_(True))
    )
    providers = sorted(set((await looking.session.exec(query)).all()))
    facts: dict[str, Fact] = {"providers": providers, "columns_looked_at": len(columns)}
    return failed(**facts, contact_columns=personal) if personal else ok(**facts)


PROCESSING = Processing(checks=(Check("allowance.provider", _provider_learns_nothing),))
