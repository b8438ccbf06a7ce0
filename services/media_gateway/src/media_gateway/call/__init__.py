"""The call of a video appointment: one aggregate, every change of it under the lock of its row."""
