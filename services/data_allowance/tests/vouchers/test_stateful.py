"""Whatever happens in whatever order: the books are what a simple model of them says.

The model knows three numbers a year, the free PINs, and of each talk its voucher and what was told
of it last. After each step the service must agree, and the reconciliation must find nothing.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from data_allowance.budgets import service as budgets
from data_allowance.calendar import today_in_germany
from data_allowance.reconciliation import find_differences
from data_allowance.stock import service as stock
from data_allowance.vouchers import service
from fastapi import FastAPI
from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from nahbar_common.auth import Staff
from nahbar_common.tables import OutboxMessage
from nahbar_testing import OtherServices, Tokens
from sqlmodel import col, select

PRICE = 3
NOON = {year: datetime(year, 6, 15, 12, tzinfo=UTC) for year in (2098, 2099)}
"""When a talk of a year begins: not over, and within one year, whenever this runs."""


@dataclass
class _Talk:
    """What the model knows of a talk."""

    data: dict[str, Any]
    year: int = 2098
    channel: str = "video"
    requested: bool = True
    cancelled: bool = False
    voucher: str | None = None
    paid_by: int = 0
    """The year whose budget the voucher is in."""
    news: str | None = None
    """The kind of the newest event of ours, for the other services."""
    pin: str | None = None
    used: int = 0
    told: list[tuple[str, dict[str, Any], UUID]] = field(default_factory=list)

    @property
    def wants(self) -> bool:
        return self.requested and self.channel == "video" and not self.cancelled


@dataclass
class _Account:
    """One year's money, in cents."""

    available: int = 0
    reserved: int = 0
    spent: int = 0


class Books(RuleBasedStateMachine):
    """One office; each rule is something people or other services do."""

    loop: asyncio.AbstractEventLoop
    create_office: Callable[[], Any]
    talks = Bundle("talks")

    def __init__(self) -> None:
        super().__init__()
        self.office = type(self).create_office()
        self.years = {year: _Account() for year in NOON}
        self.free = 0
        self.known: list[_Talk] = []

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    @initialize(target=talks, vouchers=st.integers(1, 4), pins=st.integers(1, 4))
    def open(self, vouchers: int, pins: int) -> Any:
        """Start with a few talks, so that much happens to each."""
        cents = vouchers * PRICE + 1
        self.budgets = {
            year: self.run(self.office.create_budget(cents=cents, year=year)) for year in NOON
        }
        self.product = self.run(self.office.create_product(price_cents=PRICE, pins=pins))
        self.free = pins
        for account in self.years.values():
            account.available = cents
        self.office.consent(allowed=True)
        return multiple(self.book(True, True), self.book(True, False))

    @rule(year=st.sampled_from(list(NOON)), cents=st.integers(-7, 9).filter(bool))
    def fund_or_reduce(self, year: int, cents: int) -> None:
        account = self.years[year]
        kind = "fundings" if cents > 0 else "reductions"
        body = {"amount_cents": abs(cents), "reference": "x"}
        answer = self.run(self.office.post(f"/budgets/{self.budgets[year]['id']}/{kind}", body))
        possible = account.available + cents >= 0
        assert answer.status_code == (201 if possible else 409)
        account.available += cents if possible else 0

    @rule(number=st.integers(1, 3))
    def buy_pins(self, number: int) -> None:
        self.run(self.office.upload_new_pins(self.product, number))
        self.free += number

    @precondition(lambda self: len(self.known) < 6)
    @rule(target=talks, requested=st.booleans(), first=st.booleans())
    def book_another(self, requested: bool, first: bool) -> _Talk:
        return self.book(requested, first)

    def book(self, requested: bool, first: bool) -> _Talk:
        data = self.office.create_talk(voucher_requested=requested, starts_at=NOON[2098])
        talk = _Talk(data, requested=requested)
        self.known.append(talk)
        if not first:
            # A later event overtakes the booking, which then is old news.
            talk.data["revision"] += 1
        self._tell(talk, "booked" if first else "moved")
        return talk

    @rule(talk=talks, change=st.sampled_from(["cancelled", "phone", "video", "unwanted"]))
    def change(self, talk: _Talk, change: str) -> None:
        talk.data["revision"] += 1
        match change:
            case "cancelled":
                talk.cancelled = True
            case "phone" | "video":
                talk.cancelled, talk.channel = False, change
            case _:
                talk.cancelled, talk.requested = False, False
        talk.data |= {"channel": talk.channel, "voucher_requested": talk.requested}
        event = {"cancelled": "cancelled", "phone": "channel_changed", "video": "channel_changed"}
        self._tell(talk, event.get(change, "moved"))

    @rule(talk=talks, year=st.sampled_from(list(NOON)))
    def move(self, talk: _Talk, year: int) -> None:
        talk.cancelled, talk.year = False, year
        times = self.office.create_talk(starts_at=NOON[year])
        talk.data |= {name: times[name] for name in ("starts_at", "ends_at")}
        talk.data["revision"] += 1
        self._tell(talk, "moved")

    @rule(talk=talks)
    def retry(self, talk: _Talk) -> None:
        if not talk.cancelled:
            self._tell(talk, "voucher_retry")

    @rule(talk=talks, which=st.integers(0, 30), as_new=st.booleans())
    def hear_again(self, talk: _Talk, which: int, as_new: bool) -> None:
        event_type, data, event_id = talk.told[which % len(talk.told)]
        newest = event_type.endswith("retry")  # the same revision again tells nothing new
        self.run(self.office.hear(event_type, data, event_id=uuid4() if as_new else event_id))
        if as_new and newest:
            self._follow(talk)

    @rule(talk=talks, on_paper=st.booleans())
    def reveal(self, talk: _Talk, on_paper: bool) -> None:
        answer = self.run(self.office.print(talk.data) if on_paper else self.office.show(talk.data))
        self._see(talk, answer)

    @rule(talk=talks)
    def show_and_cancel_at_once(self, talk: _Talk) -> None:
        talk.data["revision"] += 1
        talk.cancelled = True
        cancelled = ("appointment.cancelled", dict(talk.data), uuid4())
        talk.told.append(cancelled)

        async def both() -> Any:
            shown, _ = await asyncio.gather(
                self.office.show(talk.data),
                self.office.hear(cancelled[0], cancelled[1], event_id=cancelled[2]),
            )
            return shown

        shown = self.run(both())
        event(f"shown and cancelled at once: {shown.status_code}")
        if talk.voucher == "reserved" and shown.status_code == 404:
            self._release(talk)
        self._see(talk, shown)

    def _see(self, talk: _Talk, answer: httpx.Response) -> None:
        if talk.voucher is None:
            assert answer.status_code == 404
            return
        assert answer.status_code == 200
        assert talk.pin in (None, answer.json()["pin"])
        talk.pin = answer.json()["pin"]
        if talk.voucher == "reserved":
            talk.voucher = talk.news = "issued"
            self.years[talk.paid_by].reserved -= PRICE
            self.years[talk.paid_by].spent += PRICE

    @rule(talk=talks, used=st.integers(0, 10**9), before_a_move=st.booleans())
    def end_call(self, talk: _Talk, used: int, before_a_move: bool) -> None:
        then = "2097-01-01T00:00:00Z"
        ended = {"starts_at": then, "ends_at": then} if before_a_move else {}
        self.run(self.office.end_call({**talk.data, **ended}, used_bytes=used))
        if talk.voucher == "reserved" and not before_a_move:
            self._release(talk)
        elif talk.voucher in ("issued", "settled"):
            talk.voucher, talk.used = "settled", max(talk.used, used)

    @rule(talk=talks)
    def pass_the_talks_end(self, talk: _Talk) -> None:
        async def pass_it() -> None:
            later = datetime(2100, 1, 1, tzinfo=UTC)
            async with self.office.app.state.database.write() as session:
                appointment_id = UUID(talk.data["appointment_id"])
                await service.release_if_over(session, appointment_id, later)

        self.run(pass_it())
        if talk.voucher == "reserved":
            self._release(talk)

    @invariant()
    def the_books_are_what_the_model_says(self) -> None:
        if not hasattr(self, "product"):
            return
        read, listed, stock, differences, news = self.run(self._read_books())
        assert differences == []
        assert {
            budget.year: _Account(budget.available_cents, budget.reserved_cents, budget.spent_cents)
            for budget in read
        } == self.years
        assert news == {talk.data["appointment_id"]: talk.news for talk in self.known}
        live = {
            (str(v.appointment_id), v.state, v.used_bytes or 0)
            for v in listed
            if v.state not in ("refused", "released")
        }
        assert live == {
            (talk.data["appointment_id"], talk.voucher, talk.used)
            for talk in self.known
            if talk.voucher
        }
        states = [talk.voucher for talk in self.known]
        issued = states.count("issued") + states.count("settled")
        assert stock.model_dump() == {
            "free": self.free,
            "reserved": states.count("reserved"),
            "issued": issued,
            "expired": 0,
        }
        shown = [talk.pin for talk in self.known if talk.pin]
        assert len(shown) == len(set(shown))

    async def _read_books(self) -> tuple[Any, Any, Any, Any, Any]:
        officer = Staff(uuid4(), frozenset({("allowance_officer", "*")}))
        product_id, today = UUID(self.product["id"]), today_in_germany()
        async with self.office.app.state.database.read() as session:
            vouchers = await service.list_of_office(
                session, officer, self.office.id, state=None, limit=200, cursor=None
            )
            years = await budgets.list_of_office(
                session, officer, self.office.id, year=None, limit=9, cursor=None
            )
            return (
                years.items,
                vouchers.items,
                await stock.count(session, officer, product_id, today),
                await find_differences(session),
                {
                    talk.data["appointment_id"]: await self._newest_news(session, talk)
                    for talk in self.known
                },
            )

    async def _newest_news(self, session: Any, talk: _Talk) -> str | None:
        told = select(OutboxMessage).where(
            col(OutboxMessage.subject) == talk.data["appointment_id"],
            col(OutboxMessage.target) == "appointments",
        )
        kinds = sorted(
            (json.loads(message.body)["data"]["revision"], message.event_type.split(".")[1])
            for message in await session.exec(told)
        )
        # No number is given twice or left out, so receivers can tell what is newest.
        assert [revision for revision, _ in kinds] == list(range(1, len(kinds) + 1))
        return kinds[-1][1] if kinds else None

    def _tell(self, talk: _Talk, event: str) -> None:
        told = (f"appointment.{event}", dict(talk.data), uuid4())
        talk.told.append(told)
        self.run(self.office.hear(told[0], told[1], event_id=told[2]))
        self._follow(talk)

    def _follow(self, talk: _Talk) -> None:
        if talk.voucher == "reserved" and not (talk.wants and talk.paid_by == talk.year):
            self._release(talk)
        if talk.voucher is not None or not talk.wants:
            return
        if self.free and self.years[talk.year].available >= PRICE:
            talk.voucher = talk.news = "reserved"
            talk.paid_by = talk.year
            self.years[talk.year].available -= PRICE
            self.years[talk.year].reserved += PRICE
            self.free -= 1
        else:
            talk.news = "refused"

    def _release(self, talk: _Talk) -> None:
        talk.voucher, talk.news = None, "released"
        self.years[talk.paid_by].available += PRICE
        self.years[talk.paid_by].reserved -= PRICE
        self.free += 1


@pytest.mark.timeout(600)
def test_books_and_vouchers_agree_whatever_happens(
    app: FastAPI, tokens: Tokens, other_services: OtherServices, office_class: type[Any]
) -> None:
    # Without its lifespan: the outbox's dispatcher would only take turns with the test.
    client = httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://nahbar.test"
    )
    with asyncio.Runner() as runner:
        machine = type(
            "BooksHere",
            (Books,),
            {
                "loop": runner.get_loop(),
                "create_office": staticmethod(
                    lambda: office_class(client, tokens, other_services, app)
                ),
            },
        )
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=30,
                    stateful_step_count=30,
                    deadline=None,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(client.aclose())
            runner.run(app.state.database.close())
