"""Migrations: one chain per service, each says whether old code may go on, and that is true."""

import re
from pathlib import Path

import pytest
from nahbar_local.topology import SERVICES

from tests.structure.rules import values_of, what_old_code_meets

ROOT = Path(__file__).parents[2]
PACKAGES = [service.package for service in SERVICES]
FILES = sorted((ROOT / "services").glob("*/migrations/versions/*.py"))
HEADER = re.compile(r"^SAFE_WHILE_OLD_SERVES(?:: bool)? = (True|False)\b", re.MULTILINE)
REVISION = re.compile(r'^(down_)?revision[^=\n]*= ["\']?([\w]+)', re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-4]}-{file.stem}")
def test_it_says_why_old_code_may_serve_on_or_not(file: Path) -> None:
    text = file.read_text("utf-8")
    header = HEADER.search(text)
    assert header, "say SAFE_WHILE_OLD_SERVES = True or False"
    line_before = text[: header.start()].rstrip("\n").rpartition("\n")[2]
    line = text[header.start() :].partition("\n")[0]
    assert line_before.startswith("#") or "#" in line, "say why in one line"


@pytest.mark.parametrize("package", PACKAGES)
def test_revisions_are_one_chain_in_the_order_of_their_files(package: str) -> None:
    before = "None"
    for file in sorted((ROOT / "services" / package / "migrations/versions").glob("*.py")):
        found = {bool(down): name for down, name in REVISION.findall(file.read_text("utf-8"))}
        assert found[True] == before, f"{file.name} does not follow the one before"
        assert file.name.startswith(f"{found[False]}_")
        before = found[False]


@pytest.mark.parametrize("package", PACKAGES)
def test_what_is_said_to_be_safe_adds_only_what_old_code_need_not_know(
    package: str, schema_steps
) -> None:
    schema: dict[str, dict[str, object]] = {}
    for step in schema_steps(package)["steps"]:
        if step["safe"]:
            assert what_old_code_meets(schema, step["schema"]) == [], step["revision"]
        schema = step["schema"]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_database_admits_the_values_that_the_models_name(package: str, schema_steps) -> None:
    described = schema_steps(package)
    (*_, newest) = described["steps"]
    in_database = {
        name: text for table in newest["schema"].values() for name, text in table["checks"].items()
    }
    different = {
        name: (text, in_database.get(name))
        for name, text in described["checks"].items()
        if values_of(text) and values_of(in_database.get(name, "")) != values_of(text)
    }
    assert different == {}


COLUMN = {"type": "INTEGER", "nullable": False, "default": None}
TEXT = {"type": "VARCHAR(20)", "nullable": False, "default": None}
TABLE = {
    "columns": {"a": COLUMN},
    "checks": {"ck_t_a": "a IN ('x', 'y')"},
    "unique": {"uq_t_a": ["a"]},
    "foreign_keys": {"a": ["a"]},
    "triggers": ["keep_t"],
}


def changed(**members: object) -> dict[str, dict[str, object]]:
    return {"t": {**TABLE, **members}}


@pytest.mark.parametrize(
    "after",
    [
        changed(),
        {**changed(), "u": TABLE},
        changed(columns={"a": COLUMN, "b": {**COLUMN, "nullable": True}}),
        changed(columns={"a": COLUMN, "b": {**COLUMN, "default": "0"}}),
        changed(
            columns={"a": COLUMN, "b": {**COLUMN, "nullable": True}},
            unique={"uq_t_a": ["a"], "uq_t_b": ["b"]},
            checks={**TABLE["checks"], "ck_t_b": "b > 0"},
            foreign_keys={"a": ["a"], "b": ["b"]},
        ),
        changed(checks={"ck_t_a": "a IN ('x', 'y', 'z')"}),
        changed(columns={"a": COLUMN, "text": {**TEXT, "type": "VARCHAR(32)"}}),
        changed(triggers=[], unique={}, checks={}, foreign_keys={}),
    ],
)
def test_additions_are_safe(after: dict[str, dict[str, object]]) -> None:
    before = {**TABLE, "columns": {**TABLE["columns"], "text": TEXT}}
    after["t"]["columns"] = {"text": TEXT, **after["t"]["columns"]}
    assert what_old_code_meets({"t": before}, after) == []


@pytest.mark.parametrize(
    "after",
    [
        {},
        changed(columns={}),
        changed(columns={"a": {**COLUMN, "nullable": True}}),
        changed(columns={"a": {**COLUMN, "type": "TEXT"}}),
        changed(columns={"a": {**COLUMN, "default": "0"}}),
        changed(columns={"a": COLUMN, "b": COLUMN}),
        changed(triggers=["keep_t", "refuse_t"]),
        changed(unique={"uq_t_a": ["a"], "uq_t_more": ["a"]}),
        changed(checks={"ck_t_a": "a IN ('x')"}),
        changed(checks={**TABLE["checks"], "ck_t_more": "a > 0"}),
        changed(foreign_keys={"a": ["a"], "more": ["a"]}),
    ],
)
def test_whatever_else_is_not(after: dict[str, dict[str, object]]) -> None:
    assert what_old_code_meets({"t": TABLE}, after)


def test_a_shorter_text_is_not_safe() -> None:
    before, after = (
        {"t": {**TABLE, "columns": {"a": {**TEXT, "type": f"VARCHAR({size})"}}}}
        for size in (20, 10)
    )
    assert what_old_code_meets(before, after)
