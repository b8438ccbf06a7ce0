"""Signing in with an app, with a recovery code, and with whatever else comes."""

import asyncio

import pytest
from identity.sessions.models import SignInRecord
from jose import jwt
from nahbar_testing.trail import trail_of
from sqlmodel import select

from ..conftest import API, OFFICE, ONE_ENGINE, bearer, problem, sign_in
from .conftest import SECOND, code_of


async def ask(browser, guarded):
    answer = await sign_in(browser, guarded.person)
    assert answer.status_code == 200
    return answer.json()


async def show(browser, challenge_id, **proof):
    return await browser.post(SECOND, json={"challenge_id": challenge_id, **proof})


async def test_the_password_alone_opens_nothing(client, create_guarded):
    guarded = await create_guarded()
    answer = await sign_in(client, guarded.person)
    assert answer.json()["state"] == "second_factor_required"
    assert answer.json()["kinds"] == ["app", "recovery_code"]
    assert set(answer.json()) == {"state", "challenge_id", "kinds", "passkey_options"}
    assert not answer.headers.get_list("set-cookie")


async def test_the_code_of_the_app_signs_in(client, create_guarded):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    answer = await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    assert answer.status_code == 200
    assert answer.json()["state"] == "signed_in"
    assert answer.json()["second_factor_missing"] is False
    assert client.cookies.get("nahbar_test_staff")
    assert (await client.get(f"{API}/me", headers=bearer(answer))).status_code == 200


@pytest.mark.parametrize("typed", ["{0}{1}", " {0} {1} ", "{0}-{1}"])
async def test_however_a_code_is_typed(client, create_guarded, typed):
    guarded = await create_guarded()
    code = code_of(guarded.secret)
    asked = await ask(client, guarded)
    answer = await show(client, asked["challenge_id"], code=typed.format(code[:3], code[3:]))
    assert answer.status_code == 200


async def test_a_code_is_good_once(client, create_guarded):
    guarded = await create_guarded()
    code = code_of(guarded.secret)
    for expected in (200, 403):
        asked = await ask(client, guarded)
        assert (await show(client, asked["challenge_id"], code=code)).status_code == expected


async def test_the_code_that_set_the_app_up_is_used_up(client, create_guarded):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    used = await show(client, asked["challenge_id"], code=code_of(guarded.secret, -1))
    assert problem(used) == (403, "second-factor-wrong")


async def test_of_two_at_once_with_one_code_one_gets_in(open_browser, create_guarded):
    guarded = await create_guarded()
    browsers = [open_browser("192.0.2.1"), open_browser("192.0.2.2")]
    asked = [await ask(browser, guarded) for browser in browsers]
    code = code_of(guarded.secret)
    answers = await asyncio.gather(
        *(
            show(browser, each["challenge_id"], code=code)
            for browser, each in zip(browsers, asked, strict=True)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 403]


@pytest.mark.parametrize("steps", [-3, 3])
async def test_codes_of_another_time_are_not_good(client, create_guarded, steps):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    answer = await show(client, asked["challenge_id"], code=code_of(guarded.secret, steps))
    assert problem(answer) == (403, "second-factor-wrong")


async def test_a_challenge_ends_with_success_and_with_time(client, create_guarded, clock):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    again = await show(client, asked["challenge_id"], code=code_of(guarded.secret, 1))
    assert problem(again) == (410, "second-factor-over")
    asked = await ask(client, guarded)
    clock.shift(15 * 60 + 1)
    late = await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    assert problem(late) == (410, "second-factor-over")


async def test_another_password_in_between_ends_the_sign_in(
    client, open_browser, create_guarded, admin
):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    path = f"{API}/accounts/{guarded.person.id}/invitation"
    await client.post(path, headers={**admin, "idempotency-key": "a" * 16}, json={})
    answer = await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    assert problem(answer) == (410, "second-factor-over")


async def test_a_recovery_code_opens_once(client, create_guarded):
    guarded = await create_guarded()
    code = guarded.recovery_codes[3]
    for typed, expected in ((code.lower().replace("-", " "), 200), (code, 403)):
        asked = await ask(client, guarded)
        answer = await show(client, asked["challenge_id"], recovery_code=typed)
        assert answer.status_code == expected
    asked = await ask(client, guarded)
    answer = await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    factors = (await client.get(f"{API}/me/factors", headers=bearer(answer))).json()
    assert factors["recovery_codes_left"] == len(guarded.recovery_codes) - 1
    assert [each["what"] for each in factors["happened"]] == ["recovery_code_used", "app_added"]


async def test_somebody_elses_recovery_code_opens_nothing(client, create_guarded):
    guarded, other = await create_guarded(), await create_guarded()
    asked = await ask(client, guarded)
    answer = await show(client, asked["challenge_id"], recovery_code=other.recovery_codes[0])
    assert problem(answer) == (403, "second-factor-wrong")


async def test_guessing_gets_slow_and_stays_so_with_new_challenges(
    open_browser, create_guarded, app
):
    guarded = await create_guarded()
    attacker = open_browser("203.0.113.9")
    for _ in range(10):
        asked = await ask(attacker, guarded)
        answer = await show(attacker, asked["challenge_id"], code="000000")
        assert problem(answer) == (403, "second-factor-wrong")
    asked = await ask(attacker, guarded)
    slowed = await show(attacker, asked["challenge_id"], code=code_of(guarded.secret))
    assert problem(slowed) == (429, "second-factor-slowed")
    assert 0 < int(slowed.headers["retry-after"]) <= 900
    async with app.state.database.read() as session:
        outcomes = list(await session.exec(select(SignInRecord.outcome)))
    assert outcomes.count("factor_failed") == 10
    assert outcomes.count("slowed") == 1


async def test_thirty_wrong_ones_a_day_are_enough(open_browser, create_guarded, clock):
    guarded = await create_guarded()
    attacker = open_browser("203.0.113.9")
    for _ in range(3):
        for _ in range(10):
            asked = await ask(attacker, guarded)
            await show(attacker, asked["challenge_id"], code="000000")
        clock.shift(15 * 60 + 1)
    asked = await ask(attacker, guarded)
    slowed = await show(attacker, asked["challenge_id"], code=code_of(guarded.secret))
    assert problem(slowed) == (429, "second-factor-slowed")
    assert int(slowed.headers["retry-after"]) > 3600


async def test_whoever_stole_the_password_does_not_keep_its_owner_out(open_browser, create_guarded):
    guarded = await create_guarded()
    home, attacker = open_browser("198.51.100.7"), open_browser("203.0.113.9")
    asked = await ask(home, guarded)
    await show(home, asked["challenge_id"], code=code_of(guarded.secret))
    for _ in range(11):
        asked = await ask(attacker, guarded)
        await show(attacker, asked["challenge_id"], code="000000")
    asked = await ask(home, guarded)
    answer = await show(home, asked["challenge_id"], code=code_of(guarded.secret, 1))
    assert answer.status_code == 200


@ONE_ENGINE
@pytest.mark.parametrize(
    "proof",
    [
        {},
        {"code": "000000", "recovery_code": "ABCD-EFGH-JKMN"},
        {"code": ""},
        {"code": "0" * 201},
        {"code": 123456},
        {"code": "\x00"},
        {"passkey": {}},
        {"passkey": []},
        {"passkey": {"id": "a", "rawId": "a", "type": "password", "response": {}}},
        {"code": "000000", "remember": True},
    ],
)
async def test_malformed_proofs_are_refused(client, create_guarded, proof):
    asked = await ask(client, await create_guarded())
    assert problem(await show(client, asked["challenge_id"], **proof)) == (
        422,
        "validation-failed",
    )


@ONE_ENGINE
@pytest.mark.parametrize("code", ["12345", "1234567", "abcdef", "١٢٣٤٥٦", "½½½½½½", "-1", "🔑"])
async def test_what_is_no_code_is_wrong(client, create_guarded, code):
    asked = await ask(client, await create_guarded())
    answer = await show(client, asked["challenge_id"], code=code)
    assert problem(answer) == (403, "second-factor-wrong")


@ONE_ENGINE
async def test_an_unknown_challenge_is_over(client):
    unknown = "00000000-0000-4000-8000-000000000000"
    assert problem(await show(client, unknown, code="000000")) == (410, "second-factor-over")
    answer = await client.post(SECOND, json={"challenge_id": "x", "code": "000000"})
    assert problem(answer) == (422, "validation-failed")


async def test_a_wrong_password_does_not_tell_of_a_factor(client, create_guarded):
    guarded = await create_guarded()
    wrong = await sign_in(client, guarded.person, "something else")
    assert problem(wrong) == (401, "sign-in-failed")


async def test_whoever_needs_none_and_has_none_signs_in_as_before(client, create_account):
    answer = await sign_in(client, await create_account(f"adviser@{OFFICE}"))
    assert answer.json()["state"] == "signed_in"
    assert answer.json()["second_factor_missing"] is False


async def test_the_trail_of_each_office_tells_of_signing_in_and_of_a_wrong_factor(
    app, client, create_guarded
):
    guarded = await create_guarded()
    asked = await ask(client, guarded)
    await show(client, asked["challenge_id"], code="000000")
    (failed,) = await trail_of(app, "sign_in.factor_failed")
    # Who showed it nobody knows: it is about the account whose password they had.
    assert (failed["actor_kind"], failed["subject_id"]) == ("nobody", str(guarded.person.id))
    before = await trail_of(app, "sign_in.succeeded")
    answer = await show(client, asked["challenge_id"], code=code_of(guarded.secret))
    assert answer.status_code == 200
    (*earlier, signed_in) = await trail_of(app, "sign_in.succeeded")
    assert earlier == before
    assert (signed_in["chain"], signed_in["actor_id"]) == (OFFICE, str(guarded.person.id))
    token = jwt.get_unverified_claims(answer.json()["access_token"])
    assert str(signed_in["session_id"]) == token["sid"]
