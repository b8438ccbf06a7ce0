"""A family of refresh tokens as a state machine: whoever holds whichever token, whenever."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from identity.sessions.refresh_tokens import (
    ABSOLUTE,
    GRACE,
    IDLE,
    RefreshToken,
    Renewal,
    rotate,
    start_session,
)
from nahbar_common.crypto import Sealer

SEALER = Sealer({"k1": bytes(32)})


class RefreshFamily(RuleBasedStateMachine):
    """Keeps its own account of what should be: a list of tokens in the order they were made."""

    tokens = Bundle("tokens")

    @initialize(target=tokens)
    def sign_in(self):
        self.now = self.rotated_at = self.began = datetime(2026, 11, 23, tzinfo=UTC)
        self.session, token = start_session(uuid4(), self.now)
        self.chain = [token]
        self.alive = True
        return token

    @rule(seconds=st.one_of(st.integers(0, 12), st.integers(0, 14 * 3600)))
    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)

    @rule(target=tokens, token=tokens)
    def present(self, token):
        position = self.chain.index(token)
        outcome, given = rotate(self.session, token, SEALER, self.now)
        over = not self.alive or self.now >= min(self.began + ABSOLUTE, self.rotated_at + IDLE)
        since = self.now - self.rotated_at
        newest = position == len(self.chain) - 1
        in_grace = len(self.chain) > 1 and since < GRACE
        if over:
            assert outcome is Renewal.OVER
        elif newest and not in_grace:
            assert outcome is Renewal.GOOD
            assert given not in self.chain
            self.chain.append(given)
            self.rotated_at = self.now
        elif newest or (in_grace and position == len(self.chain) - 2):
            assert outcome is Renewal.GOOD
            assert given == self.chain[-1]
        else:
            assert outcome is Renewal.REUSED
            self.alive = False
        return given

    @rule(token=tokens, secret=st.text(min_size=1, max_size=40))
    def guess(self, token, secret):
        forged = RefreshToken(token.session_id, secret)
        if forged in self.chain:
            return
        outcome, _ = rotate(self.session, forged, SEALER, self.now)
        assert outcome is not Renewal.GOOD
        self.alive = self.alive and outcome is Renewal.OVER

    @invariant()
    def an_ended_session_stays_ended(self):
        if hasattr(self, "session") and not self.alive:
            for token in self.chain:
                assert rotate(self.session, token, SEALER, self.now)[0] is Renewal.OVER


RefreshFamily.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestRefreshFamily = RefreshFamily.TestCase


def test_a_token_reads_back_from_its_cookie():
    _, token = start_session(uuid4(), datetime.now(UTC))
    assert RefreshToken.parse(str(token)) == token
