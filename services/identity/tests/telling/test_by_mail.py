"""With mail set up: people are written to, and secrets go to them alone."""

from dataclasses import replace
from uuid import uuid4

import pytest
from identity.notices.service import note
from nahbar_common.clock import utc_now
from nahbar_common.mail.tables import MailMessage
from nahbar_testing import create_test_app, keyed, running, trail_of
from nahbar_testing.mail import catching_mail
from sqlmodel import select

from ..conftest import API, OFFICE, sign_in

PASSWORD = "Wolken Fahrrad Lampe 41"


@pytest.fixture
async def mail_server():
    async with catching_mail() as server:
        yield server


@pytest.fixture
def app(service_under_test, database_url, signing_keys, other_services, mail_server):
    """Give the service with mail set up; its jobs run when a test says so."""
    extra = {
        **service_under_test.extra_settings,
        "smtp_url": f"smtp+plain://localhost:{mail_server.port}",
        "mail_from": "nahbar@jobcenter.example",
    }
    with_mail = replace(service_under_test, extra_settings=extra)
    app = create_test_app(with_mail, database_url, signing_keys, other_services)
    app.state.jobs.hold("mail", "notices")
    return app


@pytest.fixture
def delivered(app, client, mail_server):
    """Send all that waits, and give the mail to an address."""

    async def deliver(address):
        await app.state.jobs.run_once("notices")
        await app.state.jobs.run_once("mail")
        return [mail for mail in mail_server.taken if mail["To"] == address]

    return deliver


def link_in(mail):
    (line,) = [line for line in mail.get_content().splitlines() if "/einladung/#" in line]
    return line.strip()


def new_person(address=None):
    address = address or f"{uuid4().hex}@jobcenter.example"
    return {"email": address, "display_name": "Kim Neu", "roles": [f"adviser@{OFFICE}"]}


async def test_an_invitation_goes_to_the_person_and_not_to_the_admin(
    app, client, admin, delivered, open_browser, create_account
):
    dpo = await create_account(f"dpo@{OFFICE}")
    body = new_person()
    made = await client.post(f"{API}/accounts", headers=keyed(admin), json=body)
    assert made.status_code == 201
    invitation = made.json()["invitation"]
    assert invitation["delivered"] == "mail"
    assert (invitation["secret"], invitation["url"]) == (None, None)
    (mail,) = await delivered(body["email"])
    assert "Kim Neu" in mail.get_content()
    secret = link_in(mail).split("#")[1]
    assert secret not in made.text
    accepted = await open_browser().post(
        f"{API}/invitations/accept", json={"secret": secret, "password": PASSWORD}
    )
    assert accepted.status_code == 204
    mailed = await trail_of(app, "invitation.mailed")
    assert made.json()["account"]["id"] in [entry["subject_id"] for entry in mailed]
    # Officers hear of the account, and that nobody saw a secret.
    assert await trail_of(app, "invitation.shown") == []
    subjects = [told["Subject"] for told in await delivered(dpo.email)]
    assert subjects == ["Datenschutz: Rollen wurden vergeben"]


async def test_a_reset_goes_to_the_person_and_is_told_to_the_officer(
    client, admin, delivered, create_account
):
    dpo = await create_account(f"dpo@{OFFICE}")
    person = await create_account(f"adviser@{OFFICE}")
    path = f"{API}/accounts/{person.id}/invitation"
    answer = await client.post(path, headers=keyed(admin))
    assert answer.status_code == 201
    assert (answer.json()["delivered"], answer.json()["secret"]) == ("mail", None)
    (mail,) = await delivered(person.email)
    assert mail["Subject"] == "Neues Passwort für Nahbar"
    assert link_in(mail).split("#")[1] not in answer.text
    (told,) = await delivered(dpo.email)
    assert told["Subject"] == "Datenschutz: Passwort zurückgesetzt"


async def test_officers_are_written_to_of_a_program_and_of_a_second_factor_less(
    client, tokens, delivered, create_account
):
    dpo, person = [await create_account(f"{role}@{OFFICE}") for role in ("dpo", "admin")]
    headers = tokens.staff(f"admin@{OFFICE}", account_id=person.id)
    body = {"name": "Fachverfahren", "scopes": ["links:write"], "offices": [OFFICE]}
    made = await client.post(f"{API}/machine-clients", headers=keyed(headers), json=body)
    assert made.status_code == 201, made.text
    rule = f"{API}/offices/{OFFICE}/second-factor"
    version = (await client.get(rule, headers=headers)).headers["etag"]
    sent = {**headers, "if-match": version}
    settled = await client.put(rule, headers=sent, json={"roles": ["admin"]})
    assert settled.status_code == 200, settled.text
    mails = await delivered(dpo.email)
    assert [mail["Subject"] for mail in mails] == [
        "Datenschutz: Programm zugelassen",
        "Datenschutz: Zweiter Schritt gilt für weniger Rollen",
    ]
    # A mailbox is no place for what it is called, nor for its secret.
    for mail in mails:
        assert "Fachverfahren" not in mail.get_content()
        assert made.json()["client_secret"] not in mail.get_content()
    assert await delivered(person.email) == []


async def test_a_repeated_request_shows_no_secret_either_and_sends_once(
    client, admin, delivered, create_account
):
    person = await create_account(f"adviser@{OFFICE}")
    headers = keyed(admin)
    path = f"{API}/accounts/{person.id}/invitation"
    first, second = [await client.post(path, headers=headers) for _ in range(2)]
    assert first.json() == second.json()
    assert len(await delivered(person.email)) == 1


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Neue Anmeldung bei Nahbar"),
        ("en", "New sign-in to Nahbar"),
        ("de-x-leicht", "Neue Anmeldung bei Nahbar"),
    ],
)
async def test_a_new_device_is_told_in_the_language_of_whoever_signed_in(
    delivered, create_account, open_browser, language, subject
):
    person = await create_account(f"adviser@{OFFICE}")
    browser = open_browser()
    browser.headers["accept-language"] = language
    browser.headers["user-agent"] = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    await sign_in(browser, person)
    (mail,) = await delivered(person.email)
    assert (mail["Subject"], mail["Content-Language"]) == (subject, language)
    assert "Firefox, Windows" in mail.get_content()


async def test_without_mail_a_secret_is_shown_once_and_recorded(
    service_under_test, database_url, signing_keys, other_services, tokens
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)
    async with running(app) as client:
        headers = keyed(tokens.staff("admin@*"))
        made = await client.post(f"{API}/accounts", headers=headers, json=new_person())
        invitation = made.json()["invitation"]
        assert invitation["delivered"] == "shown"
        assert invitation["url"].endswith(f"/einladung/#{invitation['secret']}")
        (entry,) = await trail_of(app, "invitation.shown")
        assert entry["subject_id"] == made.json()["account"]["id"]


async def test_whoever_was_not_reached_is_told_so_and_admins_see_how_many(
    app, client, admin, tokens, mail_server, create_account
):
    person = await create_account(f"adviser@{OFFICE}")
    headers = tokens.staff(f"adviser@{OFFICE}", account_id=person.id)
    async with app.state.database.write() as session:
        note(session, person.id, "password_changed")
        note(session, person.id, "recovery_codes_made")
    await app.state.jobs.run_once("notices")
    async with app.state.database.write() as session:
        query = select(MailMessage).where(MailMessage.template == "password_changed")
        message = (await session.exec(query)).one()
        message.state, message.content_sealed, message.done_at = "given_up", None, utc_now()
    shown = (await client.get(f"{API}/me/notices", headers=headers)).json()["items"]
    assert {notice["kind"]: notice["mail_given_up"] for notice in shown} == {
        "password_changed": True,
        "recovery_codes_made": False,
    }
    answer = await client.get(f"{API}/mail", headers=admin)
    assert answer.json() == {"is_set_up": True, "waiting": 1, "given_up": 1}
