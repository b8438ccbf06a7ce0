"""What happened in a call, as its streams tell it."""
