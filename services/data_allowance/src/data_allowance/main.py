"""Composes the app."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app
from nahbar_common.tokens import KeySource

from data_allowance.brands.endpoints import router as brands
from data_allowance.budgets.endpoints import router as budgets
from data_allowance.closings.endpoints import router as closings
from data_allowance.events import SUBSCRIPTIONS, create_receivers
from data_allowance.exports.endpoints import router as exports
from data_allowance.failures.endpoints import router as failures
from data_allowance.forecasts.endpoints import router as forecasts
from data_allowance.jobs import JOBS
from data_allowance.pins.csv_file import MAX_BYTES
from data_allowance.pins.endpoints import router as pins
from data_allowance.processing import PROCESSING
from data_allowance.products.endpoints import router as products
from data_allowance.replacement_rules.endpoints import router as replacement_rules
from data_allowance.retention import SCHEDULE
from data_allowance.settings import Settings
from data_allowance.stock.endpoints import router as stock
from data_allowance.subjects import SUBJECTS
from data_allowance.vouchers.endpoints import router as vouchers


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Make the app; tests put other services behind `transport` and bring `keys`."""
    return build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar data allowance",
            routers=[
                budgets,
                closings,
                exports,
                brands,
                products,
                pins,
                stock,
                forecasts,
                vouchers,
                failures,
                replacement_rules,
            ],
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            jobs=JOBS,
            retention=SCHEDULE,
            subjects=SUBJECTS,
            processing=PROCESSING,
            keys=keys,
            transport=transport,
            larger_bodies={"/pin-batches": MAX_BYTES, "/pin-batches/preview": MAX_BYTES},
        ),
    )
