"""The list of tasks: each with the appointment it is about, for whom it waits."""
