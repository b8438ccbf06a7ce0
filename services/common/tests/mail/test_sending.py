"""Sending: what the person gets, and what becomes of it when the server has faults."""

import json
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
import time_machine
from nahbar_common.clock import utc_now
from nahbar_common.courier import handing
from nahbar_common.mail import sending
from structlog.testing import capture_logs


async def test_a_message_arrives_as_it_was_written(post, mail_server):
    message_id = await post.write()
    assert await post.send() == 1
    (mail,) = mail_server.taken
    assert mail_server.recipients == ["jana@example.org"]
    assert (mail["From"], mail["To"]) == ("nahbar@jobcenter.example", "jana@example.org")
    assert mail["Subject"] == "Grüße von Nahbar"
    assert mail["Message-ID"] == f"<{message_id}@jobcenter.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == "de"
    assert parsedate_to_datetime(mail["Date"]) is not None
    assert mail.get_content_type() == "text/plain"
    assert "hier ist Nahbar: https://jobcenter.example/x" in mail.get_content()
    assert await post.state() == ("sent", 1, None)


async def test_it_goes_by_itself_after_the_commit(post_to, mail_server):
    async with post_to(f"smtp+plain://localhost:{mail_server.port}") as post:
        post.app.state.jobs._held.clear()
        await post.app.state.jobs.start()
        await post.write()
        await post.app.state.jobs.stop()
    assert len(mail_server.taken) == 1


async def test_what_was_taken_back_is_not_sent(post, mail_server):
    from nahbar_common.mail import Mail, send_mail

    with pytest.raises(RuntimeError):
        async with post.app.state.database.write() as session:
            await send_mail(
                session, Mail("greeting", "de", "jana@example.org", {"thing": "x", "link": "y"})
            )
            raise RuntimeError
    assert await post.send() == 0
    assert mail_server.taken == []


async def test_several_go_over_one_connection(post, mail_server):
    for number in range(3):
        await post.write(f"person{number}@example.org")
    assert await post.send() == 3
    assert len(mail_server.taken) == 3


async def test_nothing_of_it_is_kept_in_clear_or_after_the_sending(post, mail_server):
    await post.write(thing="Geheimwort")
    (waiting,) = await post.rows()
    assert b"Geheimwort" not in waiting.content_sealed
    assert b"jana" not in waiting.content_sealed
    await post.send()
    (sent,) = await post.rows()
    assert sent.content_sealed is None


async def test_no_log_line_says_to_whom_or_what(post, mail_server):
    mail_server.refuse_recipients = ["550 5.1.1 <jana@example.org> unknown"]
    with capture_logs() as logs:
        await post.write(thing="Geheimwort")
        await post.send()
        await post.write(thing="Geheimwort")
        await post.send()
    said = json.dumps(logs, default=str)
    assert {line["event"] for line in logs} >= {"mail given up", "mail sent"}
    for secret in ("jana", "Geheimwort", "example.org", "Grüße"):
        assert secret not in said


@pytest.mark.parametrize("language", ["de", "de-x-leicht", "en"])
async def test_it_comes_in_the_persons_language(post, mail_server, language):
    await post.write(language=language)
    await post.send()
    (mail,) = mail_server.taken
    begins = {"de": "Grüße", "de-x-leicht": "Hallo", "en": "Greetings"}[language]
    assert mail["Subject"].startswith(begins)
    assert mail["Content-Language"] == language


# -- faults ------------------------------------------------------------------------------------


async def test_a_server_that_is_away_costs_nothing_but_time(post_to, mail_server):
    async with post_to("smtp+plain://localhost:1") as post:
        for _ in range(3):
            await post.write()
        # The way to the server fails: the next message would fare no better.
        assert await post.send() == 1
        assert {row.state for row in await post.rows()} == {"waiting"}
        assert await post.send() == 1


@pytest.mark.parametrize("reply", ["451 4.3.0 try later", "421 4.3.2 shutting down"])
async def test_what_passes_is_tried_again_later(post, mail_server, reply):
    mail_server.refuse_data = [reply]
    await post.write()
    await post.send()
    assert await post.state() == ("waiting", 1, f"smtp_{reply[:3]}")
    assert await post.send() == 0  # not yet
    await post.age(hours=1)
    await post.send()
    assert await post.state() == ("sent", 2, None)


@pytest.mark.parametrize("at", ["recipient", "data"])
async def test_a_refusal_for_good_is_given_up_and_stays_visible(post, mail_server, at):
    if at == "recipient":
        mail_server.refuse_recipients = ["550 5.1.1 no such user"]
    else:
        mail_server.refuse_data = ["554 5.7.1 not wanted"]
    await post.write()
    await post.write("other@example.org")
    assert await post.send() == 2  # one refused message holds up no other
    states = {row.state: row for row in await post.rows()}
    assert set(states) == {"given_up", "sent"}
    assert states["given_up"].failure in ("smtp_550", "smtp_554")
    assert states["given_up"].content_sealed is None


async def test_after_two_days_nobody_tries_any_more(post, mail_server):
    mail_server.refuse_data = ["451 4.3.0 try later"] * 2
    await post.write()
    await post.send()
    await post.age(days=2)
    await post.send()
    assert await post.state() == ("given_up", 2, "smtp_451")
    await post.age(days=1)
    assert await post.send() == 0


async def test_a_server_that_hangs_is_left(post, mail_server, monkeypatch):
    monkeypatch.setattr(handing, "STEP_SECONDS", 0.5)
    mail_server.hangs = 1
    await post.write()
    await post.send()
    assert await post.state() == ("waiting", 1, "timeout")
    await post.age(hours=1)
    await post.send()
    assert await post.state() == ("sent", 2, None)


async def test_a_connection_lost_after_the_data_gives_the_same_message_again(post, mail_server):
    mail_server.drops = 1
    await post.write()
    await post.send()
    assert (await post.state())[0] == "waiting"
    await post.age(hours=1)
    await post.send()
    assert (await post.state())[0] == "sent"
    first, second = mail_server.taken
    assert first["Message-ID"] == second["Message-ID"]
    assert first.get_content() == second.get_content()


async def test_a_process_that_dies_before_it_has_noted_sends_the_same_again(
    post, mail_server, monkeypatch
):
    class Died(BaseException):
        """As a kill would."""

    async def die(*_args):
        raise Died

    await post.write()
    with monkeypatch.context() as patched:
        patched.setattr(sending.WaitingMail, "note", die)
        with pytest.raises(Died):
            await post.send()
    assert await post.send() == 0  # another process must not send what is under way
    await post.claim_ends()
    assert await post.send() == 1
    first, second = mail_server.taken
    assert first["Message-ID"] == second["Message-ID"]
    assert (await post.state())[0] == "sent"


async def test_what_cannot_be_opened_is_given_up(post, mail_server):
    await post.write()
    async with post.app.state.database.write() as session:
        from nahbar_common.mail.tables import MailMessage
        from sqlmodel import select

        (row,) = await session.exec(select(MailMessage))
        row.content_sealed = row.content_sealed[:-1] + b"x"
    await post.send()
    assert await post.state() == ("given_up", 1, "unreadable")


async def test_metrics_count_by_template_and_failure(post, mail_server):
    mail_server.refuse_recipients = ["550 5.1.1 no such user"]
    await post.write()
    await post.send()
    await post.write()
    await post.send()
    registry = post.app.state.metrics
    assert registry.get_sample_value("nahbar_mail_sent_total", {"template": "greeting"}) == 1
    assert registry.get_sample_value("nahbar_mail_given_up_total", {"template": "greeting"}) == 1
    assert registry.get_sample_value("nahbar_mail_failures_total", {"failure": "smtp_550"}) == 1
    assert registry.get_sample_value("nahbar_mail_waiting") == 0


async def test_what_waits_for_another_try_goes_out_although_the_clock_went_back(post, mail_server):
    mail_server.refuse_data = ["451 4.3.0 try later"]
    with time_machine.travel(utc_now() + timedelta(hours=3), tick=True):
        await post.write()
        await post.send()
    assert await post.state() == ("waiting", 1, "smtp_451")
    assert await post.send() == 1
    assert await post.state() == ("sent", 2, None)
