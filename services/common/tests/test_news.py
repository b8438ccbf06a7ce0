"""Whatever order news come in, and however often: the newest stands in the end."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.news import NOTHING_HEARD, take_newer


@dataclass
class News:
    revision: int
    state: str


@dataclass
class Row:
    revision: int = NOTHING_HEARD
    state: str = ""
    heard: int = NOTHING_HEARD


@given(st.lists(st.integers(0, 50).map(lambda number: News(number, f"state {number}")), min_size=1))
def test_the_newest_stands_in_the_end(all_news):
    row, applied = Row(), []
    for news in all_news:
        before = row.revision
        taken = take_newer(row, news, "state")
        assert taken == (news.revision > before)
        if taken:
            applied.append(news.revision)
    newest = max(news.revision for news in all_news)
    assert (row.revision, row.state) == (newest, f"state {newest}")
    # Each once, and never back.
    assert applied == sorted(set(applied))


def test_the_count_may_stand_in_another_column():
    row = Row()
    assert take_newer(row, News(0, "new"), revision="heard")
    assert not take_newer(row, News(0, "new"), revision="heard")
    assert (row.heard, row.revision, row.state) == (0, NOTHING_HEARD, "")
