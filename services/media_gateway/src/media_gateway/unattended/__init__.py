"""Clients who wait past the start while the adviser is not there: the office is told."""
