"""Any order of what a minor and their guardian declare, and of whether one is demanded."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractContextManager, AsyncExitStack, ExitStack
from typing import Any, TypeVar

import pytest
from consent.guardians.service import heed
from consent.parts import Demand
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from nahbar_common.db import Database
from nahbar_common.tables import OutboxMessage
from nahbar_testing import ServiceUnderTest, TestDatabases
from pydantic import TypeAdapter
from sqlmodel import select

Result = TypeVar("Result")
Who = st.sampled_from(("client", "guardian"))
EVENT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])


class GuardianMachine(RuleBasedStateMachine):
    """A talk is allowed where both hold; whoever is told late, twice or out of order knows it."""

    database: Any
    start: Any

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.opened, self.database_opened = AsyncExitStack(), ExitStack()
        self.last = {"client": "none", "guardian": "none"}
        self.is_demanded, self.revision = False, 0
        self.is_barred = False
        """Whether the last that counted was a withdrawal, as a talk has to know it."""

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run_until_complete(work)

    @initialize()
    def open_a_talk(self) -> None:
        url = self.database_opened.enter_context(type(self).database())
        self.store = Database(url)
        self.api: Any = self.run(type(self).start(url, self.opened))
        self.talk = self.api.talk
        self.headers = {"client": self.talk.client, "guardian": self.talk.guardian}
        self.texts = {
            audience: self._text(self.run(self.api.create_published(audience=audience)))
            for audience in ("client", "guardian")
        }
        self.demand(is_demanded=True)

    def _text(self, declaration: dict[str, Any]) -> dict[str, Any]:
        sha256 = declaration["texts"]["de"]["text_sha256"]
        return {"declaration_id": declaration["id"], "locale": "de", "text_sha256": sha256}

    @rule(is_demanded=st.booleans())
    def demand(self, is_demanded: bool) -> None:
        self.revision += 1
        self.is_demanded = is_demanded
        said = Demand(
            self.talk.appointment_id,
            self.talk.office_id,
            self.talk.client_id,
            self.talk.guardian_id,
            is_demanded,
            self.revision,
        )

        async def hear() -> None:
            async with self.store.write() as session:
                await heed(session, [said])

        self.run(hear())

    @rule(who=Who)
    def give(self, who: str) -> None:
        # Whoever is away answers nothing: the link is good enough, and the demand is known.
        answer = self.run(self.api.give(self.headers[who], text=self.texts[who]))
        assert answer.status_code in (201, 404), answer.text
        if answer.status_code == 404:
            return
        was = self.last[who]
        self.last[who] = "given"
        if was != "given" and self.is_allowed and (who == "client" or self.is_demanded):
            self.is_barred = False

    @rule(who=Who)
    def withdraw(self, who: str) -> None:
        assert self.run(self.api.withdraw(self.headers[who])).status_code == 202
        if self.last[who] != "given":
            return
        self.last[who] = "withdrawn"
        if who == "client" or self.is_demanded:
            self.is_barred = True

    @rule()
    def both_withdraw_and_give_at_once(self) -> None:
        """Nobody is told something that a later word has overtaken."""

        async def all_at_once() -> None:
            await asyncio.gather(
                self.api.withdraw(self.talk.guardian),
                self.api.give(self.talk.client, text=self.texts["client"]),
                self.api.withdraw(self.talk.guardian),
            )

        self.run(all_at_once())
        was_given = self.last["guardian"] == "given"
        if was_given:
            self.last["guardian"] = "withdrawn"
        was, self.last["client"] = self.last["client"], "given"
        if was_given and self.is_demanded:
            self.is_barred = True
        elif was != "given" and self.is_allowed:
            self.is_barred = False

    @property
    def is_allowed(self) -> bool:
        both = self.last["client"] == "given" and self.last["guardian"] == "given"
        return both if self.is_demanded else self.last["client"] == "given"

    @invariant()
    def a_talk_is_allowed_where_everybody_who_has_to_agrees(self) -> None:
        if not hasattr(self, "talk"):
            return
        decision = self._decision()
        assert decision["allowed"] == self.is_allowed, (self.last, self.is_demanded)
        if not self.is_allowed:
            own = self.last["client"]
            assert decision["reason"] == ("guardian_missing" if own == "given" else own)

    @invariant()
    def the_newest_news_say_whether_the_minor_is_barred(self) -> None:
        if not hasattr(self, "talk"):
            return
        told = self.run(self._told())
        counts = [one["data"]["revision"] for one in told]
        assert len(set(counts)) == len(counts)
        if not told:
            return
        newest = max(told, key=lambda one: one["data"]["revision"])
        assert (newest["type"] == "consent.withdrawn") == self.is_barred
        decision = self._decision()
        if self.is_barred and decision["allowed"]:
            # Nobody stays outside whom a fresh decision lets in.
            assert decision["revision"] > newest["data"]["revision"]

    def _decision(self) -> dict[str, Any]:
        asked = self.run(self.api.decide((self.talk.client_id, "client")))
        return dict(asked["decisions"][0])

    async def _told(self) -> list[dict[str, Any]]:
        async with self.store.read() as session:
            bodies = (await session.exec(select(OutboxMessage.body))).all()
        return [EVENT.validate_json(body) for body in bodies]

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.run(self.store.close())
        self.run(self.opened.aclose())
        self.loop.close()
        self.database_opened.close()


@pytest.mark.timeout(600)
def test_what_both_declared_last_holds(
    database_engine: str,
    test_databases: TestDatabases,
    service_under_test: ServiceUnderTest,
    start_api: Callable[[str, AsyncExitStack], Awaitable[Any]],
):
    def database() -> AbstractContextManager[str]:
        return test_databases.create(database_engine, service_under_test.migrations)

    machine = type(
        "Machine",
        (GuardianMachine,),
        {"database": staticmethod(database), "start": staticmethod(start_api)},
    )
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
