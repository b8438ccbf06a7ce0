"""Declarations: drafts and immutable published versions, and the one a person has to read."""
