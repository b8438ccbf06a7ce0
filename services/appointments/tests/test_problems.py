"""Every problem of this service has texts in every language, and no text is left over."""

import json
from importlib import resources

import appointments.main  # noqa: F401 (loads every feature)
from nahbar_common.locales import LOCALES
from nahbar_common.problems import Problem


def test_every_problem_has_texts_in_every_language_and_nothing_else_has():
    texts = json.loads(
        (resources.files("appointments") / "locales" / "problems.json").read_text("utf-8")
    )
    slugs = {
        problem.slug
        for problem in Problem.__subclasses__()
        if problem.__module__.startswith("appointments.")
    }
    assert set(texts) == slugs
    for slug, by_locale in texts.items():
        assert set(by_locale) == set(LOCALES), slug
        assert all(text["title"] and text["detail"] for text in by_locale.values()), slug
