"""What this service knows of browsers: cookies, networks, and how often they come."""
