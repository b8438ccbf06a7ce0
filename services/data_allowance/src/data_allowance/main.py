"""Composes the app."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app, service_client
from nahbar_common.tokens import KeySource

from data_allowance.budgets.endpoints import router as budgets
from data_allowance.clients.consent import ConsentClient
from data_allowance.forecasts.endpoints import router as forecasts
from data_allowance.pins.csv_file import MAX_BYTES
from data_allowance.pins.endpoints import router as pins
from data_allowance.products.endpoints import router as products
from data_allowance.settings import Settings
from data_allowance.vouchers.endpoints import router as vouchers
from data_allowance.vouchers.events import SUBSCRIPTIONS
from data_allowance.vouchers.expiry import keep_releasing_overdue
from data_allowance.vouchers.receivers import create_receivers


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Make the app; tests put other services behind `transport` and bring `keys`."""
    app = build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar data allowance",
            routers=[budgets, products, pins, forecasts, vouchers],
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            lifespans=[keep_releasing_overdue],
            keys=keys,
            transport=transport,
            larger_bodies={"/pin-batches": MAX_BYTES},
        ),
    )
    app.state.consent = ConsentClient(service_client(app, "consent"))
    return app
