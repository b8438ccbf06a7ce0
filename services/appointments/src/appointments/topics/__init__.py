"""Topics: what a talk may be about, over which channels, and how long it takes."""
