"""A consent on paper: registered by staff, with a scan that is kept and not looked at."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from consent.retention import SCHEDULE
from consent.subjects import SUBJECTS
from consent.told_consents.models import Scan

from .conftest import JPEG, PDF, PNG, today


async def test_a_signed_paper_is_a_consent(api, talk, desk):
    answer = await desk.paper()
    assert answer.status_code == 201, answer.text
    assert (answer.json()["channel"], answer.json()["part"]) == ("paper", "client")
    assert await desk.is_allowed()
    assert (await api.own(talk.client))["state"] == "given"


async def test_it_is_recorded_who_registered_it_and_when_it_was_signed(api, app, talk, desk):
    account = uuid4()
    signed = today() - timedelta(days=0)
    await desk.paper(desk.staff("team_lead", account), declared_on=signed.isoformat())
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["channel"] == "paper"
    assert record["registered_by"] == str(account)
    assert record["declared_on"] == signed.isoformat()
    assert record["has_scan"] is True
    query = "SELECT actor_id, facts FROM trail_entries WHERE action = 'consent.given'"
    async with app.state.database.read() as session:
        ((actor, facts),) = await session.exec(sa.text(query))
    assert actor == str(account)
    assert '"channel":"paper"' in facts


async def test_the_person_withdraws_it_like_any_other(api, talk, desk):
    await desk.paper()
    await api.withdraw(talk.client)
    assert not await desk.is_allowed()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PDF, "application/pdf"), (PNG, "image/png"), (JPEG, "image/jpeg")],
)
async def test_what_comes_back_is_what_was_handed_in(desk, talk, content: bytes, media_type: str):
    scan = (await desk.scan(content, media_type)).json()
    consent = (await desk.paper(scan_id=scan["scan_id"])).json()
    answer = await desk.download(consent["consent_id"], talk.dpo)
    assert (answer.status_code, answer.content) == (200, content)
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["cache-control"] == "no-store"


async def test_each_download_is_in_the_trail(app, desk, talk):
    consent = (await desk.paper()).json()
    await desk.download(consent["consent_id"], talk.dpo)
    query = "SELECT count(*) FROM trail_entries WHERE action = 'scan.read'"
    async with app.state.database.read() as session:
        assert (await session.exec(sa.text(query))).one() == (1,)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PNG, "application/pdf"),
        (PDF, "image/png"),
        (b"<script>" + PDF, "application/pdf"),
        (b"GIF89a" + b"x" * 50, "image/png"),
        (PDF.replace(b"trailer<<", b"trailer<</Encrypt 2 0 R"), "application/pdf"),
        (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript>>"), "application/pdf"),
        (PDF.replace(b"/Catalog", b"/Catalog/Names<</EmbeddedFiles 3 0 R>>"), "application/pdf"),
        (PDF.replace(b"%%EOF\n", b""), "application/pdf"),
        (PNG[:-8], "image/png"),
        (JPEG[:-2], "image/jpeg"),
        (b"", "application/pdf"),
    ],
)
async def test_what_is_not_what_it_says_is_refused(desk, content: bytes, media_type: str):
    answer = await desk.scan(content, media_type)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/scan-refused")


async def test_other_files_and_too_big_ones_are_refused(desk):
    assert (await desk.scan(b"<svg/>", "image/svg+xml")).status_code == 415
    assert (await desk.scan(PDF[:-6] + b" " * 3_000_000 + b"%%EOF\n")).status_code == 413
    larger_than_json = PDF[:-6] + b" " * 2_000_000 + b"%%EOF\n"
    assert (await desk.scan(larger_than_json)).status_code == 201


async def test_nothing_readable_is_stored_and_a_scan_opens_at_its_place_only(app, desk):
    await desk.scan(PDF.replace(b"Catalog", b"Unterschrift"))
    async with app.state.database.read() as session:
        ((sealed,),) = await session.exec(sa.text("SELECT content_sealed FROM scans"))
    assert b"Unterschrift" not in sealed


async def test_a_scan_is_of_one_person_and_used_once(desk, talk):
    of_guest = (await desk.scan(person_id=talk.guest_id)).json()["scan_id"]
    assert (await desk.paper(scan_id=of_guest)).json()["type"] == "/problems/scan-unknown"
    assert (await desk.paper(scan_id=str(uuid4()))).json()["type"] == "/problems/scan-unknown"
    own = (await desk.scan()).json()["scan_id"]
    assert (await desk.paper(scan_id=own)).status_code == 201
    again = await desk.paper(scan_id=own)
    assert again.json()["type"] == "/problems/consent-holds"


@pytest.mark.parametrize("days", [1, -4000])
async def test_a_paper_is_signed_after_its_text_and_before_now(desk, days: int):
    answer = await desk.paper(declared_on=(today() + timedelta(days=days)).isoformat())
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/signing-day-refused")


async def test_a_paper_does_not_come_after_a_withdrawal(api, talk, desk):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    answer = await desk.paper()
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/declared-since")
    assert not await desk.is_allowed()


async def test_a_retired_version_a_cancelled_talk_and_a_foreign_person_are_refused(
    api, talk, desk, other_services, declarations
):
    old = {
        "declaration_id": declarations["client"]["id"],
        "locale": "de",
        "text_sha256": declarations["client"]["texts"]["de"]["text_sha256"],
    }
    assert (await desk.paper(person_id=uuid4())).status_code == 404
    assert (await desk.paper(person_id=talk.adviser_id)).status_code == 404
    await api.create_published(audience="client", word="neu")
    assert (await desk.paper(**old)).json()["type"] == "/problems/declaration-outdated"
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.answer("GET", path, talk.parties(state="cancelled"))
    answer = await desk.paper(scan_id=str(uuid4()), **old)
    assert answer.json()["type"] == "/problems/appointment-cancelled"


async def test_who_may_register_and_who_may_fetch(talk, tokens, desk):
    colleague = desk.staff("adviser")
    for stranger, status in (
        (colleague, 404),
        (tokens.staff(f"team_lead@{uuid4()}"), 404),
        (talk.dpo, 403),
        (talk.client, 403),
    ):
        assert (await desk.scan(who=stranger)).status_code == status
        assert (await desk.paper(stranger, scan_id=str(uuid4()))).status_code == status
        assert (await desk.text(stranger)).status_code == status
    consent = (await desk.paper()).json()["consent_id"]
    for reader, status in (
        (talk.dpo, 200),
        (desk.staff("team_lead"), 200),
        (talk.adviser, 403),
        (tokens.staff(f"dpo@{uuid4()}"), 404),
    ):
        assert (await desk.download(consent, reader)).status_code == status


async def test_a_consent_in_the_browser_has_no_scan(api, talk, desk):
    given = (await api.give(talk.client)).json()
    assert (await desk.download(given["consent_id"], talk.dpo)).status_code == 404


async def _rows(app, table: str) -> int:
    async with app.state.database.read() as session:
        (count,) = (await session.exec(sa.text(f"SELECT count(*) FROM {table}"))).one()
    return int(count)


async def test_it_goes_with_the_person_and_so_does_their_key(app, talk, desk):
    await desk.paper()
    (part,) = [each for each in SUBJECTS.parts if each.model is Scan and each.hold is None]
    async with app.state.database.write() as session:
        await part.erase(session, talk.client_id)
    assert [await _rows(app, table) for table in ("scans", "person_keys")] == [0, 0]
    assert await desk.is_allowed(), "that a consent was given stays, as proof"


async def test_a_scan_that_nobody_registered_is_gone_after_a_day(app, desk):
    await desk.scan()
    await desk.paper()
    (line,) = [each for each in SCHEDULE.lines if each.model is Scan]
    from nahbar_common.clock import utc_now

    async def due(**ahead: Any) -> int:
        moment = utc_now() + timedelta(**ahead) - line.keep
        query = sa.select(sa.func.count()).select_from(Scan).where(line.past(moment))
        async with app.state.database.read() as session:
            return int((await session.exec(query)).one()[0])

    assert [await due(hours=1), await due(days=2), await due(days=1200)] == [0, 1, 2]
