"""What a person has in their hands of a consent or a withdrawal, and how it is checked offline."""
