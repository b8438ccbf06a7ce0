"""What the server saw of a person in a call, kept as long as the talk: for a confirmation of it."""
