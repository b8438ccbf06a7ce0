"""Data beyond what people type, counted by the pages that receive it."""
