"""Other services, as this one asks them over REST."""
