"""The commands: they may be repeated, and they print one JSON object."""

import asyncio
import base64
import json
from uuid import UUID

import pytest
from identity.__main__ import cli
from identity.accounts.models import Account
from nahbar_common.db import Database
from nahbar_testing import create_settings_values, create_webhook_secret
from nahbar_testing.mail import catching_mail
from typer.testing import CliRunner

from .conftest import OFFICE, OTHER_OFFICE

ID = "00000000-0000-4000-8000-000000000101"
JANA = ("--email", "jana@jobcenter.example", "--name", "Jana Beispiel")
ADVISER = ("create-account", "--id", ID, *JANA, "--role", f"adviser@{OFFICE}")
WITH_PASSWORD = (*ADVISER, "--password-stdin")


@pytest.fixture
def run(database_url, monkeypatch):
    values = create_settings_values("identity", database_url)
    monkeypatch.setenv("NAHBAR_DATABASE_URL", database_url)
    monkeypatch.setenv("NAHBAR_CLIENT_SECRET", "x")
    monkeypatch.setenv("NAHBAR_EVENT_SIGNING_SECRET", create_webhook_secret("identity"))
    monkeypatch.setenv("NAHBAR_DATA_KEYS", json.dumps(values["data_keys"]))
    assert base64.b64decode(values["data_keys"]["k1"])

    def run_command(*arguments, stdin=None, fails=False):
        result = CliRunner().invoke(cli, arguments, input=stdin)
        if fails:
            assert result.exit_code != 0
            return result.output
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return run_command


@pytest.fixture
def close_account(database_url):
    def close(account_id):
        async def change():
            database = Database(database_url)
            async with database.write() as session:
                account = await session.get(Account, UUID(account_id))
                account.active = False
            await database.close()

        asyncio.run(change())

    return close


def test_the_first_admin_is_made_by_a_command_and_chooses_their_password(run):
    answer = run("create-admin", *JANA)
    assert answer["created"] is True
    assert answer["invitation_url"].startswith("http://localhost:8080/einladung/#")


def test_an_account_comes_with_an_id_and_a_password_of_ones_choice(run):
    answer = run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    assert answer == {"account_id": ID, "created": True}


def test_again_changes_neither_account_nor_password(run):
    run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    answer = run(*WITH_PASSWORD, stdin="x\n")
    assert answer == {"account_id": ID, "created": False}
    assert run(*ADVISER) == answer


def test_a_reset_has_to_be_asked_for(run):
    run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    run(*WITH_PASSWORD, "--reset-password", stdin="Wolken Bagger Löffel 12\n")
    assert "invitation_url" in run(*ADVISER, "--reset-password")


def test_an_open_invitation_is_renewed_on_repeating(run):
    first, second = run(*ADVISER), run(*ADVISER)
    assert second["created"] is False
    assert first["invitation_url"] != second["invitation_url"]


def test_a_closed_account_gets_no_invitation_that_would_open_nothing(run, close_account):
    run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    close_account(ID)
    output = run("create-admin", *JANA, fails=True)
    assert f"the account {ID} is closed" in output


def test_roles_are_added_never_taken(run):
    run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    run("create-account", *JANA, "--role", f"dpo@{OTHER_OFFICE}", "--role", f"adviser@{OFFICE}")
    run("create-admin", *JANA, "--office", OFFICE)


@pytest.mark.parametrize(
    ("arguments", "stdin", "sentence"),
    [
        ((*ADVISER, "--role", "boss@*"), None, "not valid: roles"),
        (("create-admin", "--email", "x", "--name", "y"), None, "not valid: email"),
        (WITH_PASSWORD, "kurz\n", "the password needs 12 characters"),
        (WITH_PASSWORD, "\n", "the password needs 12 characters"),
        (("create-admin", *JANA, "--office", "x"), None, "not valid: roles"),
    ],
)
def test_what_cannot_be_is_one_sentence(run, arguments, stdin, sentence):
    assert sentence in run(*arguments, stdin=stdin, fails=True)


def test_a_refused_password_leaves_no_account_behind(run):
    run(*WITH_PASSWORD, stdin="kurz\n", fails=True)
    assert run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")["created"] is True


def test_address_and_id_of_different_accounts_contradict_each_other(run):
    run(*ADVISER)
    other = "00000000-0000-4000-8000-000000000102"
    output = run("create-account", "--id", other, *JANA, "--role", "dpo@*", fails=True)
    assert f"belongs to the account {ID}" in output
    mail = ("--email", "other@jobcenter.example", "--name", "Other")
    output = run("create-account", "--id", ID, *mail, "--role", "dpo@*", fails=True)
    assert f"another account has the id {ID}" in output


def test_a_program_gets_its_secret_once(run):
    command = (
        "create-machine-client",
        "--name",
        "Demo",
        "--scope",
        "consent:read topics:read",
        "--office",
        OFFICE,
    )
    first, again = run(*command), run(*command)
    assert first["created"] is True
    assert again == {"client_id": first["client_id"], "client_secret": None, "created": False}
    reset = run(*command, "--reset-secret")
    assert reset["client_secret"] not in (None, first["client_secret"])


def test_a_program_cannot_have_our_services_scopes(run):
    output = run(
        "create-machine-client",
        "--name",
        "x",
        "--scope",
        "subjects:read",
        "--office",
        "*",
        fails=True,
    )
    assert "not valid: scopes" in output


def test_keys_rotate_when_the_next_one_is_known_long_enough(run, clock):
    assert run("rotate-keys") == {"rotated": False}
    clock.shift(601)
    assert run("rotate-keys") == {"rotated": True}
    assert run("rotate-keys") == {"rotated": False}
    assert run("rotate-keys", "--compromised") == {"rotated": True}


def test_an_office_demands_a_second_factor_of_roles_or_of_nobody(run):
    demand = ("demand-second-factor", "--office", OFFICE)
    assert run(*demand, "--role", "dpo", "--role", "admin") == {
        "office": OFFICE,
        "roles": ["dpo", "admin"],
    }
    assert run(*demand) == {"office": OFFICE, "roles": []}
    assert "roles" in run(*demand, "--role", "client", fails=True)


def test_an_app_is_given_and_taken_away_for_somebody_who_lost_theirs(run):
    run(*WITH_PASSWORD, stdin="Tannen Kuchen Regen 77\n")
    given = run("add-authenticator", "--email", "jana@jobcenter.example")
    assert len(given["totp_secret"]) == 32
    assert len(given["recovery_codes"]) == 10
    reset = ("reset-second-factor", "--email")
    assert run(*reset, "jana@jobcenter.example") == {"account_id": ID, "reset": True}
    assert "no account" in run(*reset, "nobody@jobcenter.example", fails=True)


def test_a_command_too_keeps_roles_apart_that_exclude_each_other(run):
    output = run("create-account", *JANA, "--role", "admin@*", "--role", "dpo@*", fails=True)
    assert "cannot be dpo" in output


async def test_a_test_message_is_sent_at_once_and_says_what_stood_in_the_way(run, monkeypatch):
    call = ("send-test-mail", "it@jobcenter.example")
    refused = await asyncio.to_thread(run, *call, fails=True)
    assert "NAHBAR_SMTP_URL" in refused
    monkeypatch.setenv("NAHBAR_MAIL_FROM", "nahbar@jobcenter.example")
    async with catching_mail() as server:
        monkeypatch.setenv("NAHBAR_SMTP_URL", f"smtp+plain://localhost:{server.port}")
        assert await asyncio.to_thread(run, *call, "--language", "en") == {"sent": True}
        (message,) = server.taken
        assert message["To"] == "it@jobcenter.example"
        assert message["Subject"] == "Test message from Nahbar"
        refused = await asyncio.to_thread(run, "send-test-mail", "no address", fails=True)
        assert "cannot be a mail address" in refused
    # Nobody listens there any more.
    refused = await asyncio.to_thread(run, *call, fails=True)
    assert "did not take it" in refused
