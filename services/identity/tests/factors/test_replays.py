"""What was signed once, or for something else, signs nobody in."""

import asyncio
import base64
import dataclasses
import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from ..conftest import OFFICE, bearer, problem, sign_in
from .conftest import FACTORS, SECOND, Device, base64url
from .test_setting_up import set_up_passkey, start

WRONG, OVER = (403, "second-factor-wrong"), (410, "second-factor-over")


@pytest.fixture
def create_holder(client, create_account):
    """Make somebody with a passkey; give person and device."""

    async def create():
        person, device = await create_account(f"adviser@{OFFICE}"), Device()
        headers = bearer(await sign_in(client, person))
        assert (await set_up_passkey(client, headers, person.password, device)).is_success
        return person, device

    return create


@pytest.fixture
async def holder(create_holder):
    return await create_holder()


async def ask(browser, person):
    return (await sign_in(browser, person)).json()


async def show(browser, asked, credential):
    body = {"challenge_id": asked["challenge_id"], "passkey": credential}
    return await browser.post(SECOND, json=body)


async def test_an_assertion_is_good_once(client, open_browser, holder):
    person, device = holder
    asked = await ask(client, person)
    signed = device.sign(asked["passkey_options"])
    assert (await show(client, asked, signed)).status_code == 200
    assert problem(await show(open_browser(), asked, signed)) == OVER
    later = await ask(open_browser(), person)
    assert problem(await show(client, later, signed)) == WRONG


async def test_of_two_at_once_with_one_assertion_one_gets_in(open_browser, holder):
    person, device = holder
    browsers = [open_browser("192.0.2.1"), open_browser("192.0.2.2")]
    asked = await ask(browsers[0], person)
    signed = device.sign(asked["passkey_options"])
    answers = await asyncio.gather(*(show(browser, asked, signed) for browser in browsers))
    let_in, refused = sorted(answers, key=lambda answer: answer.status_code)
    assert let_in.status_code == 200
    # Whichever of the two is looked at first: the question is gone, or its answer known.
    assert refused.status_code in (403, 410)


async def test_what_another_sign_in_asked_for_is_wrong(client, open_browser, holder):
    person, device = holder
    ours, other = await ask(client, person), await ask(open_browser(), person)
    assert problem(await show(client, ours, device.sign(other["passkey_options"]))) == WRONG


async def test_somebody_elses_passkey_opens_nothing(client, open_browser, holder, create_holder):
    person, device = holder
    _, strangers = await create_holder()
    asked = await ask(open_browser(), person)
    assert problem(await show(client, asked, strangers.sign(asked["passkey_options"]))) == WRONG
    # Under the id of the right one, signed by the wrong one.
    posing = dataclasses.replace(strangers, credential_id=device.credential_id)
    assert problem(await show(client, asked, posing.sign(asked["passkey_options"]))) == WRONG


@pytest.mark.parametrize(
    "changed",
    [
        {"origin": "http://localhost:8081"},
        {"origin": "https://localhost:8080"},
        {"origin": "http://localhost:8080.evil.example"},
        {"origin": "http://evil.localhost:8080"},
        {"origin": "null"},
        {"rp_id": "evil.example"},
        {"rp_id": "localhost."},
    ],
    ids=str,
)
async def test_what_was_signed_at_another_address_is_wrong(client, open_browser, holder, changed):
    person, device = holder
    asked = await ask(open_browser(), person)
    elsewhere = dataclasses.replace(device, **changed)
    assert problem(await show(client, asked, elsewhere.sign(asked["passkey_options"]))) == WRONG


async def test_a_counter_that_stands_still_or_goes_back_is_noticed(client, open_browser, holder):
    person, device = holder
    device.count = 7
    asked = await ask(open_browser(), person)
    assert (await show(client, asked, device.sign(asked["passkey_options"]))).is_success
    for before in (7, 6, 0):
        device.count = before
        asked = await ask(open_browser(), person)
        assert problem(await show(client, asked, device.sign(asked["passkey_options"]))) == WRONG


async def test_nobody_signs_in_without_a_touch(client, open_browser, holder):
    person, device = holder
    asked = await ask(open_browser(), person)
    signed = device.sign(asked["passkey_options"])
    untouched = hashlib.sha256(device.rp_id.encode()).digest() + b"\0" + (99).to_bytes(4)
    told = base64url_read(signed["response"]["clientDataJSON"])
    signature = device.key.sign(
        untouched + hashlib.sha256(told).digest(), ec.ECDSA(hashes.SHA256())
    )
    signed["response"] |= {
        "authenticatorData": base64url(untouched),
        "signature": base64url(signature),
    }
    assert problem(await show(client, asked, signed)) == WRONG


async def test_a_set_up_is_no_sign_in(client, open_browser, holder):
    person, device = holder
    headers = bearer(await show(client, asked := await ask(client, person), sign(device, asked)))
    begun = (await start(client, headers, "passkeys", person.password)).json()
    posing = {"challenge_id": begun["set_up_id"], "passkey_options": begun["options"]}
    signed = sign(device, posing)
    assert problem(await show(open_browser(), posing, signed)) == OVER
    # Nor the other way round: what was signed in with makes no passkey.
    body = {"set_up_id": begun["set_up_id"], "credential": signed}
    refused = await client.post(f"{FACTORS}/passkeys/confirm", headers=headers, json=body)
    assert problem(refused)[0] == 422


@pytest.mark.parametrize(
    "transports", [5, "internal", {"internal": 1}, [["internal"]], [None], True], ids=repr
)
async def test_odd_transports_break_nothing(client, create_account, transports):
    person, device = await create_account(f"adviser@{OFFICE}"), Device()
    headers = bearer(await sign_in(client, person))
    begun = (await start(client, headers, "passkeys", person.password)).json()
    credential = device.make(begun["options"])
    credential["response"]["transports"] = transports
    body = {"set_up_id": begun["set_up_id"], "credential": credential}
    answer = await client.post(f"{FACTORS}/passkeys/confirm", headers=headers, json=body)
    assert answer.status_code in (200, 422)


@pytest.mark.parametrize(
    "credential", [{}, {"response": []}, {"rawId": []}, {"id": 1, "rawId": "é"}, {"rawId": "\0"}]
)
async def test_what_is_no_credential_is_wrong(client, open_browser, holder, credential):
    person, _ = holder
    asked = await ask(open_browser(), person)
    assert (await show(client, asked, credential)).status_code in (403, 422)


def sign(device, asked):
    return device.sign(asked["passkey_options"])


def base64url_read(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
