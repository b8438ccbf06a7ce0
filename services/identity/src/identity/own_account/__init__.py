"""What signed-in people see and change of their own account."""
