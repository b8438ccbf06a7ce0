"""A busy machine fails no test."""

from hypothesis import HealthCheck, settings


def test_no_property_is_judged_by_its_speed() -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
