"""The second step of a sign-in: showing the second factor."""
