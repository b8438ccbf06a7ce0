"""The one rule that must never break, tried with every history hypothesis can think of.

No grant exists without all needed consents at that moment, for nobody but an admitted person, and
none is good for anything once one of its people withdrew and the withdrawal was acknowledged.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from nahbar_testing import (
    ENGINES,
    OtherServices,
    TestDatabases,
    TestKeys,
    Tokens,
    create_event,
    create_test_app,
    running,
)
from talks import ConsentBook, Talk, room_of

PARTS = {"client": "client", "adviser": "adviser", "guest": "companion"}
people = st.sampled_from(sorted(PARTS))


class Rules(RuleBasedStateMachine):
    """People enter, leave, consent, withdraw and ask for grants; events come when they like."""

    service: Any
    databases: TestDatabases
    engine: str
    keys: TestKeys

    on_the_way = Bundle("on_the_way")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self._database = self.databases.create(self.engine, self.service.migrations)
        network = OtherServices()
        app = create_test_app(self.service, self._database.__enter__(), self.keys, network)
        self._running = running(app)
        http = self.run(self._running.__aenter__())
        tokens = Tokens(self.keys, "media_gateway")
        self.media = app.state.media
        self.talk = Talk(tokens, http, ConsentBook(network), self.media)
        self.ids: dict[str, str] = {}
        self.held: dict[str, set[str]] = {name: set() for name in PARTS}
        """Rooms of the grants each person was given."""
        self.admitted: set[str] = set()
        self.ended = False
        self.consent_is_away = False

    def run(self, action: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(action)

    def teardown(self) -> None:
        self.run(self._running.__aexit__(None, None, None))
        self.loop.close()
        self._database.__exit__(None, None, None)

    def person(self, name: str) -> Any:
        return getattr(self.talk, f"{name}_id")

    def headers(self, name: str) -> dict[str, str]:
        headers: dict[str, str] = getattr(self.talk, name)
        return headers

    @initialize(running=st.booleans())
    def book(self, running: bool) -> None:
        self.run(self.talk.book())
        if running:
            self.talk.everybody_consents()
            for name in ("adviser", "client", "guest"):
                self.enter(name)
                self.admit(name)
                self.ask_for_a_grant(name)
                assert self.held[name], "a call that can begin begins"

    @rule(target=on_the_way, name=people)
    def give(self, name: str) -> Any:
        revision = self.talk.consents.give(self.talk, self.person(name))
        return self.news("given", name, revision)

    @rule(target=on_the_way, name=people)
    def withdraw(self, name: str) -> Any:
        revision = self.talk.consents.withdraw(self.talk, self.person(name))
        return self.news("withdrawn", name, revision)

    def news(self, kind: str, name: str, revision: int) -> Any:
        data = self.talk.consent_news(self.person(name), PARTS[name], revision)
        event = create_event("consent", f"consent.{kind}", data, subject=self.talk.appointment_id)
        return kind, name, revision, event

    @rule(item=consumes(on_the_way), again=st.booleans())
    def deliver(self, item: Any, again: bool) -> None:
        kind, name, revision, event = item
        for _ in range(1 + again):
            answer = self.run(self.talk.deliver(event))
            waits = kind == "withdrawn" and self.media.away and self.pending()
            assert answer.status_code == (503 if waits else 204)
        newest = self.talk.consents.revisions[
            (str(self.talk.appointment_id), str(self.person(name)))
        ]
        if kind == "withdrawn" and revision == newest:
            self.admitted.discard(name)
            if not self.media.away:
                for room in self.held[name]:
                    assert room not in self.media.rooms, "still open after the withdrawal"

    def pending(self) -> bool:
        from media_gateway.call.call_rooms import repository

        async def ask() -> bool:
            async with self.talk.http._transport.app.state.database.read() as session:  # type: ignore[attr-defined]
                return bool(await repository.to_delete(session))

        return bool(self.run(ask()))

    @rule(name=people)
    def enter(self, name: str) -> None:
        answer = self.run(self.talk.enter(self.headers(name)))
        if answer.status_code == 200:
            assert self.talk.consents.has(self.talk, self.person(name))
            self.ids[name] = answer.json()["participant_id"]
            if answer.json()["state"] == "admitted":
                self.admitted.add(name)

    @rule(name=people)
    def admit(self, name: str) -> None:
        if name in self.ids and self.run(self.talk.admit(self.ids[name])).status_code == 200:
            self.admitted.add(name)

    @rule(name=st.sampled_from(["client", "guest"]))
    def remove(self, name: str) -> None:
        if name in self.ids and self.run(self.talk.remove(self.ids[name])).status_code == 200:
            self.admitted.discard(name)
            if not self.media.away:
                assert not self.held[name] & self.media.rooms.keys()

    @rule(name=people)
    def leave(self, name: str) -> None:
        self.run(self.talk.http.post(f"{self.talk.path}/leave", headers=self.headers(name)))

    @rule(name=people)
    def ask_for_a_grant(self, name: str) -> None:
        answer = self.run(self.talk.grant(self.headers(name)))
        if answer.status_code != 201:
            return
        needed = {"client", "adviser", name}
        assert all(self.talk.consents.has(self.talk, self.person(who)) for who in needed)
        assert name in self.admitted
        assert not self.ended
        assert not self.media.away
        assert not self.consent_is_away
        room = room_of(answer.json()["token"])
        assert room in self.media.rooms
        self.held[name].add(room)

    @rule()
    def consent_goes_away(self) -> None:
        self.consent_is_away = True
        self.talk.consents.goes_away()

    @rule()
    def consent_comes_back(self) -> None:
        self.consent_is_away = False
        self.talk.consents.comes_back()

    @rule(away=st.booleans())
    def livekit_goes_or_comes(self, away: bool) -> None:
        self.media.away = away

    @rule()
    def livekit_restarts(self) -> None:
        self.media.rooms.clear()

    @rule()
    def reap(self) -> None:
        jobs = self.talk.http._transport.app.state.jobs  # type: ignore[attr-defined]
        if not self.media.away:
            for name in ("calls that are over", "closed call rooms", "people in call rooms"):
                self.run(jobs.run_once(name))

    @rule()
    def end(self) -> None:
        if self.run(self.talk.end()).status_code == 200:
            self.ended = True
            self.admitted.clear()

    @invariant()
    def at_most_one_room_is_open(self) -> None:
        if not self.media.away and not self.pending():
            assert len(self.media.rooms) <= 1
            assert not (self.ended and self.media.rooms)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_history_leads_to_a_grant_without_consent(
    engine: str, service_under_test: Any, test_databases: TestDatabases, signing_keys: TestKeys
) -> None:
    class OnThisEngine(Rules):
        pass

    OnThisEngine.service, OnThisEngine.databases = service_under_test, test_databases
    OnThisEngine.engine, OnThisEngine.keys = engine, signing_keys
    run_state_machine_as_test(
        OnThisEngine,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
