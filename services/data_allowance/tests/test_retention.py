"""What explains a posting stays; what touched no money goes after a year."""

from datetime import timedelta

from data_allowance.appointments.models import Appointment, Attendance
from data_allowance.ledger.models import LedgerEntry
from data_allowance.vouchers.models import Voucher
from nahbar_common.clock import utc_now
from nahbar_common.retention.enforcing import enforce
from sqlmodel import select

TABLES = (Appointment, Attendance, Voucher, LedgerEntry)


async def test_a_refusal_goes_and_money_stays_explained(app, office):
    await office.book()  # nobody has funded anything: refused
    refused = await counts(app)
    assert (refused["Voucher"], refused["LedgerEntry"]) == (1, 0)
    budget, product = await office.create_budget(), await office.create_product()
    await office.upload_new_pins(product, 1)
    assert budget["id"]
    await office.book()
    before = await counts(app)
    assert before["Voucher"] == 2
    await enforce(app.state.database, app.state.retention, utc_now() + timedelta(days=360))
    assert await counts(app) == before
    await enforce(app.state.database, app.state.retention, utc_now() + timedelta(days=370))
    after = await counts(app)
    assert after["Voucher"] == 1
    assert after["Appointment"] == before["Appointment"] - 1
    assert after["LedgerEntry"] == before["LedgerEntry"]


async def counts(app):
    async with app.state.database.read() as session:
        return {table.__name__: len(list(await session.exec(select(table)))) for table in TABLES}
