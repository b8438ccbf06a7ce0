"""Receipts over HTTP: from the visit, by a receipt's link, and checked on a public page."""

import asyncio
import json
from uuid import uuid4

import pytest
from consent.receipts.checking import check_json
from consent.receipts.errors import PdfUnavailable
from consent.receipts.pdf_checking import check_pdf
from nahbar_testing import trail_of


@pytest.fixture
async def given(api, talk, declarations) -> str:
    """Give the id of a consent."""
    answer = await api.give(talk.client)
    return str(answer.json()["consent_id"])


async def receipt_of(receipts, who: dict[str, str], receipt: str):
    answer = await receipts.file(who, receipt, "json")
    assert answer.status_code == 200, answer.text
    return check_json(answer.content, await receipts.keys()).statement


async def link_of(receipts, who: dict[str, str], receipt: str) -> str:
    found = await receipt_of(receipts, who, receipt)
    return found.pii_processing[0].withdrawal_method.rpartition("#")[2]


async def test_a_consent_has_a_receipt_that_says_what_was_read(receipts, talk, given):
    found = await receipt_of(receipts, talk.client, given)
    assert (found.kind, str(found.receipt_id)) == ("given", given)
    assert found.notice.body_markdown.startswith("## Worum")
    assert found.party_identification[0].party_name == "Jobcenter Osterfeld"
    assert [event.event_state for event in found.events] == ["given"]


async def test_both_forms_are_genuine_without_the_database(receipts, talk, given):
    pdf = await receipts.file(talk.client, given, "pdf")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["cache-control"] == "no-store"
    found = await asyncio.to_thread(check_pdf, pdf.content, await receipts.keys())
    assert found.verdict == "genuine"
    answer = await receipts.check(pdf.content)
    assert (answer.status_code, answer.json()["verdict"]) == (200, "genuine")


async def test_a_withdrawal_has_a_receipt_of_its_own(api, receipts, talk, given):
    await api.withdraw(talk.client)
    own = (await receipts.list(talk.client)).json()
    assert own["state"] == "withdrawn"
    assert [line["kind"] for line in own["items"]] == ["withdrawn", "given"]
    found = await receipt_of(receipts, talk.client, own["items"][0]["receipt_id"])
    assert [event.event_state for event in found.events] == ["given", "withdrawn"]
    assert str(found.record_id) == given


async def test_a_receipt_is_its_persons_alone(receipts, talk, given):
    for stranger in (talk.guest, talk.adviser):
        assert (await receipts.file(stranger, given, "json")).status_code == 404
        assert (await receipts.list(stranger)).json()["items"] == []
    assert (await receipts.file(talk.client, uuid4(), "json")).status_code == 404


async def test_the_link_leads_to_the_state_and_to_withdrawal(api, app, receipts, talk, given):
    link = await link_of(receipts, talk.client, given)
    assert (await receipts.by_link("open", link)).json()["state"] == "given"
    answer = await receipts.by_link("withdraw", link)
    assert (answer.status_code, answer.json()["state"]) == (202, "withdrawn")
    assert (await api.own(talk.client))["state"] == "withdrawn"
    again = await receipts.by_link("withdraw", link)
    assert again.json() == answer.json()
    (noted,) = await trail_of(app, "consent.withdrawn")
    assert noted["by"] == "receipt"


async def test_the_link_gives_every_receipt_of_the_person_and_no_other(api, receipts, talk, given):
    link = await link_of(receipts, talk.client, given)
    mine = await receipts.by_link("file", link, receipt_id=given, form="json")
    assert check_json(mine.content, await receipts.keys()).verdict == "genuine"
    others = (await api.give(talk.guest)).json()["consent_id"]
    refused = await receipts.by_link("file", link, receipt_id=others, form="json")
    assert refused.status_code == 404


@pytest.mark.parametrize("change", [lambda s: s[:-1] + "A", lambda s: "A" * 43, lambda s: s[::-1]])
async def test_a_link_that_is_not_ours_opens_nothing(receipts, talk, given, change):
    link = await link_of(receipts, talk.client, given)
    other = change(link)
    assert other != link
    for what in ("open", "withdraw"):
        answer = await receipts.by_link(what, other)
        assert (answer.status_code, answer.json()["type"]) == (
            404,
            "/problems/receipt-link-unknown",
        )
    assert (await receipts.by_link("open", link)).json()["state"] == "given"


async def test_a_replaced_key_leaves_old_receipts_genuine(app, receipts, talk, given):
    from consent.receipts.flows import replace_key

    old = (await receipts.file(talk.client, given, "json")).content
    newer = await replace_key(app.state.database, app.state.sealer)
    new = (await receipts.file(talk.client, given, "json")).content
    known = await receipts.keys()
    assert len(known) == 2
    assert check_json(new, known).kid == newer
    assert check_json(old, known).verdict == "genuine"


async def test_other_files_are_not_read(receipts):
    assert (await receipts.check(b"GIF89a", "image/gif")).status_code == 415
    assert (await receipts.check(b"%PDF-" + b"0" * 1_000_001)).status_code == 413
    assert (await receipts.check(b"nonsense")).json()["verdict"] == "not_a_receipt"


async def test_without_a_worker_the_signed_data_can_be_had(app, receipts, talk, given):
    class Away:
        async def run(self, *_args, **_kwargs):
            raise PdfUnavailable(retry_after=60)

        async def stop(self):
            pass

    app.state.receipt_worker = Away()
    answer = await receipts.file(talk.client, given, "pdf")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert (await receipts.file(talk.client, given, "json")).status_code == 200


async def test_the_schema_is_public(receipts):
    answer = await receipts.http.get("/api/consent/v1/receipts/schema")
    assert answer.json()["title"] == "nahbar-receipt-1"


async def test_no_public_key_shows_a_private_half(receipts):
    answer = await receipts.http.get("/api/consent/v1/receipts/keys")
    assert all("d" not in key for key in json.loads(answer.text)["keys"])
