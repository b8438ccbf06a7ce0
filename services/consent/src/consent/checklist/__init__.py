"""The executable checklist: live checks with their evidence, and manual ones with date and name."""
