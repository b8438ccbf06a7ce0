"""Sets up and runs Nahbar on one machine: what `make run` and its relatives do.

Standard library only: it has to work on a bare Python 3.11, before anything is installed.
"""
