"""Every table of this service, for the migrations: whoever imports this has them all."""

from nahbar_common.tables import (
    IdempotencyRecord,
    InboxMessage,
    JobLease,
    OutboxMessage,
    TrailCheckpoint,
    TrailEntry,
    TrailHead,
    TrailKey,
)

from data_allowance.appointments.models import Appointment, Attendance
from data_allowance.brands.models import Brand, BrandVersion
from data_allowance.budgets.models import Budget
from data_allowance.closings.models import Closing
from data_allowance.ledger.models import Balance, LedgerEntry, Posting
from data_allowance.pins.models import Pin, PinBatch
from data_allowance.products.models import Product, ProductVersion
from data_allowance.replacement_rules.models import ReplacementRule
from data_allowance.vouchers.models import Voucher

TABLES = (
    Appointment,
    Attendance,
    Balance,
    Brand,
    BrandVersion,
    Budget,
    Closing,
    IdempotencyRecord,
    InboxMessage,
    JobLease,
    LedgerEntry,
    OutboxMessage,
    Pin,
    PinBatch,
    Posting,
    Product,
    ProductVersion,
    ReplacementRule,
    Voucher,
    TrailCheckpoint,
    TrailEntry,
    TrailHead,
    TrailKey,
)
