"""Offices: where they are, in which zone they plan, whom to ask about data protection."""
