"""Who takes part in an appointment, and in which part."""
