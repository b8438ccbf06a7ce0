"""Uploads: all of a file or nothing, sealed at rest, and no answer quotes a PIN."""

from typing import Any

import httpx
import pytest
from nahbar_testing import keyed
from sqlalchemy import text

from ..conftest import shows_a_pin

API = "/api/allowance/v1"
PIN = "4711 0815 2342"


async def _stock(office: Any, product: Any) -> dict[str, int]:
    stock: dict[str, int] = await office.get(f"/products/{product['id']}/stock")
    return stock


async def test_a_file_fills_the_pool(office: Any) -> None:
    product = await office.create_product(pins=0)
    answer = await office.upload(product, "pin;serial\n111111;A\n222222;B\n")
    assert (answer.status_code, answer.json()["accepted"]) == (201, 2)
    assert await _stock(office, product) == {
        "free": 2,
        "expiring": 0,
        "reserved": 0,
        "issued": 0,
        "expired": 0,
        "failed": 0,
    }


async def test_a_refused_file_leaves_the_pool_as_it_was(office: Any) -> None:
    product = await office.create_product(pins=0)
    content = f"pin;expires_on\n{PIN};\n{PIN};\n;2027-01-01\n999999;2020-01-01\n"
    answer = await office.upload(product, content)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/pin-file-refused")
    assert [(error["line"], error["reason"]) for error in answer.json()["errors"]] == [
        (3, "duplicate_in_file"),
        (4, "blank_pin"),
        (5, "expired"),
    ]
    assert answer.json()["error_count"] == 3
    assert not shows_a_pin(answer.text)
    assert (await _stock(office, product))["free"] == 0


async def test_a_pin_of_the_pool_is_refused_however_it_is_written(
    office: Any, create_office: Any
) -> None:
    product = await office.create_product(pins=0)
    await office.upload(product, f"pin\n{PIN}\n")
    elsewhere = create_office()
    other_product = await elsewhere.create_product(pins=0)
    for place, into in ((office, product), (elsewhere, other_product)):
        answer = await place.upload(into, f"pin\n555555555555\n{PIN.replace(' ', '')}\n")
        assert answer.status_code == 422
        assert [(e["line"], e["reason"]) for e in answer.json()["errors"]] == [
            (3, "duplicate_in_pool")
        ]
        assert not shows_a_pin(answer.text)
    assert (await _stock(office, product))["free"] == 1


async def test_errors_are_told_in_the_language_asked_for(office: Any) -> None:
    product = await office.create_product(pins=0)
    headers = keyed(office.officer(), **{"content-type": "text/csv", "accept-language": "en"})
    path = f"{API}/products/{product['id']}/pin-batches"
    answer = await office.client.post(path, headers=headers, content="pin\n1\n")
    assert answer.json()["title"] == "The file has errors"
    assert answer.json()["errors"][0]["detail"].startswith("The code is not valid")


async def test_the_first_fifty_errors_are_listed_and_all_are_counted(office: Any) -> None:
    product = await office.create_product(pins=0)
    answer = await office.upload(product, "pin\n" + "1\n" * 60)
    assert (len(answer.json()["errors"]), answer.json()["error_count"]) == (50, 60)


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data", ""])
async def test_only_csv_is_read(office: Any, content_type: str) -> None:
    product = await office.create_product(pins=0)
    headers = keyed(office.officer(), **{"content-type": content_type})
    path = f"{API}/products/{product['id']}/pin-batches"
    answer = await office.client.post(path, headers=headers, content="pin\n123456\n")
    assert answer.status_code == 415


async def test_only_utf8_is_read(office: Any) -> None:
    product = await office.create_product(pins=0)
    headers = keyed(office.officer(), **{"content-type": "text/csv; charset=iso-8859-1"})
    path = f"{API}/products/{product['id']}/pin-batches"
    answer = await office.client.post(path, headers=headers, content="pin\n123456\n")
    assert answer.status_code == 415


async def test_more_than_eight_megabytes_are_refused(office: Any) -> None:
    product = await office.create_product(pins=0)
    answer = await office.upload(product, "pin\n" + "1" * 8_000_000)
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/body-too-large")


async def test_ten_thousand_pins_are_taken_at_once_and_never_again(office: Any) -> None:
    product = await office.create_product(pins=0)
    lines = "\n".join(f"{number:014d};S{number};2099-12-31" for number in range(10_000))
    answer = await office.upload(product, f"pin;serial;expires_on\n{lines}")
    assert (answer.status_code, answer.json()["accepted"]) == (201, 10_000)
    again = await office.upload(product, f"pin;serial;expires_on\n{lines}")
    assert again.json()["error_count"] == 10_000


async def test_pins_are_sealed_at_rest(office: Any) -> None:
    product = await office.create_product(pins=0)
    await office.upload(product, f"pin\n{PIN}\n")
    async with office.app.state.database.read() as session:
        (row,) = list(await session.exec(text("SELECT * FROM pins")))
    stored = b"".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
    assert PIN.encode() not in stored
    assert PIN.replace(" ", "").encode() not in stored


async def test_the_same_key_takes_a_file_once(office: Any, client: httpx.AsyncClient) -> None:
    product = await office.create_product(pins=0)
    headers = keyed(office.officer(), **{"content-type": "text/csv"})
    path = f"{API}/products/{product['id']}/pin-batches"
    answers = [await client.post(path, headers=headers, content=f"pin\n{PIN}\n") for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    other = await client.post(path, headers=headers, content="pin\n987654\n")
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-key-reused")
    assert (await _stock(office, product))["free"] == 1


async def test_a_preview_says_what_was_understood_and_takes_nothing(
    office: Any, client: httpx.AsyncClient
) -> None:
    product = await office.create_product(pins=0)
    await office.upload(product, f"pin\n{PIN}\n")
    content = (
        "sep=;\r\nGutschein-Code;Gültig bis;Wert 15;\r\n"
        f"111122223333;31.12.2098;15;\r\n;;;\r\n{PIN};;15;\r\n11112222;31.12.2099;15;\r\n"
        "1,23E+11;;15;\r\n222233334444;31.12.2099;15;\r\n555566667777;;15;\r\n"
    ).encode("cp1252")
    answer = await client.post(
        f"{API}/products/{product['id']}/pin-batches/preview",
        headers={**office.officer(), "content-type": "text/csv"},
        content=content,
    )
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert not shows_a_pin(answer.text)
    errors = [(error["line"], error["reason"]) for error in body.pop("errors")]
    assert errors == [
        (5, "duplicate_in_pool"),
        (6, "differs_in_length"),
        (7, "computed"),
    ]
    assert body == {
        "encoding": "windows-1252",
        "delimiter": ";",
        "columns": [
            {"name": "Gutschein-Code", "meaning": "code"},
            {"name": "Gültig bis", "meaning": "expires_on"},
            {"name": "Wert ••", "meaning": None},
        ],
        "count": 3,
        "blank_lines": 1,
        "code_length": 12,
        "first_expires_on": "2098-12-31",
        "last_expires_on": "2099-12-31",
        "error_count": 3,
        "good_alone": True,
    }
    assert (await _stock(office, product))["free"] == 1


async def test_the_good_lines_are_taken_alone_when_somebody_says_so(office: Any) -> None:
    product = await office.create_product(pins=0)
    content = f"pin\n{PIN}\n{PIN}\n111122223333\n1111\n"
    assert (await office.upload(product, content)).status_code == 422
    taken = await office.upload(product, content, only_good=True)
    assert taken.status_code == 201, taken.text
    assert (taken.json()["accepted"], taken.json()["left_out"]) == (2, 2)
    assert (await _stock(office, product))["free"] == 2
    assert (await office.upload(product, content, only_good=True)).status_code == 422, "none left"


@pytest.mark.parametrize(
    "content",
    [
        "Nummer\n111122223333\n",
        "pin;pin\n1111222233;4444\n",
        "pin\n1234567890123450000\n9876543210987650000\n",
        "pin\n1111\n",
    ],
)
async def test_what_is_wrong_with_every_line_cannot_be_left_out(office: Any, content: str) -> None:
    product = await office.create_product(pins=0)
    answer = await office.upload(product, content, only_good=True)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/pin-file-refused")
    assert (await _stock(office, product))["free"] == 0


async def test_nothing_of_another_office_is_previewed(office: Any, create_office: Any) -> None:
    product = await office.create_product(pins=0)
    answer = await office.client.post(
        f"{API}/products/{product['id']}/pin-batches/preview",
        headers={**create_office().officer(), "content-type": "text/csv"},
        content="pin\n123456\n",
    )
    assert answer.status_code == 404
