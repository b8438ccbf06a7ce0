"""docs/security.md has one line for each requirement of ASVS 5.0, levels 1 and 2."""

import re
from collections import Counter
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "security.md"

SECTIONS = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1
4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2
7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2
10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
"""
"""Section and how many of its requirements are of levels 1 and 2: they come first in each."""

JUDGED = ("met", "partly", "not met", "n/a", "not examined")


def required():
    for section in SECTIONS.split():
        name, _, count = section.partition(":")
        yield from (f"V{name}.{number}" for number in range(1, int(count) + 1))


def judged():
    found = re.findall(r"^\| (V[0-9.]+) \| ([^|]+) \| ([^|]+) \|$", PAGE.read_text("utf-8"), re.M)
    return [(line, word, why.strip()) for line, word, why in found]


def test_each_requirement_has_one_line_in_its_order():
    assert [line for line, _, _ in judged()] == list(required())


def test_each_line_is_judged_and_says_why():
    assert {word for _, word, _ in judged()} <= set(JUDGED)
    assert all(why for _, _, why in judged())


def test_the_sum_is_right():
    counted = Counter(word for _, word, _ in judged())
    said = re.search(r"^Of ([0-9]+) lines: (.+)\.$", PAGE.read_text("utf-8"), re.M)
    assert said is not None
    assert int(said[1]) == counted.total()
    assert said[2] == ", ".join(f"{counted[word]} {word}" for word in JUDGED)
