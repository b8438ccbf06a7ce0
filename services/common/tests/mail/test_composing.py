"""Writing: nobody writes headers or lines of ours, and a text that is missing is missed early."""

import shutil

import pytest
from nahbar_common.courier.templates import MailTemplates, TemplateError
from nahbar_common.mail import Mail, is_mail_set_up, send_mail

from .conftest import EXPECTED, TEMPLATES

INJECTIONS = [
    "x\r\nBcc: eve@example.org",
    "x\nBcc: eve@example.org",
    "x\rBcc: eve@example.org",
    "x\u2028Bcc: eve@example.org",
    "x\x0bBcc: eve@example.org",
]


@pytest.mark.parametrize("value", INJECTIONS)
async def test_no_value_begins_a_header_or_a_line(post, mail_server, value):
    await post.write(thing=value)
    await post.send()
    (mail,) = mail_server.taken
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Grüße von x Bcc: eve@example.org"
    assert mail_server.recipients == ["jana@example.org"]
    assert "hier ist x Bcc: eve@example.org:" in mail.get_content()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jana",
        "jana@",
        "@example.org",
        "jana@example.org, eve@example.org",
        "jana@example.org\r\nRCPT TO:<eve@example.org>",
        "Jana <jana@example.org>",
        "ja na@example.org",
    ],
)
async def test_what_is_no_address_is_refused(post, address):
    with pytest.raises(ValueError, match="no e-mail address"):
        await post.write(address)


async def test_an_address_beyond_ascii_is_written_to(post, mail_server):
    await post.write("jürgen@example.org")
    await post.send()
    assert mail_server.recipients == ["jürgen@example.org"]


async def test_values_that_do_not_fit_are_refused_when_it_is_written(post):
    async with post.app.state.database.write() as session:
        for values in ({}, {"thing": "x"}, {"thing": "x", "link": "y", "more": "z"}):
            with pytest.raises(TemplateError):
                await send_mail(session, Mail("greeting", "de", "jana@example.org", values))
        with pytest.raises(TemplateError):
            await send_mail(session, Mail("farewell", "de", "jana@example.org"))


async def test_without_a_server_nothing_is_kept(post_to):
    async with post_to(None) as post:
        assert await post.write() is None
        assert await post.rows() == []
        async with post.app.state.database.read() as session:
            assert not is_mail_set_up(session)


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(TEMPLATES, tmp_path / "mail")
    return tmp_path / "mail"


def test_templates_that_are_whole_are_taken(copied):
    MailTemplates.load(copied).require(EXPECTED)


def test_a_missing_language_is_missed_at_the_start(copied):
    (copied / "greeting.en.txt").unlink()
    with pytest.raises(TemplateError, match="not in en"):
        MailTemplates.load(copied)


@pytest.mark.parametrize(
    "text",
    [
        "Subject: x\n\nno placeholder",
        "Subject: $thing $link $more\n\nx",
        "Subject: $thing $link 5 $\n\nx",
        "no subject\n\n$thing $link",
        "Subject: $thing $link\n\n",
        "Subject: $thing $link\n\n" + "x" * 999,
    ],
)
def test_a_template_that_is_not_whole_is_refused_at_the_start(copied, text):
    (copied / "greeting.en.txt").write_text(text)
    with pytest.raises(TemplateError, match="greeting"):
        MailTemplates.load(copied)


@pytest.mark.parametrize("name", ["greeting.fr.txt", "greeting.txt"])
def test_a_language_nobody_knows_is_refused(copied, name):
    (copied / name).write_text("Subject: x\n\nx")
    with pytest.raises(TemplateError):
        MailTemplates.load(copied)


@pytest.mark.parametrize(
    "expected", [{}, {"greeting": frozenset({"thing"})}, {**EXPECTED, "farewell": frozenset()}]
)
def test_what_code_and_files_say_has_to_agree(copied, expected):
    with pytest.raises(TemplateError):
        MailTemplates.load(copied).require(expected)
