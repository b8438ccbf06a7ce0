"""What a command said, beside what jobs of an app in the same process have logged."""

from nahbar_testing import said

LOG = '{"job": "trail chaining", "event": "job done", "level": "info", "timestamp": "2026-11-28"}\n'


def test_log_lines_are_none_of_the_commands_words():
    assert said(f"{LOG}0 erasures begin again\n{LOG}") == "0 erasures begin again\n"


def test_what_a_command_prints_as_json_stays():
    assert said('{"id": "x", "event": "y"}\n[]\n') == '{"id": "x", "event": "y"}\n[]\n'
