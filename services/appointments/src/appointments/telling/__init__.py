"""Telling clients of their talks by mail: what still holds, in which words, what came of it."""
