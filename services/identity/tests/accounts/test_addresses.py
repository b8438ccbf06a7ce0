"""One e-mail address is one account, however it is written; nobody is locked out by that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.accounts.models import Account
from identity.accounts.sealing import earlier_email_index
from identity.addresses import canonical_email
from sqlmodel import col, select

from ..conftest import OFFICE, ONE_ENGINE, problem, sign_in
from .test_accounts import change, create

PLAIN = "jana.beispiel@jobcenter.example"


def wide(text):
    """Write a text as a keyboard for full width does."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


LOOK_ALIKES = {
    "upper case": PLAIN.upper(),
    "full width": wide("jana.beispiel") + "@jobcenter.example",
    "full width, all of it": wide(PLAIN),
    "mathematical letters": "𝐣𝐚𝐧𝐚.beispiel@jobcenter.example",
    "letters in circles": "ⓙana.beispiel@jobcenter.example",
    "upper case in full width": wide("JANA") + ".beispiel@jobcenter.example",
}
UNSEEN = {
    "zero width space": "jana\u200b.beispiel@jobcenter.example",
    "soft hyphen": "jana\u00ad.beispiel@jobcenter.example",
    "direction override": "jana\u202e.beispiel@jobcenter.example",
    "word joiner": "jana\u2060.beispiel@jobcenter.example",
    "byte order mark": "\ufeffjana.beispiel@jobcenter.example",
    "variation selector": "jana\ufe0f.beispiel@jobcenter.example",
    "grapheme joiner": "jana\u034f.beispiel@jobcenter.example",
    "hangul filler": "jana\u3164.beispiel@jobcenter.example",
    "blank braille": "jana\u2800.beispiel@jobcenter.example",
    "control character": "jana\u0007.beispiel@jobcenter.example",
    "line break inside": "jana\n.beispiel@jobcenter.example",
    "a second @ in full width": wide("jana@x") + "@jobcenter.example",
}


@pytest.mark.parametrize("written", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
async def test_a_look_alike_makes_no_second_account(client, admin, written):
    assert (await create(client, admin, f"adviser@{OFFICE}", email=PLAIN)).status_code == 201
    again = await create(client, admin, f"adviser@{OFFICE}", email=written)
    assert problem(again) == (409, "email-taken")


@pytest.mark.parametrize("written", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
async def test_a_look_alike_signs_in_to_the_same_account(client, create_account, written):
    person = await create_account(f"adviser@{OFFICE}", email=PLAIN)
    answer = await client.post(
        "/api/identity/v1/sessions", json={"email": written, "password": person.password}
    )
    assert answer.json()["account"]["id"] == str(person.id)


@ONE_ENGINE
@pytest.mark.parametrize("written", UNSEEN.values(), ids=UNSEEN)
async def test_an_address_with_what_nobody_sees_is_refused(client, admin, written):
    refused = await create(client, admin, f"adviser@{OFFICE}", email=written)
    assert problem(refused) == (422, "validation-failed")


@ONE_ENGINE
@pytest.mark.parametrize(
    "name",
    ["\u200b\u200b", "\u3164", "Jana\nBeispiel", "\u202eanaJ", "Jana\u200bB", "...", "\u2800"],
)
async def test_a_name_that_nobody_can_read_is_refused(client, admin, create_account, name):
    refused = await create(client, admin, f"adviser@{OFFICE}", display_name=name)
    assert problem(refused) == (422, "validation-failed")
    person = await create_account(f"adviser@{OFFICE}")
    renamed = await change(client, admin, person.id, {"display_name": name})
    assert problem(renamed) == (422, "validation-failed")


@given(st.emails() | st.text(max_size=40))
def test_the_compared_form_is_final(email):
    assert canonical_email(canonical_email(email)) == canonical_email(email)


@pytest.fixture
def as_before(app, create_account):
    """Make an account as it was stored while width made a difference."""

    async def make(written):
        person = await create_account(f"adviser@{OFFICE}")
        async with app.state.database.write() as session:
            account = await session.get(Account, person.id)
            place = ("accounts", "email_sealed", str(person.id))
            account.email_sealed = app.state.sealer.seal(written.encode(), *place)
            account.email_index = earlier_email_index(app.state.sealer, written)
        return person

    return make


async def who_signs_in(client, written, person):
    answer = await client.post(
        "/api/identity/v1/sessions", json={"email": written, "password": person.password}
    )
    return answer.json().get("account", {}).get("id")


async def test_an_account_from_before_is_found_by_every_way_of_writing_it(
    app, client, as_before, admin
):
    written = wide("jana") + ".beispiel@jobcenter.example"
    person = await as_before(written)
    assert await who_signs_in(client, written, person) == str(person.id)
    assert (await app.state.jobs.run_once("addresses")).count == 1
    for each in (written, PLAIN):
        assert await who_signs_in(client, each, person) == str(person.id)
    taken = await create(client, admin, f"adviser@{OFFICE}", email=PLAIN)
    assert problem(taken) == (409, "email-taken")
    assert (await app.state.jobs.run_once("addresses")).count == 0


async def test_two_accounts_of_one_address_from_before_both_go_on_as_they_did(
    app, client, as_before
):
    written = wide("jana") + ".beispiel@jobcenter.example"
    first, second = await as_before(PLAIN), await as_before(written)
    for _ in range(2):
        assert await who_signs_in(client, PLAIN, first) == str(first.id)
        assert await who_signs_in(client, written, second) == str(second.id)
        assert (await app.state.jobs.run_once("addresses")).count == 0
    async with app.state.database.read() as session:
        ids = set(await session.exec(select(col(Account.id))))
    assert {first.id, second.id} <= ids


async def test_a_known_address_signs_in_whatever_came_along_when_it_was_pasted(
    client, create_account
):
    person = await create_account(f"adviser@{OFFICE}", email=PLAIN)
    assert await who_signs_in(client, f"\u2068{PLAIN}\u2069 ", person) == str(person.id)
    assert (await sign_in(client, person)).status_code == 200


MIXED = {
    "one Cyrillic letter": "j\u0430na.beispiel@jobcenter.example",
    "Cyrillic name": "\u0430\u0441\u0435@jobcenter.example",
    "one Greek letter": "jan\u03b1.beispiel@jobcenter.example",
    "Cyrillic letter in the domain": "jana.beispiel@j\u043ebcenter.example",
}


@ONE_ENGINE
@pytest.mark.parametrize("written", MIXED.values(), ids=MIXED)
async def test_letters_of_several_scripts_in_one_address_are_refused_with_words(
    client, admin, written
):
    refused = await create(client, admin, f"adviser@{OFFICE}", email=written)
    assert problem(refused) == (422, "validation-failed")
    (told,) = refused.json()["errors"]
    assert told["pointer"] == "/email"
    assert "verschiedenen Schriften" in told["detail"]
    assert written not in refused.text


@ONE_ENGINE
@pytest.mark.parametrize(
    "written",
    ["jörg.müller@jobcenter.example", "jana@büro.example", "мария@почта.рф"],
)
async def test_an_address_of_one_script_is_taken(client, admin, written):
    made = await create(client, admin, f"adviser@{OFFICE}", email=written)
    assert made.status_code == 201, made.text
