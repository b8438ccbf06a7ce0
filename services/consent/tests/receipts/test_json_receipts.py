"""Signed JSON: genuine as it was signed, and whatever was done to it is found."""

import base64
import json
from datetime import timedelta
from pathlib import Path

import jsonschema_rs
import pytest
from consent.receipts.checking import check_json, read_keys
from consent.receipts.statement import as_schema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SCHEMA = Path(__file__).parents[2] / "receipt.schema.json"
MANY = settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def payload_of(signed: bytes) -> dict:
    text = json.loads(signed)["payload"]
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


@pytest.mark.parametrize("locale", ["de", "de-x-leicht", "en"])
@pytest.mark.parametrize("withdrawn", [False, True])
def test_a_receipt_is_genuine_and_fits_the_committed_schema(
    seal, create_receipt, locale, withdrawn
):
    receipt = create_receipt(locale, withdrawn=withdrawn)
    signed = seal.sign(receipt)
    found = check_json(signed, seal.known())
    assert (found.verdict, found.kid, found.statement) == ("genuine", seal.key.kid, receipt)
    schema = jsonschema_rs.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    schema.validate(payload_of(signed))


def test_the_committed_schema_is_the_models():
    assert SCHEMA.read_text("utf-8") == as_schema()


def test_the_longest_text_with_letters_of_four_bytes_still_fits(seal, create_receipt):
    signed = seal.sign(create_receipt(body="𝔞" * 20_000))
    assert check_json(signed, seal.known()).verdict == "genuine"


def test_what_an_earlier_release_signed_is_still_genuine():
    """The browser's own check reads the same file (checkJson.test.ts)."""
    golden = json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))
    found = check_json(golden["receipt"].encode(), read_keys(golden["keys"]))
    assert found.verdict == "genuine"


def test_a_last_line_end_as_mail_adds_it_changes_nothing(seal, create_receipt):
    assert check_json(seal.sign(create_receipt()) + b"\r\n", seal.known()).verdict == "genuine"


@MANY
@given(data=st.data())
def test_no_bent_byte_goes_unnoticed(seal, create_receipt, data):
    signed = bytearray(seal.sign(create_receipt()))
    at = data.draw(st.integers(0, len(signed) - 1))
    signed[at] ^= data.draw(st.integers(1, 255))
    assert check_json(bytes(signed), seal.known()).verdict != "genuine"


@MANY
@given(data=st.data())
def test_no_cut_goes_unnoticed(seal, create_receipt, data):
    signed = seal.sign(create_receipt())
    cut = signed[: data.draw(st.integers(1, len(signed) - 1))]
    assert check_json(cut, seal.known()).verdict == "shortened"


@MANY
@given(raw=st.binary(max_size=300))
def test_what_is_no_receipt_is_said_to_be_none_or_broken(seal, raw):
    assert check_json(raw, seal.known()).verdict in {"not_a_receipt", "changed", "shortened"}


def test_a_receipt_signed_by_somebody_else_is_told_apart(seal, create_seal, create_receipt):
    assert check_json(create_seal().sign(create_receipt()), seal.known()).verdict == "other_key"


def test_a_stranger_who_names_our_key_is_found_out(seal, create_seal, create_receipt):
    stranger = create_seal()
    stranger.key.kid = seal.key.kid
    assert check_json(stranger.sign(create_receipt()), seal.known()).verdict == "changed"


def test_other_words_under_the_same_signature_are_found(seal, create_receipt):
    one, other = (json.loads(seal.sign(create_receipt())) for _ in range(2))
    mixed = json.dumps({**one, "payload": other["payload"]}, separators=(",", ":")).encode()
    assert check_json(mixed, seal.known()).verdict == "changed"


def test_a_text_that_is_not_the_one_of_the_hash_is_no_receipt_of_ours(seal, create_receipt):
    receipt = create_receipt()
    notice = receipt.notice.model_copy(update={"body_markdown": "Anderes"})
    signed = seal.sign(receipt.model_copy(update={"notice": notice}))
    assert check_json(signed, seal.known()).verdict == "not_a_receipt"


def test_a_former_key_may_not_seal_today(seal, create_receipt):
    receipt = create_receipt()
    gone = seal.known(seals_until=receipt.issued_at - timedelta(days=1))
    assert check_json(seal.sign(receipt), gone).verdict == "out_of_time"
    assert check_json(seal.sign(receipt), seal.known()).verdict == "genuine"


@pytest.mark.parametrize(
    "raw",
    [b"", b"{}", b"[]", b"{" * 5000, b'{"payload":1,"protected":2,"signature":3}', b"\xff\xfe"],
)
def test_strange_files_are_refused_without_a_stumble(seal, raw):
    assert check_json(raw, seal.known()).verdict != "genuine"
