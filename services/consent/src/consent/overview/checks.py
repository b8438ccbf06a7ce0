"""What the checks of all services found, one result for each check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nahbar_common.processing import Outcome
from nahbar_common.processing.everywhere import EVERYWHERE
from nahbar_common.processing.schemas import CheckRead

from consent.overview.flows import Told

_IN_ALL = frozenset(check.id for check in EVERYWHERE)
_WORST: tuple[Outcome, ...] = ("failed", "not_checked", "ok")


@dataclass(frozen=True)
class Result:
    """What a check found: in one service, or the worst of all of them.

    facts: the evidence, by the service's package name.
    """

    outcome: Outcome
    facts: Mapping[str, Mapping[str, Any]]
    made_at: datetime | None


def results_of(told: Told) -> dict[str, Result]:
    """Put the services' checks together; what a silent service would have said is not checked."""
    found: dict[str, list[tuple[str, CheckRead]]] = {}
    for service in told.services:
        for check in service.checks:
            found.setdefault(check.id, []).append((service.service, check))
    return {name: _result(name, checks, told.silent) for name, checks in found.items()}


def worst(results: Sequence[Result]) -> Outcome:
    """Give the worst of several; of none nothing is known."""
    outcomes = {result.outcome for result in results}
    return next((outcome for outcome in _WORST if outcome in outcomes), "not_checked")


def not_looked_up() -> Result:
    """Give the result of a check that nobody made."""
    return Result("not_checked", {"": {"reason": "silent_service"}}, None)


def _result(name: str, checks: list[tuple[str, CheckRead]], silent: list[str]) -> Result:
    facts: dict[str, Mapping[str, Any]] = {service: check.facts for service, check in checks}
    outcomes = [check.outcome for _, check in checks]
    if name in _IN_ALL and silent:
        outcomes.append("not_checked")
        facts |= {service: {"reason": "silent_service"} for service in silent}
    outcome = next(one for one in _WORST if one in outcomes)
    return Result(outcome, facts, max(check.made_at for _, check in checks))
