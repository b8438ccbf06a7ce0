"""A try to sign in, and what comes of a good one."""

from dataclasses import dataclass
from datetime import datetime

from identity.accounts.profiles import Profile
from identity.browsers.kinds import BrowserKind
from identity.browsers.leaving import UntilGone
from identity.sessions.refresh_tokens import RefreshToken


@dataclass(frozen=True)
class Attempt:
    """One try to sign in: what was typed, where it comes from, and when the caller has gone."""

    email: str
    password: str
    network: str
    device_cookie: str | None
    kind: BrowserKind
    until_gone: UntilGone


@dataclass(frozen=True)
class SignedIn:
    """A living session: whose it is, its refresh token, and when it ends at the latest (UTC).

    `limited`: the person's roles need a second factor, and there is none yet.
    """

    profile: Profile
    token: RefreshToken
    ends_at: datetime
    limited: bool
