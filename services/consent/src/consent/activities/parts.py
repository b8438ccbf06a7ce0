"""What both documents have: the measures as they were checked, and who did not answer."""

from collections.abc import Iterator

from consent.activities.material import Material
from consent.documents.evidence import show_evidence
from consent.documents.model import Grid, Statement
from consent.documents.moments import show_moment
from consent.overview.words import word

MEASURES = {
    "public.transport": "public_transport",
    "mail.tls": "mail_tls",
    "recording.no_recorder": "no_recorder",
    "recording.grants": "grants",
    "public.own_content": "own_content",
    "telemetry.hosts": "telemetry",
    "contact.sealed": "sealed",
    "roles.apart": "roles",
    "second_factor.demanded": "second_factor",
    "consents.append_only": "append_only",
    "withdrawals.carried_out": "withdrawals",
    "retention.enforced": "nights",
    "retention.nothing_overdue": "overdue",
    "trail.checkpoints": "trail",
    "logs.level": "log_level",
    "alternative.offered": "alternative",
    "declarations.held": "declarations",
    "office.contacts": "contacts",
    "allowance.provider": "provider",
    "requests.in_time": "requests",
    "public.devices": "devices",
    "public.no_cookies": "no_cookies",
}
"""Check to the words of its line."""


def measures(material: Material) -> Iterator[Grid]:
    """Give what was checked, with its evidence; nothing is claimed that was not looked up."""
    say, locale = material.say, material.locale
    rows = []
    for check, line in MEASURES.items():
        result = material.results.get(check)
        rows.append(
            [
                say(f"line_{line}"),
                say(result.outcome if result else "not_checked"),
                show_evidence(result, locale) if result else "",
                show_moment(result.made_at, locale) if result and result.made_at else "",
            ]
        )
    yield Grid(
        caption=say("t_measures"),
        columns=[say("c_measure"), say("c_outcome"), say("c_evidence"), say("c_when")],
        rows=rows,
        source="checked",
    )


def silent_note(material: Material) -> Iterator[Statement]:
    """Say whose part is missing."""
    if material.told.silent:
        names = ", ".join(word("services", name, material.locale) for name in material.told.silent)
        yield Statement(text=material.say("silent", names=names), source="checked", missing=True)
