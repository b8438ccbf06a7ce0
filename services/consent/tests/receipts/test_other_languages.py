"""Receipts of what was read in a language that the pages do not have, and of what staff noted."""

from datetime import date
from typing import Any

import pytest
from consent.receipts.checking import check_json
from consent.told_consents.paper import german_day
from nahbar_common.clock import utc_now
from nahbar_testing import keyed

API = "/api/consent/v1"


async def _publish(api, tag: str, title: str) -> None:
    added = {"tag": tag, "name": title, "direction": "ltr"}
    await api.http.post(f"{API}/languages", json=added, headers=keyed(api.talk.dpo_of_all))
    text = {"title": title, "short": title, "body_markdown": title}
    body = {"texts": {"de": text | {"title": "Titel"}, tag: text}, "needs_legal_review": False}
    draft = (await api.create_draft()).json()
    changed = await api.http.put(
        f"{API}/declarations/{draft['id']}",
        json=body | {"dpo": draft["dpo"]},
        headers=api.talk.dpo_of_all | {"if-match": '"1"'},
    )
    await api.publish(changed.json())
    url = f"{API}/offices/{api.talk.office_id}/languages"
    await api.http.put(url, json={"tags": ["de", tag]}, headers=api.talk.dpo)


async def _given(api, tag: str) -> str:
    text = (await api.read(api.talk.client, tag)).json()
    return str((await api.give(api.talk.client, text=text)).json()["consent_id"])


async def test_the_signed_data_are_whole_in_any_script(api, receipts, talk):
    await _publish(api, "ar", "موافقة")
    given = await _given(api, "ar")
    answer = await receipts.file(talk.client, given, "json")
    found = check_json(answer.content, await receipts.keys()).statement
    assert (found.notice.language, found.notice.title) == ("ar", "موافقة")
    pdf = await receipts.file(talk.client, given, "pdf")
    assert (pdf.status_code, pdf.json()["type"]) == (409, "/problems/receipt-script-unprintable")


async def test_a_pdf_is_made_where_the_fonts_have_the_letters(api, receipts, talk):
    await _publish(api, "uk", "Згода")
    pdf = await receipts.file(talk.client, await _given(api, "uk"), "pdf")
    assert pdf.headers["content-type"] == "application/pdf"


@pytest.mark.parametrize(("how", "method"), [("paper", "paper_form"), ("spoken", "spoken")])
async def test_a_receipt_says_how_it_was_told(
    api, receipts, talk, declarations, tokens, how: str, method: str
):
    person = f"{API}/appointments/{talk.appointment_id}/people/{talk.client_id}"
    text = (await api.read(talk.client)).json()
    body: dict[str, Any] = {
        name: text[name] for name in ("declaration_id", "text_sha256", "locale")
    }
    if how == "paper":
        today: date = german_day(utc_now())
        scan = await api.http.post(
            f"{person}/scans",
            content=b"%PDF-1.7\n%%EOF\n",
            headers=keyed(talk.adviser) | {"content-type": "application/pdf"},
        )
        body |= {"declared_on": today.isoformat(), "scan_id": scan.json()["scan_id"]}
    made = await api.http.post(f"{person}/{how}-consents", json=body, headers=keyed(talk.adviser))
    if how == "spoken":
        path = f"{API}/appointments/{talk.appointment_id}/spoken-consents"
        colleague = tokens.staff(f"adviser@{talk.office_id}")
        made = await api.http.post(
            f"{path}/{made.json()['note_id']}/confirm", headers=keyed(colleague)
        )
    assert made.status_code == 201, made.text
    answer = await receipts.file(talk.client, made.json()["consent_id"], "json")
    found = check_json(answer.content, await receipts.keys()).statement
    assert (found.events[0].channel, found.pii_processing[0].collection_method) == (how, method)
