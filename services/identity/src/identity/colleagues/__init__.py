"""Who works in an office, for its data-protection officer: names for the ids of the trail."""
