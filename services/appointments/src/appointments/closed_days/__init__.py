"""Days on which an office is closed: public holidays, its municipality's own, and its own."""
