"""An admin with an app, the officer who watches, and how one is opened."""

import pytest

from ..conftest import API, OFFICE, bearer
from ..factors.conftest import (  # noqa: F401
    SECOND,
    _early_in_a_step,
    code_of,
    create_guarded,
)

PATH = f"{API}/offices/{OFFICE}/emergency-accesses"
REASON = "Die Beraterin ist erkrankt, heute sind noch vier Termine."


@pytest.fixture
async def officer(create_account):
    return await create_account(f"dpo@{OFFICE}")


@pytest.fixture
def watching(tokens, officer):
    return tokens.staff(f"dpo@{OFFICE}", account_id=officer.id)


class Breaker:
    """An admin who is signed in with the app."""

    def __init__(self, browser, guarded, headers):
        self.browser, self.guarded, self.headers = browser, guarded, headers
        self.codes_used = 0

    async def ask(self, path=PATH):
        return await self.browser.post(f"{path}/second-factor", headers=self.headers)

    async def open(self, path=PATH, **body):
        challenge = body.get("challenge_id") or (await self.ask()).json()["challenge_id"]
        if not {"code", "passkey"} & body.keys():
            # The code of this step opened the sign-in; each later one is good once.
            self.codes_used += 1
            body["code"] = code_of(self.guarded.secret, self.codes_used)
        body = {"reason": REASON, "minutes": 30, **body, "challenge_id": challenge}
        return await self.browser.post(path, headers=self.headers, json=body)

    async def post(self, access, what):
        return await self.browser.post(f"{PATH}/{access['id']}/{what}", headers=self.headers)


@pytest.fixture
async def admin_here(open_browser, create_guarded, sign_in_with_app):  # noqa: F811
    guarded = await create_guarded(f"admin@{OFFICE}")
    return await sign_in_with_app(guarded)


@pytest.fixture
def sign_in_with_app(open_browser):
    from ..conftest import sign_in

    async def enter(guarded):
        browser = open_browser()
        asked = (await sign_in(browser, guarded.person)).json()
        body = {"challenge_id": asked["challenge_id"], "code": code_of(guarded.secret)}
        signed_in = await browser.post(SECOND, json=body)
        assert signed_in.status_code == 200, signed_in.text
        return Breaker(browser, guarded, bearer(signed_in))

    return enter
