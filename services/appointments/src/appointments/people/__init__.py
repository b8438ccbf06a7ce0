"""People: clients with contact data, all of it optional and sealed with one key per person."""
