"""The decision other services ask for: whether people's consents hold now."""
