"""The office's own directory, as far as it speaks OpenID Connect."""
