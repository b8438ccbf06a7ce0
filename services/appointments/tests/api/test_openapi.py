"""The committed OpenAPI document is what the app serves; the front end is generated from it."""

import json
from pathlib import Path

from fastapi import FastAPI
from nahbar_common.openapi import as_json

COMMITTED = Path(__file__).parents[2] / "openapi.json"


def test_committed_document_equals_the_app(app: FastAPI) -> None:
    assert COMMITTED.read_text("utf-8") == as_json(app), "run: make openapi"


def test_the_document_is_openapi_3_1() -> None:
    assert json.loads(COMMITTED.read_text("utf-8"))["openapi"].startswith("3.1")
