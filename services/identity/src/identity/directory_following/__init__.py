"""Following the directory: who is shut out there is out here, at once or within minutes."""
