"""How many megabytes a talk will take."""
