"""The lines of the checklist.

After the guidance on video conferencing systems of the German supervisory authorities (DSK,
Orientierungshilfe Videokonferenzsysteme, 23 October 2020), DIN SPEC 66336 (service standard for
public administration) and BITV 2.0 with EN 301 549.
"""

from dataclasses import dataclass
from typing import Literal

Topic = Literal[
    "transport",
    "recording",
    "voluntary",
    "access",
    "storage",
    "outside",
    "accessible",
    "organisation",
]
After = Literal["DSK", "DIN SPEC 66336", "BITV 2.0"]


@dataclass(frozen=True)
class Line:
    """One line; its words are `line_<id>` in locales/documents.json.

    checks: what is looked up live (all have to be ok). months: of a manual line, after how many
    it has to be done again.
    """

    id: str
    topic: Topic
    after: tuple[After, ...]
    checks: tuple[str, ...] = ()
    months: int = 0

    @property
    def is_manual(self) -> bool:
        """Tell whether people have to look."""
        return not self.checks


_DSK: tuple[After, ...] = ("DSK",)
_DIN: tuple[After, ...] = ("DIN SPEC 66336",)
_BITV: tuple[After, ...] = ("BITV 2.0",)

LINES: tuple[Line, ...] = (
    Line("public_transport", "transport", (*_DSK, *_DIN), ("public.transport",)),
    Line("mail_tls", "transport", _DSK, ("mail.tls",)),
    Line("no_recorder", "recording", _DSK, ("recording.no_recorder",)),
    Line("grants", "recording", _DSK, ("recording.grants",)),
    Line("devices", "recording", _DSK, ("public.devices",)),
    Line("join_muted", "recording", _DSK, months=12),
    Line("alternative", "voluntary", (*_DSK, *_DIN), ("alternative.offered",)),
    Line("declarations", "voluntary", _DSK, ("declarations.held",)),
    Line("contacts", "voluntary", _DSK, ("office.contacts",)),
    Line("append_only", "voluntary", _DSK, ("consents.append_only",)),
    Line("withdrawals", "voluntary", _DSK, ("withdrawals.carried_out",)),
    Line("requests", "voluntary", _DSK, ("requests.in_time",)),
    Line("roles", "access", _DSK, ("roles.apart",)),
    Line("second_factor", "access", (*_DSK, *_DIN), ("second_factor.demanded",)),
    Line("trail", "access", _DSK, ("trail.checkpoints",)),
    Line("nights", "storage", _DSK, ("retention.enforced",)),
    Line("overdue", "storage", _DSK, ("retention.nothing_overdue",)),
    Line("log_level", "storage", _DSK, ("logs.level",)),
    Line("sealed", "storage", _DSK, ("contact.sealed",)),
    Line("keys_apart", "storage", _DSK, months=6),
    Line("restore", "storage", _DSK, months=12),
    Line("own_content", "outside", (*_DSK, *_DIN), ("public.own_content",)),
    Line("no_cookies", "outside", _DSK, ("public.no_cookies",)),
    Line("telemetry", "outside", _DSK, ("telemetry.hosts",)),
    Line("provider", "outside", _DSK, ("allowance.provider",)),
    Line("bitv_test", "accessible", (*_BITV, *_DIN), months=36),
    Line("bitv_statement", "accessible", _BITV, months=12),
    Line("realtime_text", "accessible", _BITV, months=12),
    Line("easy_language", "accessible", _BITV, months=12),
    Line("user_tests", "accessible", _DIN, months=12),
    Line("processor_contract", "organisation", _DSK, months=12),
    Line("impact_reviewed", "organisation", _DSK, months=24),
    Line("staff_told", "organisation", _DSK, months=12),
    Line("incident_plan", "organisation", _DSK, months=12),
)
BY_ID = {line.id: line for line in LINES}
