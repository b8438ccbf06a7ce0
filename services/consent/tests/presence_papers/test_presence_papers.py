"""Confirmations of presence under the office's seal: genuine, and every bent one is found out."""

import asyncio
import base64
import json
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from consent.presence_papers.page import write_page
from consent.receipts import keys as receipt_keys
from consent.receipts.checking import check_json, read_keys
from consent.receipts.keys import new_key
from consent.receipts.pdf_checking import check_pdf
from consent.receipts.presence import KIND, Presence
from consent.receipts.signing import sign_file
from hypothesis import given, settings
from hypothesis import strategies as st
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.trail.command import cli
from typer.testing import CliRunner

URL = "/api/consent/v1/presence-papers"
KEYS = "/api/consent/v1/receipts/keys"
SEALER = Sealer({"a": b"k" * 32})
KEY = new_key(SEALER)
PEM = receipt_keys.private_pem(KEY, SEALER)


def create_facts(**changes):
    return {
        "person_id": str(uuid4()),
        "part": "client",
        "appointment_id": str(uuid4()),
        "office_id": str(uuid4()),
        "planned_from": "2026-08-03T08:00:00Z",
        "planned_until": "2026-08-03T08:45:00Z",
        "time_zone": "Europe/Berlin",
        "code": "ABCD-EFGH-JKMN",
        "moments": [
            {"at": "2026-08-03T08:02:07Z", "what": "waiting"},
            {"at": "2026-08-03T08:05:00Z", "what": "office_told"},
            {"at": "2026-08-03T08:21:40Z", "what": "lost"},
        ],
        **changes,
    }


def create_presence(**changes):
    return Presence.model_validate(
        {
            **create_facts(),
            "schema_version": "nahbar-presence-1",
            "office_name": "Jobcenter Osterfeld",
            "issued_at": utc_now(),
            **changes,
        }
    )


def known(key=KEY, **times):
    jwk = json.loads(key.public_jwk)
    return read_keys([{**jwk, "seals_from": key.created_at, "seals_until": None, **times}])


def sign(presence, *, kind=KIND, key=KEY, pem=PEM):
    return sign_file(presence, kind, private_pem=pem, kid=key.kid)


SIGNED = sign(create_presence())


def test_what_was_signed_is_genuine_and_says_what_was_seen():
    stated = create_presence()
    found = check_json(sign(stated), known())
    assert (found.verdict, found.statement) == ("genuine", stated)


def test_what_was_signed_once_stays_genuine():
    """The browser's own check is held against the same file."""
    golden = json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))
    assert check_json(golden["proof"].encode(), read_keys(golden["keys"])).verdict == "genuine"


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SIGNED) - 1), st.integers(0, 255))
def test_no_bent_byte_passes(at, byte):
    bent = SIGNED[:at] + bytes([byte]) + SIGNED[at + 1 :]
    assert (check_json(bent, known()).verdict == "genuine") == (bent == SIGNED)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, len(SIGNED) - 1))
def test_a_shortened_one_is_said_to_be_shortened(length):
    assert check_json(SIGNED[:length], known()).verdict == "shortened"


def test_signed_again_by_somebody_else_it_is_another_keys():
    other = new_key(SEALER)
    pem = receipt_keys.private_pem(other, SEALER)
    assert check_json(sign(create_presence(), key=other, pem=pem), known()).verdict == "other_key"
    # By another key that calls itself ours.
    forged = sign(create_presence(), key=KEY, pem=pem)
    assert check_json(forged, known()).verdict == "changed"


def test_one_dated_out_of_its_keys_time_is_refused():
    late = create_presence(issued_at=utc_now() + timedelta(days=2))
    gone = known(seals_until=utc_now())
    assert check_json(sign(late), gone).verdict == "out_of_time"


def test_it_never_passes_for_a_receipt_of_consent_nor_the_other_way_round():
    assert check_json(sign(create_presence(), kind="receipt"), known()).verdict == "not_a_receipt"
    assert check_json(sign(create_presence(), kind="checkpoint"), known()).verdict == "changed"


@pytest.mark.parametrize(
    "changes",
    [
        {"moments": []},
        {"moments": [{"at": "2026-08-03T08:02:07Z", "what": "was_lazy"}]},
        {
            "moments": [
                {"at": "2026-08-03T09:02:07Z", "what": "lost"},
                {"at": "2026-08-03T08:02:07Z", "what": "waiting"},
            ]
        },
        {"time_zone": "Europe/Atlantis"},
        {"code": "abcd"},
        {"name": "Kim Muster"},
    ],
)
async def test_what_is_no_confirmation_is_not_sealed(client, talk, tokens, changes):
    body = {"facts": create_facts(**changes), "form": "json", "language": "de"}
    headers = tokens.service("media_gateway", "presence:seal")
    assert (await client.post(URL, json=body, headers=headers)).status_code == 422


async def test_only_a_service_with_the_scope_has_something_sealed(client, talk):
    body = {"facts": create_facts(), "form": "json", "language": "de"}
    for headers in (talk.client, talk.adviser, talk.dpo, talk.media_gateway):
        assert (await client.post(URL, json=body, headers=headers)).status_code == 403


async def sealed(client, talk, tokens, form, language="de"):
    facts = create_facts(office_id=str(talk.office_id))
    answer = await client.post(
        URL,
        json={"facts": facts, "form": form, "language": language},
        headers=tokens.service("media_gateway", "presence:seal"),
    )
    assert answer.status_code == 200, answer.text
    published = read_keys((await client.get(KEYS)).json()["keys"])
    return base64.b64decode(answer.json()["content"]), published


async def test_both_forms_are_checked_offline_with_the_published_keys(
    client, talk, tokens, tmp_path
):
    for form, check in (("json", check_json), ("pdf", check_pdf)):
        content, keys = await sealed(client, talk, tokens, form)
        (tmp_path / "keys.json").write_bytes((await client.get(KEYS)).content)
        assert (await asyncio.to_thread(check, content, keys)).verdict == "genuine"
        done = await asyncio.to_thread(verify, tmp_path, form, content)
        assert done.exit_code == 0, done.output
        assert ("waiting: 2026-08-03T08:02:07+00:00" in done.output) == (form == "json")
        assert (await asyncio.to_thread(verify, tmp_path, form, content[:-3])).exit_code == 1


def verify(folder, form, content):
    """Check a file with the command, which runs a loop of its own."""
    (folder / f"proof.{form}").write_bytes(content)
    command = ["verify-receipt", str(folder / f"proof.{form}")]
    return CliRunner().invoke(cli, [*command, "--keys", str(folder / "keys.json")])


async def test_the_office_that_is_named_is_the_one_of_the_record(client, talk, tokens):
    content, keys = await sealed(client, talk, tokens, "json")
    found = check_json(content, keys).statement
    assert isinstance(found, Presence)
    assert found.office_name == "Jobcenter Osterfeld"


@pytest.mark.parametrize("locale", ["de", "de-x-leicht", "en"])
@pytest.mark.parametrize("part", ["client", "adviser", "companion"])
def test_the_page_says_everything_that_can_be_seen_in_every_language(locale, part):
    every = Presence.model_json_schema()["$defs"]["SeenMoment"]["properties"]["what"]["enum"]
    moments = [{"at": "2026-08-03T08:02:07Z", "what": what} for what in every]
    presence = create_presence(part=part, moments=moments)
    page = write_page(presence, locale, check_url="https://nahbar.example/beleg-pruefen")
    assert page.count("<tr><td>") == len(every)
    assert "10:02" in page
    assert "ABCD-EFGH-JKMN" in page


def test_times_are_in_the_offices_zone():
    presence = create_presence(time_zone="Europe/Lisbon")
    page = write_page(presence, "de", check_url="https://nahbar.example/beleg-pruefen")
    assert "09:02:07 Uhr" in page
