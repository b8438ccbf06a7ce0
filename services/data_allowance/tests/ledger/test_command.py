"""`nahbar ledger verify`: what it prints of books that add up, and of those somebody bent."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from nahbar_common.trail.command import cli
from nahbar_testing import create_settings_values, create_webhook_secret, said
from sqlalchemy import text
from typer.testing import CliRunner

Verify = Callable[[], Any]


@pytest.fixture
def verify(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Verify:
    values = create_settings_values("data_allowance", database_url)
    monkeypatch.setenv("NAHBAR_DATABASE_URL", database_url)
    monkeypatch.setenv("NAHBAR_CLIENT_SECRET", "x")
    monkeypatch.setenv("NAHBAR_EVENT_SIGNING_SECRET", create_webhook_secret("data_allowance"))
    monkeypatch.setenv("NAHBAR_DATA_KEYS", json.dumps(values["data_keys"]))
    # The command brings its own loop.
    return lambda: asyncio.to_thread(CliRunner().invoke, cli, ["ledger", "verify"])


def _accounts(output: str) -> dict[str, tuple[int, int, int]]:
    """Give kept cents, cents by postings and drift of each account of the only budget."""
    lines = [line.split() for line in output.splitlines() if line.startswith("budget ")]
    return {words[2]: (int(words[4]), int(words[6]), int(words[8])) for words in lines}


async def test_books_that_add_up_show_no_drift(office: Any, verify: Verify) -> None:
    await office.create_budget(cents=20_00)
    await office.create_product(price_cents=4_99, pins=2)
    await office.print(await office.book())
    await office.book()
    done = await verify()
    assert (done.exit_code, said(done.output).splitlines()[-1]) == (0, "the books add up")
    assert _accounts(said(done.output)) == {
        "funding": (-20_00, -20_00, 0),
        "available": (10_02, 10_02, 0),
        "reserved": (4_99, 4_99, 0),
        "spent": (4_99, 4_99, 0),
        "disputed": (0, 0, 0),
        "refunded": (0, 0, 0),
        "lost": (0, 0, 0),
    }


async def test_a_bent_balance_is_shown_by_how_much(office: Any, verify: Verify) -> None:
    await office.create_budget(cents=20_00)
    async with office.app.state.database.write() as session:
        await session.exec(
            text("UPDATE balances SET available_cents = available_cents - 150, spent_cents = 150")
        )
    done = await verify()
    assert (done.exit_code, said(done.output).splitlines()[-1]) == (1, "2 DIFFERENCES")
    drifts = {name: drift for name, (_, _, drift) in _accounts(said(done.output)).items() if drift}
    assert drifts == {"available": -150, "spent": 150}


async def test_books_without_a_budget_add_up(office: Any, verify: Verify) -> None:
    done = await verify()
    assert (done.exit_code, said(done.output)) == (0, "the books add up\n")
