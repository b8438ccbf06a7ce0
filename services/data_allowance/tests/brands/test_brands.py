"""Brands: how a code is redeemed, in versions, and nothing that would change a phone's settings."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from data_allowance.brands.examples import EXAMPLES
from data_allowance.brands.instructions import Instructions
from data_allowance.brands.schemas import BrandFacts
from data_allowance.brands.sequences import OptionSequence, PlainSequence, RedeemSequence
from data_allowance.brands.steps import steps_for
from hypothesis import given
from hypothesis import strategies as st
from nahbar_testing import keyed
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

API = "/api/allowance/v1"


async def _change(office: Any, brand: Any, body: dict[str, Any], version: int = 1) -> Any:
    headers = {**office.officer(), "if-match": f'"{version}"'}
    return await office.client.patch(f"{API}/brands/{brand['id']}", headers=headers, json=body)


@pytest.mark.parametrize("sequence", ["*101*{code}#", "*104*{code}*1#", "*22922*{code}#"])
def test_a_redeem_sequence_holds_the_code_once(sequence: str) -> None:
    assert TypeAdapter(RedeemSequence).validate_python(sequence) == sequence


@pytest.mark.parametrize(
    "sequence",
    [
        "*101#",
        "*101*{code}",
        "*101*{code}{code}#",
        "*101*{code}*{code}#",
        "*101*{pin}#",
        "*101*{option}#",
        "101*{code}#",
        "{code}#",
        "*{code}#",
        "#101*{code}#",
        "**101*{code}#",
        "*101*{code}#;phone-context=x",
        "*101*{code}# ",
        "*101*{code}#\n",
        "*101*%7Bcode%7D#",
        "*१०१*{code}#",  # digits, but not the phone's
        "*101*{code}p1#",
        "*101*{code},#",
        # What the keys of a phone do besides: divert all calls, bar them, change the SIM's PIN.
        "*21*{code}#",
        "*002*{code}#",
        "*004*{code}#",
        "*62*{code}#",
        "*33*{code}#",
        "*04*{code}#",
        "*43#{code}#",
        "*101*" + "1" * 60 + "{code}#",
    ],
)
def test_what_is_no_redeem_sequence_is_refused(sequence: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(RedeemSequence).validate_python(sequence)


@pytest.mark.parametrize("sequence", ["*21*0900123#", "*100*{code}#", "*100*{option}{option}#"])
def test_an_option_is_booked_by_the_same_rules(sequence: str) -> None:
    adapter = TypeAdapter(OptionSequence)
    assert adapter.validate_python("*100*{option}#") == "*100*{option}#"
    assert adapter.validate_python("*100*5#") == "*100*5#"
    with pytest.raises(ValidationError):
        adapter.validate_python(sequence)
    with pytest.raises(ValidationError):
        TypeAdapter(PlainSequence).validate_python(sequence)


@given(st.text(alphabet="0123456789*#{}code ;,+pw\n", max_size=24))
def test_whatever_is_let_through_dials_keys_and_nothing_else(sequence: str) -> None:
    try:
        TypeAdapter(RedeemSequence).validate_python(sequence)
    except ValidationError:
        return
    (step,) = steps_for(
        Instructions.model_validate({"redeem": {"key_sequence": sequence}}),
        code="1234 5678-9012",
        option_key=None,
        needs_option=False,
    )
    dialled = step.ways[0].dial or ""
    assert set(dialled) <= set("0123456789*#")
    assert dialled.count("123456789012") >= 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"redeem": {}},
        {"redeem": {"hotline": "tel:1155"}},
        {"redeem": {"hotline": "12"}},
        {"redeem": {"app": " "}},
        {"redeem": {"text_message": {"number": "80100", "text": "AUFLADEN"}}},
        {"redeem": {"text_message": {"number": "80100", "text": "{code} {code}"}}},
        {"redeem": {"note": {"en": "no German"}}},
        {"redeem": {"hotline": "1155"}, "check": {}},
        {"redeem": {"hotline": "1155"}, "book": {"key_sequence": "*100*{code}#"}},
        {"redeem": {"hotline": "1155"}, "extra": 1},
        {},
    ],
)
async def test_instructions_say_at_least_one_way(office: Any, wrong: dict[str, Any]) -> None:
    body = {"office_id": str(office.id), "name": "M", "instructions": wrong}
    assert (await office.post("/brands", body)).status_code == 422


async def test_a_brand_is_added_and_listed_once(office: Any, create_office: Any) -> None:
    brand = await office.create_brand(network="Netz A")
    assert (await office.get("/brands", office_id=office.id))["items"] == [brand]
    body = {"office_id": str(office.id), "name": brand["name"]}
    again = await office.post("/brands", {**body, "instructions": brand["instructions"]})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/brand-exists")
    await create_office().create_brand()


async def test_every_change_is_a_version_that_stays(office: Any) -> None:
    brand = await office.create_brand(network="Netz A", is_example=True)
    changed = await _change(office, brand, {"is_example": False, "network": None})
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    assert (await _change(office, brand, {"active": False})).status_code == 412
    versions = (await office.get(f"/brands/{brand['id']}/versions"))["items"]
    assert [(one["version"], one["network"], one["is_example"]) for one in versions] == [
        (2, None, False),
        (1, "Netz A", True),
    ]
    for statement in ("UPDATE brand_versions SET name = 'X'", "DELETE FROM brand_versions"):
        with pytest.raises(DBAPIError):
            async with office.app.state.database.write() as session:
                await session.exec(text(statement))


async def test_of_two_officers_who_change_a_brand_at_once_one_is_told(office: Any) -> None:
    brand = await office.create_brand()
    names = ("A", "B", "C")
    answers = await asyncio.gather(*(_change(office, brand, {"name": name}) for name in names))
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]


async def test_another_offices_brand_is_not_there(office: Any, create_office: Any) -> None:
    stranger, brand = create_office(), await office.create_brand()
    path, headers = f"{API}/brands/{brand['id']}", stranger.officer()
    body = {"office_id": str(office.id), "name": "M", "instructions": brand["instructions"]}
    client = office.client
    answers = [
        await _change(stranger, brand, {"active": False}),
        await client.get(f"{path}/versions", headers=headers),
        await client.get(f"{API}/brands", headers=headers, params={"office_id": office.id}),
        await client.post(f"{API}/brands", headers=keyed(headers), json=body),
        await client.get(f"{API}/brands/{uuid4()}/versions", headers=office.officer()),
    ]
    assert {answer.status_code for answer in answers} == {404}


async def test_a_brand_that_is_not_used_gives_no_vouchers(office: Any) -> None:
    await office.create_budget()
    await office.create_product()
    assert await office.state_of(await office.book()) == "reserved"
    await _change(office, office.brand, {"active": False})
    (voucher,) = await office.vouchers(await office.book())
    assert (voucher["state"], voucher["refusal"]) == ("refused", "no_product")


async def test_examples_can_be_taken_as_they_are(office: Any) -> None:
    listed = await office.get("/brand-examples")
    assert [BrandFacts.model_validate(one) for one in listed] == list(EXAMPLES)
    for one in listed:
        body = {"office_id": str(office.id), "is_example": True, **one}
        answer = await office.post("/brands", body)
        assert (answer.status_code, answer.json()["is_example"]) == (201, True)


def test_examples_show_every_way_in_every_language() -> None:
    ways = {
        name
        for example in EXAMPLES
        for name, value in example.instructions.redeem
        if value is not None
    }
    assert ways == {"key_sequence", "text_message", "hotline", "app", "note"}
    notes = [example.instructions.redeem.note or {} for example in EXAMPLES]
    assert all(set(note) == {"de", "de-x-leicht", "en"} for note in notes)
