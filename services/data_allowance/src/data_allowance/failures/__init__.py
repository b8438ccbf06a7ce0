"""A code that did not work: told by its person, replaced by the office's rule, cleared up."""
