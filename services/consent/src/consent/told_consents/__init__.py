"""Consents that people give on paper or tell the office: registered and confirmed by staff."""
