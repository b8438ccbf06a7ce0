"""What happens in a call, told over server-sent events."""
