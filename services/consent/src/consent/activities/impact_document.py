"""Writes parts of the impact assessment: GDPR Art. 35 (7) a and d, from the threat model."""

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import Any

from nahbar_common.locales import in_locale

from consent.activities.material import Material
from consent.activities.parts import MEASURES, measures, silent_note
from consent.documents.model import Document, Grid, Section, Statement


@lru_cache(maxsize=1)
def threats() -> list[dict[str, Any]]:
    """Read the threat model (LINDDUN); docs/data-protection/threats.md has it in full."""
    file = resources.files("consent") / "locales" / "risks.json"
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return found


def write_impact(material: Material) -> Document:
    """Give the document."""
    say = material.say
    return Document(
        title=say("impact_title"),
        subject=say("impact_subject"),
        language=material.locale,
        author=material.office.name,
        made_at=material.made_at,
        sections=[
            Section(
                heading=say("h_description"),
                blocks=[
                    Statement(text=say("p_description"), source="product"),
                    Statement(text=say("p_media"), source="product"),
                    *silent_note(material),
                ],
            ),
            Section(heading=say("h_necessity"), blocks=[material.stated("necessity")]),
            Section(
                heading=say("h_risks"),
                blocks=[
                    Statement(text=say("p_rating"), source="office"),
                    *_risks(material),
                    material.stated("risks_more"),
                    material.stated("dpo_advice"),
                ],
            ),
            Section(heading=say("h_measures"), blocks=[*measures(material)]),
        ],
    )


def _risks(material: Material) -> Iterator[Grid]:
    say, locale = material.say, material.locale
    yield Grid(
        caption=say("t_risks"),
        columns=[say("c_risk"), say("c_met"), say("c_checks"), say("c_remains")],
        rows=[
            [
                in_locale(threat["risk"], locale),
                in_locale(threat["met"], locale),
                "; ".join(_checked(material, check) for check in threat["checks"]) or "–",
                in_locale(threat["remains"], locale),
            ]
            for threat in threats()
        ],
        source="product",
    )


def _checked(material: Material, check: str) -> str:
    result = material.results.get(check)
    outcome = material.say(result.outcome if result else "not_checked")
    return f"{material.say(f'line_{MEASURES[check]}')}: {outcome}"
