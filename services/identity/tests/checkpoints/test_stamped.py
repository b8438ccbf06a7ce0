"""Where an authority is set, identity has checkpoints of all services stamped, then mails them."""

from dataclasses import replace

import pytest
from nahbar_common.http import create_http_client
from nahbar_common.trail.lines import read_line
from nahbar_common.trail.timestamps import check_stamp, read_roots
from nahbar_testing import create_test_app
from nahbar_testing.timestamps import stamping
from pydantic import ValidationError

from ..conftest import OFFICE, OTHER_OFFICE
from .test_by_mail import file_of, mail_server, mailed  # noqa: F401
from .test_checkpoints import MAILING, STATEMENT, hand_over, let_wait, rows  # noqa: F401

FILE = "stamped.checkpoints"


@pytest.fixture
def stand_in(tmp_path):
    directory = tmp_path / "tsa"
    directory.mkdir()
    with stamping(directory) as authority:
        yield authority


@pytest.fixture
def create_app(service_under_test, database_url, signing_keys, other_services):
    def create(**extra):
        own = replace(
            service_under_test, extra_settings={**service_under_test.extra_settings, **extra}
        )
        app = create_test_app(own, database_url, signing_keys, other_services)
        app.state.jobs.hold("mail", "notices", MAILING)
        return app

    return create


@pytest.fixture
def app(create_app, mail_server, stand_in, tmp_path):  # noqa: F811
    app = create_app(
        smtp_url=f"smtp+plain://localhost:{mail_server.port}",
        mail_from="nahbar@jobcenter.example",
        timestamp_url=stand_in.url,
        timestamp_roots=stand_in.roots,
        trail_checkpoints=tmp_path,
    )
    # The authority is outside, and none of the services that stand in for the others.
    app.state.http = create_http_client()
    return app


async def test_officers_get_them_stamped(
    app,
    client,
    hand_over,  # noqa: F811
    mailed,  # noqa: F811
    create_account,
    stand_in,
    tmp_path,
):
    await create_account(f"dpo@{OFFICE}")
    await hand_over()
    await hand_over(service="appointments", statement="another.services.one")
    assert await mailed() == []
    await let_wait(app)
    (message,) = await mailed()
    lines = file_of(message)
    assert lines == sorted((tmp_path / FILE).read_text().splitlines(), key=lines.index)
    for line in lines:
        kept = read_line(line)
        assert check_stamp(kept.stamp, kept.statement, read_roots(stand_in.roots))
    assert {read_line(line).statement for line in lines} == {STATEMENT, "another.services.one"}
    # A stamp costs money: none is asked for twice.
    assert len(stand_in.asked) == 2


async def test_a_newer_one_is_stamped_anew(app, client, hand_over, stand_in, tmp_path):  # noqa: F811
    await hand_over()
    await app.state.jobs.run_once(MAILING)
    await hand_over(position=9, statement="a.newer.one")
    await app.state.jobs.run_once(MAILING)
    lines = (tmp_path / FILE).read_text().splitlines()
    assert [read_line(line).statement for line in lines] == [STATEMENT, "a.newer.one"]
    assert (await rows(app))["consent", OFFICE] == (9, "a.newer.one", False)


async def test_without_an_answer_they_go_unstamped(
    app,
    client,
    hand_over,  # noqa: F811
    mailed,  # noqa: F811
    create_account,
    stand_in,
    tmp_path,
):
    await create_account(f"dpo@{OFFICE}", f"dpo@{OTHER_OFFICE}")
    stand_in.status = 500
    await hand_over()
    await hand_over(chain=OTHER_OFFICE)
    await let_wait(app)
    (message,) = await mailed()
    assert file_of(message) == [STATEMENT, STATEMENT]
    assert len(stand_in.asked) == 1
    assert not (tmp_path / FILE).exists()


async def test_stamps_that_nobody_could_check_are_refused(create_app):
    with pytest.raises(ValidationError, match="NAHBAR_TIMESTAMP_ROOTS"):
        create_app(timestamp_url="https://tsa.example")
    with pytest.raises(ValidationError, match="http or https"):
        create_app(timestamp_url="ftp://tsa.example", timestamp_roots="/roots.pem")
