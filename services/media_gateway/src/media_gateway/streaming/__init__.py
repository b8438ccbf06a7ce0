"""Event streams over HTTP, whatever they tell of: waking, writing, limits."""
