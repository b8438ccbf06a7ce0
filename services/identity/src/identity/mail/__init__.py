"""Which mail this service writes; the texts are beside this file, one for each language."""

from pathlib import Path

DIRECTORY = Path(__file__).parent
_NOTICE = frozenset({"name", "at", "url"})
_LINK = frozenset({"name", "link", "until"})
EXPECTED: dict[str, frozenset[str]] = {
    "invitation": _LINK,
    "password_link": _LINK,
    "new_device": _NOTICE | {"device"},
    "token_reused": _NOTICE,
    "password_changed": _NOTICE,
    "factor_added": _NOTICE,
    "factor_removed": _NOTICE,
    "recovery_codes_made": _NOTICE,
    "recovery_code_used": _NOTICE,
    "second_factor_reset": _NOTICE,
    "roles_changed": _NOTICE,
    "dpo_roles_changed": _NOTICE,
    "dpo_password_reset": _NOTICE,
    "dpo_second_factor_reset": _NOTICE,
    "emergency_opened": _NOTICE,
    "dpo_emergency_opened": _NOTICE,
    "dpo_emergency_limited": _NOTICE,
    "dpo_program_let_in": _NOTICE,
    "dpo_second_factor_relaxed": _NOTICE,
    "dpo_checkpoints": _NOTICE | {"count"},
    "test": frozenset({"url"}),
}
"""Each template with what is filled in."""
