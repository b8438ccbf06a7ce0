"""The pool as officers see it: what there is, from which files, and taking a file back."""
