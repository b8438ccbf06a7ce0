"""`nahbar verify-receipt`: over a file and the published keys, without product or database."""

import json

import pytest
from nahbar_common.trail.command import cli
from typer.testing import CliRunner


@pytest.fixture
def keys_file(seal, tmp_path):
    path = tmp_path / "keys.json"
    keys = [key.model_dump(mode="json") for key in seal.known().values()]
    path.write_text(json.dumps({"keys": keys}))
    return path


def verify(file, keys_file):
    return CliRunner().invoke(cli, ["verify-receipt", str(file), "--keys", str(keys_file)])


def test_genuine_receipts_pass(seal, create_receipt, sealed_pdf, keys_file, tmp_path):
    for name, content in (("a.json", seal.sign(create_receipt())), ("a.pdf", sealed_pdf)):
        (tmp_path / name).write_bytes(content)
        done = verify(tmp_path / name, keys_file)
        assert done.exit_code == 0, done.output
        assert done.output.startswith("genuine")


def test_a_bent_one_fails_and_says_why(seal, create_receipt, keys_file, tmp_path):
    (tmp_path / "a.json").write_bytes(seal.sign(create_receipt())[:-9])
    done = verify(tmp_path / "a.json", keys_file)
    assert (done.exit_code, done.output.split(":")[0]) == (1, "shortened")


def test_a_file_without_keys_is_said_to_be_none(sealed_pdf, tmp_path):
    (tmp_path / "a.pdf").write_bytes(sealed_pdf)
    (tmp_path / "keys.json").write_text("[]")
    assert verify(tmp_path / "a.pdf", tmp_path / "keys.json").exit_code == 2
