"""publish-templates publishes an office's own contacts; seed-demo is for the demo alone."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from consent.__main__ import cli
from consent.declarations.models import Declaration, DeclarationText
from consent.peers import appointments
from consent.templates.demo import DEMO_OFFICE_ID
from fastapi import FastAPI
from nahbar_testing import OtherServices, create_settings_values, said
from sqlmodel import select
from typer.testing import CliRunner, Result

Run = Callable[..., Result]
OFFICE = uuid4()
DPO = {"name": "Ruth Adam", "email": "dsb@osterfeld.de", "phone": "0541 7788-150"}
RECORD = {
    "id": str(OFFICE),
    "name": "Jobcenter Osterfeld",
    "phone": "0541 7788-100",
    "address": "Hafenstraße 7\n49090 Osterfeld",
    "postal_lines": ["Hafenstraße 7", "49090 Osterfeld"],
    "link_address": None,
    "lead_minutes": 120,
    "zone": "Europe/Berlin",
    "authority": "Landesbeauftragte für den Datenschutz Niedersachsen, Hannover.",
    "opening_hours": {},
}
DEMO = {
    "id": str(DEMO_OFFICE_ID),
    "name": "Jobcenter Musterstadt",
    "phone": "0541 0000-100",
    "address": "Beispielstraße 1, 49000 Musterstadt (erfunden)",
    "authority": "Landesbeauftragte (Beispiel)",
    "dpo_name": "Alex Muster (erfunden)",
    "dpo_email": "datenschutz@demo.nahbar.example",
    "dpo_phone": "0541 0000-199",
}


@pytest.fixture
def record() -> dict[str, Any]:
    return {**RECORD, "dpo": dict(DPO)}


@pytest.fixture
def run(database_url: str, monkeypatch: pytest.MonkeyPatch, record: dict[str, Any]) -> Run:
    """Give what calls a command, as an operator would, with appointments behind a stand-in."""
    for name, value in create_settings_values("consent", database_url).items():
        text = value if isinstance(value, str) else json.dumps(value)
        monkeypatch.setenv(f"NAHBAR_{name.upper()}", text)

    def call(*arguments: str, stdin: str | None = None) -> Result:
        network = OtherServices()
        network.answer("GET", f"/api/appointments/v1/public/offices/{OFFICE}", record)
        monkeypatch.setattr(
            appointments, "create_http_client", lambda: httpx.AsyncClient(transport=network)
        )
        return CliRunner().invoke(cli, list(arguments), input=stdin)

    return call


def _in_a_thread(run: Run, *arguments: str, stdin: str | None = None) -> Result:
    # A command has an event loop of its own, as it has outside tests.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run, *arguments, stdin=stdin).result()


def _publish(run: Run, *more: str, office: UUID = OFFICE) -> Result:
    return _in_a_thread(run, "publish-templates", "--office", str(office), *more)


def _seed(run: Run, stdin: str | None) -> Result:
    return _in_a_thread(run, "seed-demo", stdin=stdin)


async def _published(app: FastAPI) -> list[tuple[Declaration, DeclarationText]]:
    statement = select(Declaration, DeclarationText).join(DeclarationText)
    async with app.state.database.read() as session:
        rows = list(await session.exec(statement))
    await app.state.database.close()
    return rows


async def test_an_offices_own_contacts_are_published_and_no_place_stays_open(
    run: Run, app: FastAPI
):
    result = _publish(run)
    assert (result.exit_code, said(result.stdout)) == (
        0,
        "declarations published: video_talk (client), video_talk (adviser), video_talk (guest),"
        " video_talk (guardian), contact (client)\n",
    )
    rows = await _published(app)
    assert len(rows) == 15
    for declaration, text in rows:
        assert (declaration.office_id, declaration.version) == (OFFICE, 1)
        assert declaration.needs_legal_review is True
        assert {
            "name": declaration.dpo_name,
            "email": declaration.dpo_email,
            "phone": declaration.dpo_phone,
        } == DPO
        for words in (
            "Jobcenter Osterfeld",
            "Hafenstraße 7, 49090 Osterfeld",
            "0541 7788-100",
            "Landesbeauftragte für den Datenschutz Niedersachsen, Hannover.",
        ):
            assert words in text.body_markdown
        assert "{" not in text.body_markdown
        assert ".." not in text.body_markdown
        assert declaration.filled is not None
        assert declaration.filled["office_phone"] == "0541 7788-100"


async def test_publishing_again_changes_nothing(run: Run, app: FastAPI):
    _publish(run)
    assert "there already" in _publish(run).stdout
    assert len(await _published(app)) == 15


async def test_a_dry_run_shows_every_text_and_publishes_nothing(run: Run, app: FastAPI):
    shown = _publish(run, "--dry-run").stdout
    for part in (
        "=== video_talk, client, de ===",
        "=== contact, client, en ===",
        "Ruth Adam",
        "Hafenstraße 7",
    ):
        assert part in shown
    assert "{" not in shown
    assert await _published(app) == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"dpo": {**DPO, "name": "Max Mustermann"}}, "dpo.name"),
        ({"dpo": {**DPO, "name": "N.N."}}, "dpo.name"),
        ({"dpo": {**DPO, "name": "TODO"}}, "dpo.name"),
        ({"dpo": {**DPO, "name": "…"}}, "dpo.name"),
        ({"dpo": {**DPO, "name": ""}}, "dpo.name"),
        ({"dpo": {**DPO, "email": "dsb@example.org"}}, "dpo.email"),
        ({"dpo": {**DPO, "email": "none"}}, "dpo.email"),
        ({"dpo": {**DPO, "phone": "0541 0000-150"}}, "dpo.phone"),
        ({"dpo": {**DPO, "phone": "000"}}, "dpo.phone"),
        ({"dpo": {**DPO, "phone": "Zentrale"}}, "dpo.phone"),
        ({"dpo": dict.fromkeys(DPO, "")}, "dpo"),
        ({"name": "Jobcenter Musterstadt"}, "name"),
        ({"name": "<b>Jobcenter</b>"}, "name"),
        ({"address": ""}, "address"),
        ({"authority": ""}, "authority"),
        ({"authority": "[Aufsichtsbehörde]"}, "authority"),
        ({"phone": "0123456789"}, "phone"),
    ],
)
async def test_what_is_missing_or_made_up_is_refused_and_named(
    run: Run, record: dict[str, Any], app: FastAPI, changes: dict[str, Any], named: str
):
    record |= changes
    result = _publish(run)
    assert result.exit_code == 1
    assert named in result.stderr
    assert "nothing was published" in result.stderr
    assert await _published(app) == []


async def test_an_ordinary_number_with_many_zeros_is_a_number(
    run: Run, record: dict[str, Any], app: FastAPI
):
    record["dpo"]["phone"] = "0211 540000"
    assert _publish(run).exit_code == 0
    assert len(await _published(app)) == 15


@pytest.mark.parametrize("suffix", ["toml", "json"])
async def test_what_somebody_wrote_down_has_to_be_what_the_record_says(
    run: Run, tmp_path: Path, app: FastAPI, suffix: str
):
    file = tmp_path / f"office.{suffix}"

    def write(phone: str) -> None:
        if suffix == "json":
            file.write_text(json.dumps({"name": RECORD["name"], "dpo": {"phone": phone}}))
        else:
            file.write_text(f'name = "{RECORD["name"]}"\n[dpo]\nphone = "{phone}"\n')

    write("0541 7788-999")
    refused = _publish(run, "--data", str(file))
    assert refused.exit_code == 1
    assert "dpo.phone" in refused.stderr
    assert "0541 7788-150" in refused.stderr
    write("0541 7788-150")
    assert _publish(run, "--data", str(file)).exit_code == 0
    assert len(await _published(app)) == 15


async def test_options_are_held_against_the_record_too(run: Run, app: FastAPI):
    assert _publish(run, "--dpo-name", "Somebody Else").exit_code == 1
    assert _publish(run, "--dpo-name", "Ruth Adam", "--phone", "0541 7788-100").exit_code == 0
    assert len(await _published(app)) == 15


@pytest.mark.parametrize("content", ["name = ", "[]", "colour = 'blue'", "[dpo]\nname = 5"])
async def test_a_file_that_cannot_be_read_is_refused(
    run: Run, tmp_path: Path, app: FastAPI, content: str
):
    file = tmp_path / "office.toml"
    file.write_text(content)
    assert _publish(run, "--data", str(file)).exit_code == 1
    assert _publish(run, "--data", str(tmp_path / "missing.toml")).exit_code == 1
    assert await _published(app) == []


async def test_an_unknown_office_is_refused(run: Run, app: FastAPI):
    assert _publish(run, office=uuid4()).exit_code == 1
    assert await _published(app) == []


async def test_the_demo_names_the_demo_offices_own_contacts(run: Run, app: FastAPI):
    demo = json.dumps({"office_id": str(DEMO_OFFICE_ID), "office": DEMO, "advisers": []})
    for words in ("contact (client)", "there already"):
        assert words in _seed(run, demo).stdout
    rows = await _published(app)
    assert {row.office_id for row, _ in rows} == {DEMO_OFFICE_ID}
    assert {row.dpo_phone for row, _ in rows} == {DEMO["dpo_phone"]}


@pytest.mark.parametrize(
    "stdin",
    [
        None,
        "",
        "{}",
        json.dumps({"office": {**DEMO, "id": str(uuid4())}}),
        json.dumps({"office_id": str(DEMO_OFFICE_ID)}),
    ],
    ids=["terminal", "nothing", "no office", "another office", "id alone"],
)
async def test_outside_the_demo_seed_demo_refuses(run: Run, app: FastAPI, stdin: str | None):
    result = _seed(run, stdin)
    assert result.exit_code == 1
    assert "publish-templates" in result.stderr
    assert await _published(app) == []
