"""Who is waiting now, for the adviser over all their appointments."""
