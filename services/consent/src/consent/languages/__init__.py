"""The languages declarations may be written in, and which of them an office offers."""
