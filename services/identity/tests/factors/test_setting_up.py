"""Setting factors up, taking them away, and losing them."""

from uuid import uuid4

import pytest

from ..conftest import API, OFFICE, OTHER_OFFICE, bearer, problem, refresh, sign_in
from .conftest import FACTORS, SECOND, Device, code_of, set_up_app


@pytest.fixture
async def person(create_account):
    return await create_account(f"adviser@{OFFICE}")


@pytest.fixture
async def headers(client, person):
    return bearer(await sign_in(client, person))


def key():
    return {"idempotency-key": str(uuid4())}


async def start(client, headers, kind, password):
    path = f"{FACTORS}/{kind}"
    return await client.post(path, headers=headers, json={"current_password": password})


async def set_up_passkey(client, headers, password, device):
    begun = (await start(client, headers, "passkeys", password)).json()
    body = {"set_up_id": begun["set_up_id"], "credential": device.make(begun["options"])}
    return await client.post(f"{FACTORS}/passkeys/confirm", headers=headers, json=body)


@pytest.mark.parametrize("kind", ["app", "passkeys", "recovery-codes", "app/remove"])
@pytest.mark.parametrize("password", [None, "wrong"])
async def test_whoever_is_signed_in_names_their_password_first(client, headers, kind, password):
    refused = await start(client, headers, kind, password)
    assert problem(refused) == (403, "password-wrong")


async def test_the_app_gets_what_it_needs(client, person, headers):
    begun = (await start(client, headers, "app", person.password)).json()
    assert begun["address"].startswith("otpauth://totp/Nahbar")
    assert f"secret={begun['secret']}" in begun["address"]
    assert len(begun["secret"]) == 32


async def test_nothing_counts_before_the_code_is_right(client, open_browser, person, headers):
    begun = (await start(client, headers, "app", person.password)).json()
    body = {"set_up_id": begun["set_up_id"], "code": "000000"}
    wrong = await client.post(f"{FACTORS}/app/confirm", headers=headers, json=body)
    assert problem(wrong) == (403, "second-factor-wrong")
    assert (await sign_in(open_browser(), person)).json()["state"] == "signed_in"
    right = {**body, "code": code_of(begun["secret"])}
    assert (
        await client.post(f"{FACTORS}/app/confirm", headers=headers, json=right)
    ).status_code == 200
    over = await client.post(f"{FACTORS}/app/confirm", headers=headers, json=right)
    assert problem(over) == (410, "second-factor-setup-over")


async def test_a_set_up_is_ones_own_and_ends_with_time(
    client, open_browser, create_account, person, headers, clock
):
    begun = (await start(client, headers, "app", person.password)).json()
    body = {"set_up_id": begun["set_up_id"], "code": code_of(begun["secret"])}
    other = open_browser()
    theirs = bearer(await sign_in(other, await create_account(f"adviser@{OFFICE}")))
    foreign = await other.post(f"{FACTORS}/app/confirm", headers=theirs, json=body)
    assert problem(foreign) == (410, "second-factor-setup-over")
    clock.shift(15 * 60 + 1)
    late = await client.post(
        f"{FACTORS}/app/confirm", headers=bearer(await refresh(client)), json=body
    )
    assert problem(late) == (410, "second-factor-setup-over")


async def test_with_the_first_factor_all_other_sessions_end(client, open_browser, person, headers):
    elsewhere = open_browser()
    await sign_in(elsewhere, person)
    await set_up_app(client, headers, person.password)
    assert problem(await refresh(elsewhere)) == (401, "session-ended")
    assert (await refresh(client)).status_code == 200


async def test_a_new_app_takes_the_place_of_the_old_one(client, open_browser, person, headers):
    first, _ = await set_up_app(client, headers, person.password)
    second, again = await set_up_app(client, headers, person.password)
    assert again.json()["recovery_codes"] is None
    for secret, expected in ((first, 403), (second, 200)):
        asked = (await sign_in(open_browser(), person)).json()
        body = {"challenge_id": asked["challenge_id"], "code": code_of(secret)}
        assert (await open_browser().post(SECOND, json=body)).status_code == expected


async def test_a_passkey_signs_in(client, open_browser, person, headers):
    device = Device()
    done = await set_up_passkey(client, headers, person.password, device)
    assert done.status_code == 200, done.text
    assert len(done.json()["recovery_codes"]) == 10
    browser = open_browser()
    asked = (await sign_in(browser, person)).json()
    assert asked["kinds"] == ["passkey", "recovery_code"]
    body = {
        "challenge_id": asked["challenge_id"],
        "passkey": device.sign(asked["passkey_options"]),
    }
    answer = await browser.post(SECOND, json=body)
    assert answer.status_code == 200, answer.text
    replayed = await browser.post(SECOND, json=body)
    assert problem(replayed) == (410, "second-factor-over")
    # The same signature does not fit another challenge.
    asked = (await sign_in(browser, person)).json()
    replayed = await browser.post(SECOND, json={**body, "challenge_id": asked["challenge_id"]})
    assert problem(replayed) == (403, "second-factor-wrong")


async def test_passkeys_are_listed_and_taken_away(client, person, headers):
    await set_up_passkey(client, headers, person.password, Device())
    (listed,) = (await client.get(FACTORS, headers=headers)).json()["passkeys"]
    assert set(listed) == {"id", "browser", "system", "added_at", "last_used_at"}
    gone = await start(client, headers, f"passkeys/{listed['id']}/remove", person.password)
    assert gone.status_code == 204
    factors = (await client.get(FACTORS, headers=headers)).json()
    assert (factors["passkeys"], factors["recovery_codes_left"]) == ([], 0)
    again = await start(client, headers, f"passkeys/{listed['id']}/remove", person.password)
    assert problem(again) == (404, "not-found")


@pytest.mark.parametrize(
    "device",
    [Device(origin="https://evil.example"), Device(rp_id="evil.example")],
    ids=["origin", "rp_id"],
)
async def test_a_passkey_of_another_address_is_refused(client, person, headers, device):
    refused = await set_up_passkey(client, headers, person.password, device)
    assert problem(refused) == (422, "passkey-unusable")


async def test_a_passkey_that_is_known_is_refused(client, person, headers):
    device = Device()
    await set_up_passkey(client, headers, person.password, device)
    again = await set_up_passkey(client, headers, person.password, device)
    assert problem(again) == (422, "passkey-unusable")


async def test_a_copied_passkey_is_noticed(client, open_browser, person, headers):
    device = Device()
    await set_up_passkey(client, headers, person.password, device)
    device.count = 5
    for count, expected in ((5, 200), (2, 403)):
        device.count = count
        browser = open_browser()
        asked = (await sign_in(browser, person)).json()
        signed = device.sign(asked["passkey_options"])
        body = {"challenge_id": asked["challenge_id"], "passkey": signed}
        assert (await browser.post(SECOND, json=body)).status_code == expected


@pytest.mark.parametrize("member", ["clientDataJSON", "attestationObject"])
@pytest.mark.parametrize("value", ["AAAA", "%%%", "o2Nmb", "A" * 16_000, "é"])
async def test_hostile_passkeys_are_refused(client, person, headers, member, value):
    device = Device()
    begun = (await start(client, headers, "passkeys", person.password)).json()
    credential = device.make(begun["options"])
    credential["response"][member] = value
    body = {"set_up_id": begun["set_up_id"], "credential": credential}
    refused = await client.post(f"{FACTORS}/passkeys/confirm", headers=headers, json=body)
    assert problem(refused)[0] == 422


@pytest.mark.parametrize("member", ["clientDataJSON", "authenticatorData", "signature"])
@pytest.mark.parametrize("value", ["AAAA", "%%%", "A" * 16_000, "é"])
async def test_hostile_signatures_are_wrong(client, person, headers, member, value):
    device = Device()
    await set_up_passkey(client, headers, person.password, device)
    asked = (await sign_in(client, person)).json()
    signed = device.sign(asked["passkey_options"])
    signed["response"][member] = value
    body = {"challenge_id": asked["challenge_id"], "passkey": signed}
    assert problem(await client.post(SECOND, json=body)) == (403, "second-factor-wrong")


async def test_new_recovery_codes_void_the_old_ones(client, open_browser, person, headers):
    _, done = await set_up_app(client, headers, person.password)
    old = done.json()["recovery_codes"]
    made = await start(client, headers, "recovery-codes", person.password)
    for code, expected in ((old[0], 403), (made.json()["recovery_codes"][0], 200)):
        asked = (await sign_in(open_browser(), person)).json()
        body = {"challenge_id": asked["challenge_id"], "recovery_code": code}
        assert (await open_browser().post(SECOND, json=body)).status_code == expected


async def test_codes_without_a_factor_are_not_made(client, person, headers):
    refused = await start(client, headers, "recovery-codes", person.password)
    assert problem(refused) == (404, "not-found")


async def test_an_admin_resets_what_somebody_lost_and_they_see_it(
    client, open_browser, create_guarded, office_admin
):
    guarded = await create_guarded()
    path = f"{API}/accounts/{guarded.person.id}/second-factor/reset"
    reset = await client.post(path, headers={**office_admin, **key()}, json={})
    assert reset.json() == {"account_id": str(guarded.person.id)}
    browser = open_browser()
    signed_in = await sign_in(browser, guarded.person)
    assert signed_in.json()["state"] == "signed_in"
    seen = (await browser.get(FACTORS, headers=bearer(signed_in))).json()
    assert seen["happened"][0]["what"] == "reset_by_admin"
    assert seen["app"] is None


async def test_admins_see_who_has_a_second_factor(
    client, create_guarded, create_account, office_admin, person, headers
):
    guarded = await create_guarded()
    without = await create_account(f"adviser@{OFFICE}")
    started = (await start(client, headers, "passkeys", person.password)).json()
    body = {"set_up_id": started["set_up_id"], "credential": Device().make(started["options"])}
    await client.post(f"{FACTORS}/passkeys/confirm", json=body, headers=headers)

    async def listed() -> dict[str, bool]:
        page = (await client.get(f"{API}/accounts", headers=office_admin)).json()
        return {each["id"]: each["has_second_factor"] for each in page["items"]}

    seen = await listed()
    ids = [str(each) for each in (guarded.person.id, person.id, without.id)]
    assert [seen[each] for each in ids] == [True, True, False]
    alone = await client.get(f"{API}/accounts/{ids[0]}", headers=office_admin)
    assert alone.json()["has_second_factor"] is True
    path = f"{API}/accounts/{ids[0]}/second-factor/reset"
    await client.post(path, headers={**office_admin, **key()}, json={})
    assert (await listed())[ids[0]] is False


async def test_a_reset_ends_sessions_and_what_is_under_way(
    client, open_browser, create_guarded, office_admin
):
    guarded = await create_guarded()
    browser, other = open_browser(), open_browser()
    asked = (await sign_in(browser, guarded.person)).json()
    body = {"challenge_id": asked["challenge_id"], "code": code_of(guarded.secret)}
    await browser.post(SECOND, json=body)
    waiting = (await sign_in(other, guarded.person)).json()
    path = f"{API}/accounts/{guarded.person.id}/second-factor/reset"
    await client.post(path, headers={**office_admin, **key()}, json={})
    assert problem(await refresh(browser)) == (401, "session-ended")
    late = {"challenge_id": waiting["challenge_id"], "code": code_of(guarded.secret, 1)}
    assert problem(await other.post(SECOND, json=late)) == (410, "second-factor-over")


async def test_who_may_not_reset(client, create_guarded, create_account, tokens):
    shared = await create_guarded(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    path = f"{API}/accounts/{shared.person.id}/second-factor/reset"
    mine = {**tokens.staff(f"admin@{OFFICE}"), **key()}
    assert problem(await client.post(path, headers=mine, json={})) == (403, "account-shared")
    elsewhere = {**tokens.staff(f"admin@{uuid4()}"), **key()}
    assert problem(await client.post(path, headers=elsewhere, json={})) == (404, "not-found")


async def test_nobody_resets_their_own(client, open_browser, create_guarded):
    guarded = await create_guarded(f"admin@{OFFICE}")
    asked = (await sign_in(client, guarded.person)).json()
    body = {"challenge_id": asked["challenge_id"], "code": code_of(guarded.secret)}
    signed_in = await client.post(SECOND, json=body)
    path = f"{API}/accounts/{guarded.person.id}/second-factor/reset"
    own = await client.post(path, headers={**bearer(signed_in), **key()}, json={})
    assert problem(own) == (403, "own-second-factor")
