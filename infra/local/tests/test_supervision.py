"""A part that ends is started again and that is said; one that does not start any more ends all."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from nahbar_local import start, supervision
from nahbar_local.problems import SetupProblem
from nahbar_local.processes import Processes
from nahbar_local.settings import ROOT, LocalSettings
from nahbar_local.supervision import News
from nahbar_local.venv import Venv


@contextmanager
def _running(settings: LocalSettings, tmp_path: Path, parts: str) -> Iterator[Processes]:
    root = tmp_path / "root"
    (root / "infra/local").mkdir(parents=True)
    (root / "infra/local/Procfile").write_text(parts)
    own = replace(settings, root=root)
    with Processes(own, Venv(ROOT), Path("livekit"), Path("livekit.yaml")) as processes:
        yield processes


def _told(processes: Processes) -> Iterator[News]:
    """Give each piece of news once, as it comes, for a minute at most."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        yield from processes.news()
        time.sleep(0.05)
    raise AssertionError(f"never said; the log ends with\n{processes.last_lines()}")


def _started(told: Iterator[News], *parts: str) -> dict[str, int]:
    """Wait until these parts are said to have started; give their process ids."""
    pids: dict[str, int] = {}
    while not set(parts) <= pids.keys():
        news = next(told)
        if "started" in news.what:
            pids[news.part] = int(news.what.rsplit(" ", 1)[1])
    return pids


def test_a_killed_part_is_started_again_and_the_others_stay(
    settings: LocalSettings, tmp_path: Path
) -> None:
    parts = 'one: exec sleep 600\ntwo: echo "it\'s" 100%; exec sleep 600\n'
    with _running(settings, tmp_path, parts) as processes:
        told = _told(processes)
        first = _started(told, "one", "two")["one"]
        os.kill(first, signal.SIGKILL)
        ended = next(news for news in told if news.ended)
        assert (ended.part, ended.what) == ("one", "ended (terminated by SIGKILL)")
        second = _started(told, "one")["one"]
        assert second != first
        assert not [news for news in processes.news() if news.part == "two"]
        assert not processes.ended()
    assert "it's 100%" in processes.log.read_text("utf-8")
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)


def test_a_part_that_does_not_start_is_given_up(
    settings: LocalSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervision, "TRIES", 1)
    parts = "good: exec sleep 600\nbad: echo 'no such table'; exit 3\n"
    with (
        _running(settings, tmp_path, parts) as processes,
        pytest.raises(SetupProblem) as problem,
    ):
        _started(_told(processes), "bad")
        start.serve_until_stopped(processes)
    assert "no such table" in str(problem.value)
    assert "bad failed to start 2 times, so all parts were stopped" in str(problem.value)


def test_what_became_of_a_part_is_said(
    settings: LocalSettings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Told:
        """Stands for processes of which one was killed before the second look."""

        log = tmp_path / "nahbar.log"
        looks = iter([[], [News("livekit", "ended (terminated by SIGKILL)", ended=True)]])

        def ended(self) -> bool:
            return False

        def news(self) -> list[News]:
            return next(self.looks, [News("livekit", "failed", given_up=True)])

        def last_lines(self) -> str:
            return ""

    with pytest.raises(SetupProblem):
        start.serve_until_stopped(Told())  # type: ignore[arg-type]
    assert "livekit ended (terminated by SIGKILL)" in capsys.readouterr().out
