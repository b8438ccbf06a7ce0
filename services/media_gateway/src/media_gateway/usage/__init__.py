"""Data metering: what the browsers counted, capped and charged per participant."""
