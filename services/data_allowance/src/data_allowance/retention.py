"""What data_allowance keeps, why, for how long, and how it ends.

Budget law decides: money that was spent must be explained for years (for municipal jobcenters the
Land's budget ordinance, for joint ones § 71, § 75 BHO and their administrative rules). The ledger
itself refuses to forget; it holds no name, and the person behind an id is known to appointments
alone.
"""

from datetime import timedelta

from nahbar_common.retention import Schedule, expires, goes_with, stays
from sqlmodel import col, select

from data_allowance.appointments.models import Appointment, Attendance
from data_allowance.appointments.service import delete_whole
from data_allowance.brands.models import Brand, BrandVersion
from data_allowance.budgets.models import Budget
from data_allowance.closings.models import Closing
from data_allowance.ledger.models import Balance, LedgerEntry, Posting
from data_allowance.pins.models import Pin, PinBatch
from data_allowance.products.models import Product, ProductVersion
from data_allowance.replacement_rules.models import ReplacementRule
from data_allowance.vouchers.models import Voucher

YEAR = timedelta(days=365)
_PAID = "money of the office was reserved or spent for it"
_WITH_VOUCHER = select(Voucher.appointment_id)

SCHEDULE = Schedule(
    (
        expires(
            Voucher,
            "voucher",
            "public_task",
            "explains why there was no voucher; no money was touched",
            keep=YEAR,
            since="the refusal",
            past=lambda moment: (
                (col(Voucher.state) == "refused") & (col(Voucher.created_at) < moment)
            ),
        ),
        stays(Voucher, "voucher", "budget_law", _PAID),
        expires(
            Appointment,
            "appointment",
            "public_task",
            "for whom a voucher was asked; kept on where one explains a posting",
            keep=YEAR,
            since="the talk's end",
            past=lambda moment: (
                (col(Appointment.ends_at) < moment)
                & col(Appointment.appointment_id).not_in(_WITH_VOUCHER)
            ),
            delete=delete_whole,
        ),
        goes_with(Attendance, Appointment, "attendance", "public_task", "who was promised one"),
        stays(LedgerEntry, "ledger", "budget_law", "explains every cent"),
        stays(Posting, "ledger", "budget_law", "explains every cent"),
        stays(Balance, "ledger", "not_personal", "sums of an office"),
        stays(Budget, "ledger", "not_personal", "an office's money of a year"),
        stays(Closing, "ledger", "budget_law", "which months are closed, and who closed them"),
        stays(Pin, "pin", "budget_law", "what was bought; sealed"),
        stays(PinBatch, "pin", "budget_law", "what was bought, and who uploaded it"),
        stays(Brand, "settings", "not_personal", "whose codes are bought"),
        stays(BrandVersion, "settings", "budget_law", "how a voucher was to be redeemed"),
        stays(ReplacementRule, "settings", "not_personal", "when a voucher is replaced"),
        stays(Product, "settings", "not_personal", "what can be bought"),
        stays(ProductVersion, "settings", "budget_law", "what a voucher cost and gave"),
    )
)
